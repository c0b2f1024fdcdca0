import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Scene } from '../../src/charts/scene.ts'
import { carriedInOffice } from '../../src/export/carriedOffice.ts'
import { figureCharts } from '../kit/figures.ts'
import { hasValidator, officeErrors } from '../kit/office.ts'
import { columnAt, complaintsOf, opened, relationsOf, rowsIn, unescaped } from '../kit/packages.ts'
import { allSlides, deckBytes, futureScene, slideAsked } from '../kit/slides.ts'

const scene = futureScene()
const bytes = await deckBytes(allSlides(scene), { link: 'v=1&aws.arrGrowth=0.9' })
const deck = opened(bytes)
const charts = figureCharts.filter(({ kind }) => kind !== 'map')

/** The slide of a chart, and the chart's own part where it has one. */
function slideFor(id: string) {
  const slide = `ppt/slides/slide${figureCharts.findIndex(chart => chart.id === id) + 1}.xml`
  const part = relationsOf(deck, slide).find(({ type }) => type === 'chart')?.path
  return { slide, part: part! }
}

const workbookOf = (id: string) =>
  rowsIn(deck.parts[relationsOf(deck, slideFor(id).part).find(({ type }) => type === 'package')!.path!]!)

describe('a deck of every chart', () => {
  it.skipIf(!hasValidator).each([
    ['light', scene],
    ['dark', scene],
    ['light', futureScene({ ghost: null, history: [], horizon: 24, outlook: null })],
    ['light', futureScene({ horizon: 0, measure: 'capexCover' })],
  ] as [theme: 'light' | 'dark', scene: Scene][])(
    'is what the schemas of Office say a deck is, by Microsoft’s own validator: %s',
    async (theme, of) => {
      const file = join(mkdtempSync(join(tmpdir(), 'stakeout-')), 'deck.pptx')
      writeFileSync(file, await deckBytes(allSlides(of), { theme, link: 'v=1' }))
      expect(officeErrors(file)).toEqual([])
    },
  )

  it.skipIf(!hasValidator)('and so is one of slides with several charts each, down to the smallest', async () => {
    const by = (ids: string[]) => ids.map(id => figureCharts.find(chart => chart.id === id)!)
    const several = ([chart, ...charts]: typeof figureCharts, rows: string[]) =>
      slideAsked(chart!, { scene, beside: { charts, rows } })
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
    expect(await deckBytes(allSlides(scene), { link: 'v=1&aws.arrGrowth=0.9' })).toEqual(bytes)
  })

  it('carries the scenario in its properties', () => {
    expect(carriedInOffice(bytes)).toBe('v=1&aws.arrGrowth=0.9')
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

  it('says in real text what the figure says, and to who cannot see it', () => {
    const { slide } = slideFor(id)
    const chart = figureCharts.find(one => one.id === id)!
    const said = [...deck.text(slide).matchAll(/<a:t>(.*?)<\/a:t>/g)].map(([, text]) => unescaped(text!)).join('')
    const headline = slideAsked(chart, { scene })
      .headline.map(({ text }) => text)
      .join('')
    expect(said).toContain(headline)
    expect(said).toContain(`${chart.title}. ${chart.subtitle(scene)}`)
    expect(said).toContain('Changed by the author: Anthropic, ARR growth')
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
    { target: expect.stringContaining('#v=1&amp;aws.arrGrowth=0.9') as string },
  ])
})

/** A column of a workbook by its head, numbers only. */
const columnOf = (id: string, head: string) => {
  const [heads, ...rows] = workbookOf(id)
  const at = heads!.indexOf(head)
  return rows.map(row => row[at]).filter(cell => typeof cell === 'number')
}

describe('the numbers of a slide are the model’s', () => {
  it('lines over time, and the baseline beside them', () => {
    expect(columnOf('stakeValue', 'Amazon')).toEqual([...scene.answer.aws.stakeValue])
    expect(columnOf('stakeValue', 'Base, Microsoft')).toEqual([...scene.ghost!.answer.alliance.stakeValue])
    expect(columnOf('capexCover', 'Microsoft')).toEqual([...scene.answer.alliance.capexCover])
  })

  it('what was reported, on the days on which it was', () => {
    const [heads, ...rows] = workbookOf('stakeValue')
    const at = heads!.indexOf('Amazon, reported')
    const told = rows.flatMap(row => (typeof row[at] === 'number' ? [[dateOf(Number(row[0])), row[1], row[at]]] : []))
    expect(told).toEqual([
      ['2025-12-31', 'reported', 60],
      ['2026-06-30', 'reported', 190],
      ['2026-09-30', 'Q3 2026', scene.answer.aws.stakeValue[0]],
    ])
  })

  it('the fan: stacked areas reach from the lower edge to the upper one of both stacks, whatever crosses', () => {
    const fans = scene.outlook!.fans
    const [heads, ...rows] = workbookOf('valueCreated')
    const from = heads!.findIndex(head => String(head).startsWith('Not seen: up to'))
    rows.forEach((row, t) => {
      const [base, a1, m1, gap, both, a2, m2] = row.slice(from, from + 7).map(Number) as [
        number,
        number,
        number,
        number,
        number,
        number,
        number,
      ]
      const [aws, alliance] = [fans['aws.valueCreated']!, fans['alliance.valueCreated']!]
      expect(base).toBeCloseTo(Math.min(aws.p5[t]!, alliance.p5[t]!), 9)
      expect(a1 + both + a2).toBeCloseTo(aws.p95[t]! - aws.p5[t]!, 9)
      expect(m1 + both + m2).toBeCloseTo(alliance.p95[t]! - alliance.p5[t]!, 9)
      expect(base + a1 + m1 + gap + both + a2 + m2).toBeCloseTo(Math.max(aws.p95[t]!, alliance.p95[t]!), 9)
    })
  })

  it('a compute dollar: every bar is 100 cents', () => {
    const [, ...rows] = workbookOf('computeDollar')
    const bars = rows
      .filter(row => typeof row[1] === 'number')
      .map(row => row.slice(1).reduce<number>((sum, cell) => sum + Number(cell), 0))
    expect(bars.map(sum => sum.toFixed(9))).toEqual([
      '100.000000000',
      '100.000000000',
      '100.000000000',
      '100.000000000',
    ])
  })

  it('the waterfall: its columns begin where the last one ended, and its steps lead from the baseline to now', () => {
    const [base, above, below] = ['Not seen: lifts the column', 'Above nought', 'Below nought'].map(head =>
      columnOf('bridge', head),
    )
    const steps = columnOf('bridge', 'Moves the lead by')
    const ends = columnOf('bridge', 'Lead after it')
    ends.forEach((end, i) => {
      const start = i === 0 || i === ends.length - 1 ? 0 : ends[i - 1]!
      expect(end - start).toBeCloseTo(steps[i]!, 9)
      expect(base![i]! + Math.max(above![i]!, 0)).toBeCloseTo(
        Math.max(start, end, Math.min(0, Math.max(start, end))),
        9,
      )
      expect(base![i]! + above![i]! - below![i]! - base![i]!).toBeCloseTo(Math.abs(end - start), 9)
    })
    expect(steps.slice(0, -1).reduce((sum, step) => sum + step, 0)).toBeCloseTo(ends.at(-1)!, 9)
  })
})

const dateOf = (day: number) => new Date((day - 25_569) * 86_400_000).toISOString().slice(0, 10)

describe('what has no chart in PowerPoint is a table of real numbers', () => {
  const { slide } = slideFor('heatmap')
  const rows = [...deck.text(slide).matchAll(/<a:tr [^>]*>(.*?)<\/a:tr>/g)].map(([, row]) =>
    [...row!.matchAll(/<a:tc>(.*?)<\/a:tc>/g)].map(([, cell]) => ({
      text: unescaped(/<a:t>(.*?)<\/a:t>/.exec(cell!)?.[1] ?? ''),
      fill: /<\/a:ln[A-Z]><a:solidFill>.*?val="(\w+)"/.exec(cell!)?.[1] ?? null,
    })),
  )

  it('a map: 16 by 11 cells under their inputs, each side’s in its own colours', () => {
    expect(rows.map(row => row.length)).toEqual(Array.from({ length: 12 }, () => 17))
    const table = figureCharts.find(({ kind }) => kind === 'map')!.table(scene)
    const signs = table.rows.map(row => row.slice(1).map(text => text.startsWith('−')))
    const blue = ['E2EBF4', 'B5CCE3', '7AA3CB', 'accent2']
    expect(rows.slice(1).map(row => row.slice(1).map(({ fill }) => blue.includes(fill!)))).toEqual(signs)
  })
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
