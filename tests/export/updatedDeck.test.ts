import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { carriedInOffice } from '../../src/export/embeddedOfficeLink.ts'
import type { SlideSpec } from '../../src/export/slides/deck.ts'
import { updatedDeck } from '../../src/export/update/deck.ts'
import { reportSentences } from '../../src/export/update/report.ts'
import { editedDeck, withOwnSlide } from '../kit/editedDeck.ts'
import { figureCharts, footnote } from '../kit/figures.ts'
import { converted } from '../kit/libreoffice.ts'
import { hasValidator, officeErrors } from '../kit/office.ts'
import { complaintsOf, opened, relationsOf, rowsIn, unescaped } from '../kit/packages.ts'
import { deckBytes, futureScene, slideSpec } from '../kit/slides.ts'

const ids = ['valueCreated', 'tornado', 'heatmap']
const slides = (charts: readonly string[], told: Partial<SlideSpec> = {}) =>
  charts.map(id => slideSpec(figureCharts.find(chart => chart.id === id)!, told))

const before = futureScene()
const world = { ...before.world, 'aws.arrGrowth': 0.4, adoptionSlowdown: 0.1 }
const after = { ...before, world, answer: whatIf(world) }
const note = { ...footnote, changed: ['Anthropic, ARR growth 60\u00a0% to 40\u00a0%'] }

const [old, fresh] = await Promise.all([
  deckBytes(slides(ids), { link: 'v=2&aws.arrGrowth=0.9' }),
  deckBytes(slides([...ids, 'arr'], { scene: after, footnote: note }), { link: 'v=2&aws.arrGrowth=0.4' }),
])

const ownTitle = 'We prefer Microsoft: our view'

/** Where the chart of the first slide has been moved to, in the units of the file. */
const movedTo = '<a:off x="2540000" y="1270000"/><a:ext cx="7620000" cy="3810000"/>'

const frame = /(<p:cNvPr id="100" name="[^"]*\/valueCreated\]".*?<p:xfrm>)<a:off [^>]*><a:ext [^>]*>/

/** What people do to a deck: a headline of their own, a chart in another place, an animation on it, a slide and notes of their own, a series in the firm's colour. */
const edited = withOwnSlide(
  editedDeck(old, {
    'ppt/slides/slide1.xml': xml =>
      xml
        .replace(frame, `$1${movedTo}`)
        .replace(
          /(<p:ph type="title"\/>.*?<a:lstStyle\/>)<a:p>.*?<\/a:p>/,
          `$1<a:p><a:r><a:t>${ownTitle}</a:t></a:r></a:p>`,
        )
        .replace(
          '</p:clrMapOvr>',
          '</p:clrMapOvr><p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" nodeType="tmRoot"><p:childTnLst><p:set><p:cBhvr><p:cTn id="2" dur="1"/><p:tgtEl><p:spTgt spid="100"/></p:tgtEl><p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr><p:to><p:strVal val="visible"/></p:to></p:set></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>',
        ),
    'ppt/slides/slide2.xml': xml => xml.replaceAll('sz="2640"', 'sz="3000"'),
    'ppt/notesSlides/notesSlide1.xml': xml =>
      xml.replace('</p:txBody>', '<a:p><a:r><a:t>Pause here.</a:t></a:r></a:p></p:txBody>'),
    'ppt/charts/chart1.xml': xml =>
      xml.replace(
        /<a:ln w="\d+" cap="flat">.*?<\/a:ln>/,
        '<a:ln w="50800"><a:solidFill><a:srgbClr val="123456"/></a:solidFill></a:ln>',
      ),
  }),
  'A slide of our own',
)

const folder = mkdtempSync(join(tmpdir(), 'stakeout-update-'))
afterAll(() => rmSync(folder, { recursive: true }))

const wordsIn = (xml: string) => [...xml.matchAll(/<a:t>(.*?)<\/a:t>/g)].map(([, text]) => unescaped(text!)).join('')

