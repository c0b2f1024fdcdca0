import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/analysis/monteCarlo.ts'
import { outlookLines, outlookOf } from '../../src/analysis/outlook.ts'
import { firstTables } from '../../src/analysis/tableChoice.ts'
import { stepsAtMost } from '../../src/analysis/tableSteps.ts'
import type { Chart, TableChart } from '../../src/charts/chart.ts'
import { comparisonTable } from '../../src/charts/comparison.ts'
import { sensitivityTable } from '../../src/charts/sensitivity.ts'
import { yearsTable } from '../../src/charts/years.ts'
import { rasterInNode } from '../../src/cli/figure.ts'
import { carriedIn } from '../../src/export/embeddedLink.ts'
import { figureOf } from '../../src/export/figure.ts'
import { formatIds } from '../../src/export/formats.ts'
import { rasterWith } from '../../src/export/png.ts'
import { boardOf } from '../../src/export/sideBySide.ts'
import { perInch, pixels, type SizeId, sizeIds, sizes } from '../../src/export/sizes.ts'
import { figureSpecOf } from '../../src/figures/figureSpec.ts'
import { inEveryFormat, packItems, packOf, savedMessage } from '../../src/figures/pack.ts'
import type { PackOptions } from '../../src/figures/packItem.ts'
import { type Subject, subjectOf } from '../../src/figures/subject.ts'
import type { StackLine } from '../../src/model/index.ts'
import { lastQuarter } from '../../src/model/index.ts'
import type { InputKey } from '../../src/model/inputs.ts'
import { readLink, writeLink } from '../../src/state/codec/link.ts'
import { layoutOf, placesIn } from '../../src/state/scenario/layouts.ts'
import { ask } from '../kit/ask.ts'
import { bookOf } from '../kit/books.ts'
import { drawnCharts, figure, figureCharts, footnote } from '../kit/figures.ts'
import { opened } from '../kit/packages.ts'
import { sceneOf } from '../kit/scene.ts'
import { deckBytes, slideSpec } from '../kit/slides.ts'
import { type } from '../kit/type.ts'

const { facts } = bookOf()
const lines: StackLine[] = ['valueCreated', 'stakeValue', 'arr', 'capexCover']
const why = 'a+reason+that+goes+on+and+on%2C+as+reasons+of+analysts+do%2C+until+nobody+reads+it+any+more'

const scenarios = [
  ['a first visit', 'v=2'],
  ['the article’s, changed', 'v=2&base=article-stake&aws.arrGrowth=1.2&alliance.valuation=900&wacc=0.12'],
  [
    'an old base on another measure',
    'v=2&base=reported-2026-03-31&measure=allianceProfit&adoptionSlowdown=1.5&horizon=24',
  ],
  [
    'one with many changes and long reasons',
    `v=2&measure=valuePerDollar&aws.arrGrowth=0.9&adoptionSlowdown=0.25&aws.valuation=2200&alliance.arrGrowth=0.1&wacc=0.15&aws.capex=300&alliance.capex=300&why.aws.arrGrowth=${why}&why.wacc=${why}`,
  ],
] as const

function simulatedSubject(link: string, name: string | null = null): Subject {
  const { state: shared } = readLink(link)
  const { scene } = subjectOf(shared, { facts, events: [] })
  const { world, baseWorld, measure, horizon } = scene
  const asked = { seed: 1, correlation: 0.5, count: 200, lines: outlookLines(measure, lines), until: lastQuarter }
  const outlook = outlookOf(simulate(world, baseWorld, asked), { measure, quarter: horizon }, lines)
  return { shared, scene: { ...scene, outlook }, name }
}

const address = 'https://stakeout.example.com/desk/'

describe.each(scenarios)('%s', (_, link) => {
  const subject = simulatedSubject(link)
  it.each(sizeIds.map((id, i) => [id, i % 2 === 0 ? address : null] as const))(
    'every chart, and every table but those of many years or columns, fits into the size %s, with the address %s',
    (id, at) => {
      for (const chart of figureCharts.filter(one => isWide(id) || !hasMany(one))) {
        const { height, width } = figureOf(type, figureSpecOf(subject, chart, facts, { size: sizes[id], address: at }))
        expect([chart.id, width]).toEqual([chart.id, pixels(sizes[id].width)])
        // What it grows by is lines of text, never a chart's height; rows of a table may reach down a column of paper.
        const most =
          [yearsTable, comparisonTable].includes(chart as TableChart) && 'points' in sizes[id] && sizes[id].points === 8
            ? 600
            : 100
        expect(height - pixels(sizes[id].height)).toBeLessThanOrEqual(most)
      }
    },
    60_000,
  )
})

it('on a first visit no size has to grow for its text', () => {
  const subject = simulatedSubject('v=2')
  for (const id of sizeIds)
    for (const chart of figureCharts.filter(one => !hasMany(one))) {
      const { height } = figureOf(type, figureSpecOf(subject, chart, facts, { size: sizes[id], address }))
      expect([id, chart.id, height]).toEqual([id, chart.id, pixels(sizes[id].height)])
    }
})

const isWide = (id: SizeId) => id !== 'half' && id !== 'third'
/** Of columns, or of rows: what need not fit into a part of a slide. */
const hasMany = ({ id }: Chart) => ['years', 'sensitivity', 'comparison'].includes(id)

