import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ChartInput } from '../../src/charts/chartInput.ts'
import { carriedInOffice } from '../../src/export/embeddedOfficeLink.ts'
import { figureCharts } from '../kit/figures.ts'
import { hasValidator, officeErrors } from '../kit/office.ts'
import { columnAt, complaintsOf, opened, relationsOf, unescaped } from '../kit/packages.ts'
import { allSlides, deckBytes, futureScene, slideSpec } from '../kit/slides.ts'
import { bytes, deck, scene, slideFor, workbookOf } from '../kit/wholeDeck.ts'

const charts = figureCharts.filter(({ kind }) => kind !== 'map' && kind !== 'table')

describe('a deck of every chart', () => {
  it.skipIf(!hasValidator).each([
    ['light', scene],
    ['dark', scene],
    ['light', futureScene({ ghost: null, history: [], horizon: 24, outlook: null })],
    ['light', futureScene({ horizon: 0, measure: 'capexCover' })],
  ] as [theme: 'light' | 'dark', scene: ChartInput][])(
    'is what the schemas of Office say a deck is, by Microsoft’s own validator: %s',
    async (theme, of) => {
      const file = join(mkdtempSync(join(tmpdir(), 'stakeout-')), 'deck.pptx')
      writeFileSync(file, await deckBytes(allSlides(of), { theme, link: 'v=2' }))
      expect(officeErrors(file)).toEqual([])
    },
  )

  it.skipIf(!hasValidator)('and so is one of slides with several charts each, down to the smallest', async () => {
    const by = (ids: string[]) => ids.map(id => figureCharts.find(chart => chart.id === id)!)
    const several = ([chart, ...charts]: typeof figureCharts, rows: string[]) =>
      slideSpec(chart!, { scene, beside: { charts, rows } })
    const file = join(mkdtempSync(join(tmpdir(), 'stakeout-')), 'deck.pptx')
    const bytesOfThem = await deckBytes([
      several(by(['stakeValue', 'computeDollar', 'bridge']), ['ab', 'ac']),
      several(by(['arr', 'capexCover', 'stakeValue', 'heatmap']), ['ab', 'cd']),
    ])
    writeFileSync(file, bytesOfThem)
    expect(officeErrors(file)).toEqual([])
    expect(complaintsOf(opened(bytesOfThem))).toEqual([])
  })

  it('declares every part, leads to every part, and points to nothing that is not there', () => {
    expect(complaintsOf(deck)).toEqual([])
    for (const workbook of deck.named(/\.xlsx$/)) expect(complaintsOf(opened(deck.parts[workbook]!))).toEqual([])
  })

  it('has no shape number twice on a slide, and no slide number twice', () => {
    for (const slide of deck.named(/^ppt\/slides\/slide\d+\.xml$/)) {
      const ids = [...deck.text(slide).matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
    const slides = [...deck.text('ppt/presentation.xml').matchAll(/<p:sldId id="(\d+)"/g)].map(([, id]) => id)
    expect([slides.length, new Set(slides).size]).toEqual([figureCharts.length, figureCharts.length])
  })

  it('is the same bytes each time', async () => {
    expect(await deckBytes(allSlides(scene), { link: 'v=2&aws.arrGrowth=0.9' })).toEqual(bytes)
  })

  it('carries the scenario in its properties', () => {
    expect(carriedInOffice(bytes)).toBe('v=2&aws.arrGrowth=0.9')
  })
})

describe.each(charts.map(({ id }) => [id]))('the slide of %s', id => {
  it('draws what its workbook holds: every series’ name and numbers stand in the cells that it speaks of', () => {
    const xml = deck.text(slideFor(id).part)
    const rows = workbookOf(id)
    const all = [...xml.matchAll(/<c:ser>(.*?)<\/c:ser>/g)].map(([, inner]) => inner!)
    expect(all.length).toBeGreaterThan(0)
    for (const series of all) {
      const [, letters] = /<c:tx>.*?<c:f>Data!\$([A-Z]+)\$1<\/c:f>/.exec(series)!
      const column = columnAt(letters!)
      expect(unescaped(/<c:tx>.*?<c:v>(.*?)<\/c:v>/.exec(series)![1]!)).toBe(rows[0]![column])
      const [, values] = /<c:val>(.*?)<\/c:val>/.exec(series)!
      expect(values).toContain(`<c:f>Data!$${letters}$2:$${letters}$${rows.length}</c:f>`)
      const cached = [...values!.matchAll(/<c:pt idx="(\d+)"><c:v>(.*?)<\/c:v>/g)]
      const held = rows.slice(1).flatMap((row, i) => (typeof row[column] === 'number' ? [[i, row[column]]] : []))
      expect(cached.map(([, at, value]) => [Number(at), Number(value)])).toEqual(held)
    }
  })

  it('has a number format in every cell of a value, the one that its chart names', () => {
    const { part } = slideFor(id)
    const book = opened(deck.parts[relationsOf(deck, part).find(({ type: kind }) => kind === 'package')!.path!]!)
    const own = [...book.text('xl/styles.xml').matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]+)"/g)]
    const formats = new Map(own.map(([, formatId, code]) => [formatId, code]))
    const styles = [...book.text('xl/styles.xml').matchAll(/<xf numFmtId="(\d+)"[^>]*xfId/g)].map(([, formatId]) =>
      formats.get(formatId),
    )
    const cells = [
      ...book.text('xl/worksheets/sheet1.xml').matchAll(/<c r="([A-Z]+)\d+"( s="(\d)")?>(<f>.*?<\/f>)?<v>/g),
    ]
    expect(cells.length).toBeGreaterThan(0)
    const named = [...deck.text(part).matchAll(/<c:formatCode>(.*?)<\/c:formatCode>/g)].map(([, code]) => code)
    for (const [, , , style] of cells) expect(named).toContain(styles[Number(style ?? 0)])
  })

  it('says in real text what the figure says, and to who cannot see it', () => {
    const { slide } = slideFor(id)
    const chart = figureCharts.find(one => one.id === id)!
    const said = [...deck.text(slide).matchAll(/<a:t>(.*?)<\/a:t>/g)].map(([, text]) => unescaped(text!)).join('')
    const headline = slideSpec(chart, { scene })
      .headline.map(({ text }) => text)
      .join('')
    expect(said).toContain(headline)
    expect(said).toContain(`${chart.title}. ${chart.subtitle(scene)}`)
    expect(said).toContain('Changed by the author (2 of 106 inputs): Anthropic, ARR growth')
    expect(said).toContain('Sources: Amazon, filed with the SEC')
    expect(said).toContain('A what-if, not a forecast.')
    const [, alt] = /<p:graphicFrame>.*?descr="([^"]*)"/.exec(deck.text(slide))!
    expect(unescaped(alt!)).toBe(`${headline}. ${chart.title}. ${chart.subtitle(scene)}.`)
  })
})