/** The slides of a deck in their order, as text. */
function inOrder(file: ReturnType<typeof opened>): { path: string; xml: string }[] {
  const paths = new Map(relationsOf(file, 'ppt/presentation.xml').map(({ id, path }) => [id, path!]))
  return [...file.text('ppt/presentation.xml').matchAll(/<p:sldId [^>]*r:id="([^"]+)"/g)].map(([, id]) => ({
    path: paths.get(id!)!,
    xml: file.text(paths.get(id!)!),
  }))
}

const titleIn = (xml: string) => wordsIn(/<p:ph type="title"\/>.*?<\/p:sp>/.exec(xml)?.[0] ?? '')
const partOf = (file: ReturnType<typeof opened>, from: string, kind: string) =>
  relationsOf(file, from).find(({ type }) => type === kind)!.path!

describe.each(['as it was saved', 'saved again by LibreOffice'])(
  'a deck that somebody has edited, %s, updated',
  how => {
    let deck: ReturnType<typeof opened>
    let shown: ReturnType<typeof inOrder>
    let says: string[]
    let saved: string

    beforeAll(() => {
      const isResaved = how.includes('LibreOffice')
      writeFileSync(join(folder, 'edited.pptx'), edited)
      if (isResaved) converted([join(folder, 'edited.pptx')], 'pptx', join(folder, 'out'))
      const given = readFileSync(join(folder, isResaved ? 'out/edited.pptx' : 'edited.pptx'))
      const { file, report } = updatedDeck(new Uint8Array(given), fresh)
      saved = join(folder, `${isResaved ? 'again' : 'once'}.pptx`)
      writeFileSync(saved, file)
      deck = opened(file)
      shown = inOrder(deck)
      says = reportSentences(report)
    }, 240_000)

    it('has the slide of their own where it was, and the new chart at the end', () => {
      expect(shown.map(({ xml }) => titleIn(xml)).slice(0, 2)).toEqual([ownTitle, 'A slide of our own'])
      expect(shown.length).toBe(5)
      expect(titleIn(shown[4]!.xml)).toMatch(/^By Q3 2029/)
    })

    it('keeps the headline that was edited, and replaces the others', () => {
      const made = inOrder(opened(fresh)).map(({ xml }) => titleIn(xml))
      expect(titleIn(shown[2]!.xml)).toBe(made[1])
      expect(titleIn(shown[3]!.xml)).toBe(made[2])
      expect(made[1]).not.toBe(titleIn(inOrder(opened(old))[1]!.xml))
    })

    it('keeps the moved chart in its place, and its animation on it', () => {
      const { xml } = shown[0]!
      const shape = new RegExp(`<p:graphicFrame>.*?</p:graphicFrame>`, 's').exec(xml)![0]
      const [, x, y, cx] = /<p:xfrm><a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)"/.exec(shape)!.map(Number)
      for (const [is, was] of [
        [x, 2540000],
        [y, 1270000],
        [cx, 7620000],
      ])
        expect(Math.abs(is! - was!)).toBeLessThan(12700)
      const [, target] = /spTgt spid="(\d+)"/.exec(xml)!
      expect(shape).toContain(`<p:cNvPr id="${target}"`)
    })

    it('has the new numbers in the charts and in the workbooks behind them', () => {
      const made = opened(fresh)
      for (const [place, from] of [
        [0, 'ppt/slides/slide1.xml'],
        [2, 'ppt/slides/slide2.xml'],
      ] as const) {
        const [chart, next] = [partOf(deck, shown[place]!.path, 'chart'), partOf(made, from, 'chart')]
        const numbers = (xml: string) => [...xml.matchAll(/<c:val>.*?<\/c:val>/gs)].map(([one]) => one)
        expect(numbers(deck.text(chart))).toEqual(numbers(made.text(next)))
        expect(rowsIn(deck.parts[partOf(deck, chart, 'package')]!)).toEqual(
          rowsIn(made.parts[partOf(made, next, 'package')]!),
        )
      }
      expect(wordsIn(/<a:tbl>.*<\/a:tbl>/s.exec(shown[3]!.xml)![0])).toBe(
        wordsIn(/<a:tbl>.*<\/a:tbl>/s.exec(made.text('ppt/slides/slide3.xml'))![0]),
      )
    })

    it('tells the changes of now on the slide and in the notes, and keeps what the speaker wrote there', () => {
      expect(wordsIn(shown[0]!.xml)).toContain('60\u00a0% to 40\u00a0%')
      expect(wordsIn(shown[0]!.xml)).not.toContain('adoption slowdown 0')
      const notes = wordsIn(deck.text(partOf(deck, shown[0]!.path, 'notesSlide')))
      expect(notes).toContain('Pause here.')
      expect(notes.match(/Changed by the author:/g)).toHaveLength(1)
    })

    it('says what was kept and what was replaced', () => {
      expect(says[0]).toBe('3 slides updated, 1 slide added at the end, 1 slide of yours kept.')
      expect(says[1]).toContain('replaced the data of the chart, the footnote and the notes')
      expect(says[1]).toContain('kept the headline, which you edited')
      expect(says[1]).toContain('the place and size of the chart')
      expect(says[1]).toContain('a paragraph of yours in the notes')
    })

    it('opens the scenario of now', () =>
      expect(carriedInOffice(new Uint8Array(readFileSync(saved)))).toBe('v=2&aws.arrGrowth=0.4'))

    it.skipIf(!hasValidator)('is whole for Microsoft’s validator, or as whole as it came', () => {
      const known = how.includes('LibreOffice') ? officeErrors(join(folder, 'out/edited.pptx')) : []
      expect(officeErrors(saved).filter(one => !known.includes(one))).toEqual([])
      if (!how.includes('LibreOffice')) expect(complaintsOf(deck)).toEqual([])
    })
  },
)