describe('letters of a table', () => {
  const steps = (key: InputKey) => ({ [key]: { start: 0, step: 0.01, count: stepsAtMost } })
  const large = sceneOf(
    {},
    {
      map: ['wacc', 'adoptionSlowdown'],
      tables: { ...firstTables, steps: { ...steps('wacc'), ...steps('adoptionSlowdown') } },
    },
  )

  it.each(sizeIds)('are of 6 points at the least in the size %s, or it says what to do', id => {
    for (const chart of figureCharts.filter(one => one.kind === 'table'))
      for (const scene of [sceneOf(), large]) {
        const sizesOf = () =>
          figure(chart, { scene, size: sizes[id] })
            .parts.filter(({ is }) => is === 'table')
            .flatMap(({ shapes }) =>
              shapes.flatMap(shape => (shape.kind === 'text' ? (shape.size / perInch) * 72 : [])),
            )
        const fits = id === 'slide' || chart.id !== 'sensitivity' || scene !== large
        if (fits && (isWide(id) || !hasMany(chart) || chart === comparisonTable))
          expect(Math.min(...sizesOf())).toBeGreaterThanOrEqual(5.999)
        else if (scene === large || chart === yearsTable)
          expect(sizesOf).toThrow(
            /^(In letters of 6 points, the smallest that are read, this table is [\d.]+ cm wide, and there are [\d.]+ cm for it|Text keeps its size, so this chart needs \d+ pixels more height at this width): take a larger size(, or fewer values across)?\.$/,
          )
      }
  })

  it('are so on a page of several charts, or the sentence stands in its place', () => {
    const [first] = figureCharts
    const [left, right] = placesIn(layoutOf(2))
    const charts = [
      { ...left!, chart: first! },
      { ...right!, chart: sensitivityTable },
    ]
    const page = { width: 21, height: 14.5, points: 8 }
    const board = boardOf(type, {
      rows: layoutOf(2).rows,
      charts,
      scene: large,
      headline: [],
      footnote,
      size: page,
      qr: null,
    })
    expect(board.parts.some(({ is }) => is === 'table')).toBe(false)
    const said = board.shapes.flatMap(shape => (shape.kind === 'text' ? shape.runs.map(({ text }) => text) : []))
    expect(said.join(' ')).toMatch(/In letters of 6 points, the smallest that are read, this table is/)
  })

  it('are so on a slide, 25 by 25, too', async () => {
    const { text } = opened(await deckBytes([slideSpec(sensitivityTable, { scene: large })]))
    const letters = [...text('ppt/slides/slide1.xml').matchAll(/sz="(\d+)"/g)].map(([, size]) => Number(size))
    expect(Math.min(...letters)).toBeGreaterThanOrEqual(600)
  })
})

describe('a pack', () => {
  const asked: PackOptions = {
    size: { width: 10, height: 15, points: 12 },
    theme: 'light',
    isTransparent: false,
    format: 'svg',
    scale: 1,
    isCarried: true,
    decimalMark: 'point',
    isTogether: false,
    title: 'A pack',
    link: writeLink(readLink('v=2&adoptionSlowdown=0.25').state),
    address: null,
    day: new Date(0),
  }
  const pack = (more: Partial<PackOptions> = {}, charts = figureCharts) =>
    packOf(
      ask,
      packItems(charts, [simulatedSubject('v=2&adoptionSlowdown=0.25')]),
      facts,
      { ...asked, ...more },
      () => {},
      new AbortController().signal,
    )

  it('has every figure that fits, and names those that do not', async () => {
    const made = await pack()
    const { file, left } = made
    const names = Object.keys(unzipSync(new Uint8Array(await file.arrayBuffer())))
    expect(left.length).toBeGreaterThan(0)
    expect(names).toHaveLength(figureCharts.length - left.length + 1)
    expect(savedMessage('Saved', made)).toMatch(
      /^Saved without \d figures\. “.+”: Text keeps its size, so this chart needs \d+ pixels/,
    )
    const whole = await pack({ size: sizes.a4 })
    expect([savedMessage('Saved', whole), whole.left]).toEqual(['Saved', []])
  })

  it('says which letters are in no font of figures', async () => {
    const items = packItems(
      [figureCharts[0]!],
      [simulatedSubject('v=2&adoptionSlowdown=0.25&why.adoptionSlowdown=漢+and+🙂')],
    )
    const made = await packOf(ask, items, facts, { ...asked, format: 'svg' }, () => {}, new AbortController().signal)
    expect(savedMessage('Saved', made)).toBe(
      'Saved. Not in the fonts of figures: 漢 🙂. In this format they are left to the fonts of whoever opens the file.',
    )
  })

  it('of every format has each figure in each, in a folder of its own, and what else it is given', async () => {
    rasterWith(await rasterInNode())
    const items = inEveryFormat(packItems(drawnCharts.slice(0, 2), [simulatedSubject('v=2')]))
    const workbook = { name: 'workbook.xlsx', file: new Blob(['book']), about: {} }
    const { file } = await packOf(ask, items, facts, asked, () => {}, new AbortController().signal, {
      others: [workbook],
    })
    const files = unzipSync(new Uint8Array(await file.arrayBuffer()))
    const folders = Object.keys(files).map(name => name.split('/').slice(0, -1).join('/'))
    for (const format of formatIds) expect(folders.filter(folder => folder === format)).toHaveLength(2)
    expect(Object.keys(files)).toHaveLength(formatIds.length * 2 + 2)
    expect(new TextDecoder().decode(files['workbook.xlsx'])).toBe('book')
  })

  it('with nothing in it is none: it says why', async () => {
    await expect(pack({ size: { width: 5, height: 3, points: 12 } }, drawnCharts)).rejects.toThrow(
      /needs \d+ pixels more height/,
    )
  })

  it.each(['pdf', 'pptx'] as const)('as one file, %s, carries its scenario', async format => {
    const { file } = await pack({ format, isTogether: true, size: sizes.a4 })
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { carriedInOffice } = await import('../../src/export/embeddedOfficeLink.ts')
    expect(format === 'pdf' ? carriedIn(bytes) : carriedInOffice(bytes)).toBe(asked.link)
  })
})
