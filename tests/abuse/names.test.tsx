import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvOf } from '../../src/export/csv.ts'
import { figureWith } from '../../src/export/figure.ts'
import { figureFileName } from '../../src/export/fileName.ts'
import { escaped } from '../../src/export/markup.ts'
import { svgOf } from '../../src/export/svg.ts'
import { readEmbeddedScenario, writeEmbeddedScenario } from '../../src/figures/embeddedScenario.ts'
import { inCell } from '../../src/state/library/tsv.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { sceneAdded } from '../../src/state/scenario/story.ts'
import { cellText, quoted } from '../../src/workbook/text.ts'
import { cases, fewerCases, patience, someShared, words } from '../kit/fuzz.ts'
import { type } from '../kit/type.ts'

/** What a spreadsheet takes for a formula: a sign in front, whatever blanks come before it. */
const formula = /^[\s\p{Cc}\p{Zs}\ufeff]*[=+@-]/u
const number = /^-?\d+(\.\d+)?(e-?\d+)?$/

it('no cell of a CSV is a formula, and no name makes a row or a column', { timeout: patience }, () =>
  fc.assert(
    fc.property(words, words, (name, other) => {
      const data = [
        { name: 'Quarter', words: [other, name] },
        { name, unit: 'US$ bn', numbers: [1, null] },
      ]
      const lines = csvOf(data, [['Scenario', name]], 'point')
        .replace(/^\ufeff/, '')
        .trimEnd()
        .split('\r\n')
      expect(lines).toHaveLength(6)
      for (const cells of lines.map(cellsOf)) {
        expect(cells.length).toBeLessThanOrEqual(2)
        for (const cell of cells) if (!number.test(cell)) expect(cell).not.toMatch(formula)
      }
    }),
    cases,
  ),
)

it('no cell that is pasted from the comparison is a formula, or more than one', { timeout: patience }, () =>
  fc.assert(
    fc.property(words, name => {
      expect(inCell(name)).not.toMatch(formula)
      expect(inCell(name)).not.toMatch(/[\t\r\n]/)
    }),
    cases,
  ),
)

it('no cell of a workbook is a formula of a name’s making, or more than a cell holds', { timeout: patience }, () =>
  fc.assert(
    fc.property(words, fc.constantFrom(1, 300), (name, times) => {
      const cell = cellText(name.repeat(times))
      if (!number.test(cell)) expect(cell).not.toMatch(formula)
      expect([cell.length <= 8000, cell.isWellFormed(), /\p{Cc}/u.test(cell)]).toEqual([true, true, false])
      expect(quoted(name).slice(1, -1).replaceAll('""', '')).not.toContain('"')
    }),
    cases,
  ),
)

it('escaped words are words in markup: they read back as typed, and are no element', { timeout: patience }, () =>
  fc.assert(
    fc.property(words, name => {
      const parsed = new DOMParser().parseFromString(`<a b="${escaped(name)}">${escaped(name)}</a>`, 'image/svg+xml')
      const root = parsed.documentElement
      expect([root.tagName, root.children.length, root.attributes.length]).toEqual(['a', 0, 1])
      expect(root.textContent).toBe(root.getAttribute('b'))
      if (/^[\p{L} =<>&"']*$/u.test(name)) expect(root.textContent).toBe(name)
    }),
    cases,
  ),
)

it('a page that is handed out carries any words as words, and its scenes are there again', { timeout: patience }, () =>
  fc.assert(
    fc.property(someShared, words, ({ scenes }, name) => {
      const [scene] = sceneAdded([], { ...initial }, null)
      const carried = {
        scenes: [...scenes, { ...scene!, id: String(scenes.length + 1), notes: name.toWellFormed() }],
        facts: [],
        events: [],
      }
      const html = `<script type="application/json">${writeEmbeddedScenario(carried)}</script><p>after</p>`
      const parsed = new DOMParser().parseFromString(html, 'text/html')
      const [script, ...others] = [...parsed.querySelectorAll('script, img, p')]
      expect(others.map(({ outerHTML }) => outerHTML)).toEqual(['<p>after</p>'])
      expect(readEmbeddedScenario(script!.textContent)).toEqual(carried)
    }),
    cases,
  ),
)

it('an SVG has no element and no attribute of a name’s making', { timeout: patience }, () => {
  const kinds = (name: string) => {
    const run = { text: name, weight: 400 as const, colour: '#14191f' }
    const text = {
      kind: 'text' as const,
      x: 9,
      y: 9,
      anchor: 'start' as const,
      size: 9,
      isSerif: false,
      runs: [run],
      rim: null,
    }
    const figure = figureWith([{ is: 'headline', shapes: [text] }], { width: 99, height: 99, title: name, says: name })
    const svg = svgOf(type, figure, { asOutlines: false, metadata: name })
    const all = [...new DOMParser().parseFromString(svg, 'image/svg+xml').querySelectorAll('*')]
    return new Set(all.flatMap(one => [one.tagName, ...one.getAttributeNames()]))
  }
  const plain = kinds('A name')
  fc.assert(
    fc.property(words, name => {
      expect(
        [...kinds(name)].filter(
          one => !plain.has(one) && !['path', 'd', 'textLength', 'lengthAdjust', 'data-stakeout'].includes(one),
        ),
      ).toEqual([])
    }),
    fewerCases,
  )
})

it('a figure’s file has a plain name', { timeout: patience }, () =>
  fc.assert(
    fc.property(words, name => {
      expect(figureFileName('valueCreated', name, '2026-09-30', 'png')).toMatch(
        /^valuecreated_[\p{L}\p{N}-]+_2026-09-30\.png$/u,
      )
    }),
    cases,
  ),
)

/** The cells of a line of CSV, unquoted. */
const cellsOf = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, bare]) =>
    quoted === undefined ? bare! : quoted.replaceAll('""', '"'),
  )
