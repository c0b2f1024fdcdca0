import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from '../../src/export/csv.ts'
import { type DrawnFigure, figureWith } from '../../src/export/figure.ts'
import { figureFileName } from '../../src/export/fileName.ts'
import { pdfOf } from '../../src/export/pdf.ts'
import { svgOf } from '../../src/export/svg.ts'
import { figure, figureCharts, footnote } from '../kit/figures.ts'
import { opened } from '../kit/packages.ts'
import { deckBytes, futureScene, slideSpec } from '../kit/slides.ts'
import { type } from '../kit/type.ts'

/** Names that have broken other programs. */
const hostile = [
  '=HYPERLINK("http://evil.example","x")',
  '+1+cmd|" /C calc"!A0',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '<script>alert(1)</script>',
  '"><image href="x" onerror="alert(1)"/>',
  "' onload='alert(1)",
  ']]></metadata><script/>',
  '<!ENTITY x SYSTEM "file:///etc/passwd">&x;',
  'null \u0000 bell \u0007 escape \u001b[31m',
  'right \u202e to left',
  'half a pair \ud83d of two',
  'lines\r\nand\nmore, "quoted"; parted',
  '../../etc/passwd',
  'CON.png',
  ') Tj ET Q endstream endobj',
  '漢字 🙂 Ω',
  'a thin\u2009, an en\u2002, a zero\u200b and a mark\ufeff',
]

const [hero] = figureCharts
const whole = (name: string) =>
  figure(hero!, { headline: [{ text: name }], footnote: { ...footnote, scenario: name, changed: [name] } })

/** A small figure with the name in every place that takes one. */
const called = (name: string): DrawnFigure =>
  figureWith(
    (['start', 'middle', 'end'] as const).map((anchor, i) => ({
      is: (['headline', 'paragraph', 'picture'] as const)[i]!,
      alt: name,
      shapes: [
        {
          kind: 'text',
          x: 200,
          y: 100 + i * 40,
          anchor,
          size: 20,
          isSerif: i === 1,
          runs: [
            { text: name, weight: 400, colour: '#14191f', address: name },
            { text: ' and more', weight: 700, colour: '#b84d08' },
          ],
          rim: i === 2 ? { colour: '#ffffff', width: 4 } : null,
        },
      ],
    })),
    { width: 400, height: 300, title: name, says: name },
  )

/** What elements there are, and what attributes they have. */
function inventory(svg: string) {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
  if (parsed.querySelector('parsererror')) throw new Error('This is no XML')
  const all = [...parsed.querySelectorAll('*')]
  return {
    elements: new Set(all.map(({ tagName }) => tagName)),
    attributes: new Set(all.flatMap(one => one.getAttributeNames())),
  }
}

function checkSvg(name: string) {
  const plain = inventory(svgOf(type, called('A name'), { asOutlines: false }))
  plain.elements.add('path')
  for (const name of ['d', 'textLength', 'lengthAdjust', 'data-stakeout']) plain.attributes.add(name)
  for (const asOutlines of [true, false]) {
    const { elements, attributes } = inventory(svgOf(type, called(name), { asOutlines, metadata: name }))
    elements.delete('metadata')
    expect([...elements].filter(one => !plain.elements.has(one))).toEqual([])
    expect([...attributes].filter(one => !plain.attributes.has(one))).toEqual([])
  }
}

/** The elements of every part of a deck in which all is called like that. */
const partsOfDeck = async (said: string): Promise<[path: string, tags: Set<string>][]> => {
  const asked = slideSpec(figureCharts.find(({ id }) => id === 'arr')!, {
    headline: [{ text: said }],
    footnote: { ...footnote, scenario: said, changed: [said], sources: [said] },
    notes: [{ says: said, address: 'https://stakeout.example/' }],
    scene: futureScene({ overlays: [{ id: 's', name: said, answer: futureScene().answer, shift: 0 }] }),
  })
  const { named, text } = opened(await deckBytes([asked], { title: said, link: said }))
  return named(/\.xml$/).map(path => {
    const parsed = new DOMParser().parseFromString(text(path), 'application/xml')
    expect(parsed.querySelector('parsererror')).toBeNull()
    return [path, new Set([...parsed.querySelectorAll('*')].map(({ tagName }) => tagName))]
  })
}
const plainDeck = partsOfDeck('A name')

describe('a hostile name is only ever a name', () => {
  it.each(hostile)('in SVG: %j adds no element and no attribute', checkSvg)

  it('in a whole figure it stands where names stand', () => {
    const parsed = new DOMParser().parseFromString(
      svgOf(type, whole(hostile[3]!), { asOutlines: false }),
      'image/svg+xml',
    )
    expect(parsed.querySelector('script')).toBeNull()
    expect(parsed.querySelector('title')!.textContent).toBe(hostile[3])
  })

  it('in SVG, whatever anybody types', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), checkSvg), {
      numRuns: 15,
      seed: 7,
      endOnFailure: true,
    })
  })

  it.each(hostile)('in CSV: no cell of %j is a formula, and the rows stay rows', name => {
    const data = [
      { name: 'Quarter', words: [name, 'b'] },
      { name, unit: 'US$ bn', numbers: [1, null] },
    ]
    const text = csvOf(data, [['Scenario', name]], 'point')
    const lines = text
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split('\r\n')
    expect(lines.length).toBe(6)
    for (const line of lines)
      for (const cell of cellsOf(line)) expect(cell).not.toMatch(/^\s*[=+@]|^\s*-(?!\d+(\.\d+)?$)|\p{Cc}/u)
  })

  it.each(hostile)('in PDF: %j closes nothing', async name => {
    const bytes = await (
      await pdfOf([{ type, figure: called(name), link: null }], { title: name, link: null, day: new Date(0) })
    ).arrayBuffer()
    const text = new TextDecoder('latin1').decode(bytes)
    expect(text.startsWith('%PDF-1.')).toBe(true)
    expect(text.trimEnd().endsWith('%%EOF')).toBe(true)
    expect(text.match(/^endobj$/gm)!.length).toBe(text.match(/^\d+ 0 obj$/gm)!.length)
  })

  it.each(hostile)('in a deck: %j adds no element to a slide, its chart, its workbook or its notes', async name => {
    const plain = new Map(await plainDeck)
    const parts = await partsOfDeck(name)
    // A label that finds no place beside a long name goes, and its drawing with it; nothing comes.
    const added = parts.flatMap(([path, tags]) => [...tags].filter(tag => !plain.get(path)?.has(tag)))
    expect(added).toEqual([])
    expect(parts.length).toBeGreaterThanOrEqual(plain.size - 1)
  })

  it.each(hostile)('in a file name: %j', name => {
    expect(figureFileName('valueCreated', name, '2026-09-30', 'png')).toMatch(
      /^valuecreated_[\p{Ll}\p{Lo}\p{N}-]+_2026-09-30\.png$/u,
    )
  })
})

/** The cells of a line of CSV, unquoted. */
const cellsOf = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, bare]) =>
    quoted === undefined ? bare! : quoted.replaceAll('""', '"'),
  )