it('the look of a series and the size of letters that somebody chose stay', () => {
  const deck = opened(updatedDeck(edited, fresh).file)
  expect(deck.text('ppt/charts/chart1.xml')).toContain('<a:srgbClr val="123456"/>')
  expect(/<p:ph type="title"\/>.*?<\/p:sp>/.exec(deck.text('ppt/slides/slide2.xml'))![0]).toContain('sz="3000"')
})

it('an update after an update keeps the same again, and what nobody edited follows', () => {
  const once = updatedDeck(edited, fresh).file
  const twice = opened(updatedDeck(once, old).file)
  const shown = inOrder(twice)
  expect(titleIn(shown[0]!.xml)).toBe(ownTitle)
  expect(titleIn(shown[2]!.xml)).toBe(titleIn(inOrder(opened(old))[1]!.xml))
})

describe('a deck is refused in a sentence', () => {
  it.each([
    ['that is no deck', new TextEncoder().encode('PK no deck'), /no PowerPoint file/],
    [
      'in which no shape has a name of ours',
      editedDeck(
        old,
        Object.fromEntries(
          [1, 2, 3].map(i => [
            `ppt/slides/slide${i}.xml`,
            (xml: string) => xml.replaceAll(/name="[^"]*"/g, 'name="x"'),
          ]),
        ),
      ),
      /No slide of this deck/,
    ],
  ])('%s', (_, file, sentence) => expect(() => updatedDeck(file, fresh)).toThrow(sentence))
})

it('without the record every headline stays, and it is said why', () => {
  const bare = editedDeck(old, {
    'docProps/custom.xml': xml => xml.replace(/<property [^>]*name="Stakeout record.*?<\/property>/g, ''),
  })
  const { file, report } = updatedDeck(bare, fresh)
  expect(
    inOrder(opened(file))
      .slice(0, 3)
      .map(({ xml }) => titleIn(xml)),
  ).toEqual(inOrder(opened(old)).map(({ xml }) => titleIn(xml)))
  expect(report.remarks.join()).toContain('could not be told')
})