it('the notes of a slide tell what was changed and why, and lead to the scenario', () => {
  const path = relationsOf(deck, slideFor('arr').slide).find(({ type }) => type === 'notesSlide')!.path!
  expect(deck.text(path)).toContain('order book')
  expect(relationsOf(deck, path).filter(({ type }) => type === 'hyperlink')).toMatchObject([
    { target: expect.stringContaining('#v=2&amp;aws.arrGrowth=0.9') as string },
  ])
})

it('simulated futures are called so on the slide', () => {
  const told = deck.text(
    relationsOf(deck, slideFor('valueCreated').part).find(({ type }) => type === 'chartUserShapes')!.path!,
  )
  expect(told).toContain('9 of 10 simulated futures')
})

it('dots are the baseline only, and a stack is known by its marks: Amazon has circles, Microsoft squares', () => {
  const xml = deck.text(slideFor('stakeValue').part)
  const series = [...xml.matchAll(/<c:ser>(.*?)<\/c:ser>/g)].map(([, inner]) => ({
    name: unescaped(/<c:tx>.*?<c:v>(.*?)<\/c:v>/.exec(inner!)![1]!),
    isDotted: /^.*?<c:marker>/.exec(inner!)![0].includes('sysDot'),
    marks: new Set([...inner!.matchAll(/<c:symbol val="(circle|square)"\/>/g)].map(([, symbol]) => symbol)),
  }))
  expect(series.filter(({ isDotted }) => isDotted).map(({ name }) => name)).toEqual(['Base, Amazon', 'Base, Microsoft'])
  for (const { name, marks } of series)
    if (/^(Amazon|Microsoft)(, reported)?$/.test(name))
      expect([...marks]).toEqual([name.startsWith('Amazon') ? 'circle' : 'square'])
})
