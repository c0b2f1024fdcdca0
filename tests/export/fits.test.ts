import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/analysis/monteCarlo.ts'
import { outlookLines, outlookOf } from '../../src/analysis/outlook.ts'
import { carriedIn } from '../../src/export/embeddedLink.ts'
import { figureOf } from '../../src/export/figure.ts'
import { pixels, sizeIds, sizes } from '../../src/export/sizes.ts'
import { figureSpecOf } from '../../src/figures/figureSpec.ts'
import { packItems, packOf, savedMessage } from '../../src/figures/pack.ts'
import type { PackOptions } from '../../src/figures/packItem.ts'
import { type Subject, subjectOf } from '../../src/figures/subject.ts'
import type { StackLine } from '../../src/model/index.ts'
import { lastQuarter } from '../../src/model/index.ts'
import { readLink, writeLink } from '../../src/state/codec/link.ts'
import { ask } from '../kit/ask.ts'
import { bookOf } from '../kit/books.ts'
import { drawnCharts, figureCharts } from '../kit/figures.ts'
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
    'every chart fits into the size %s, with the address %s',
    (id, at) => {
      for (const chart of figureCharts) {
        const { height, width } = figureOf(type, figureSpecOf(subject, chart, facts, { size: sizes[id], address: at }))
        expect([chart.id, width]).toEqual([chart.id, pixels(sizes[id].width)])
        // What it grows by is lines of text, never a chart's height.
        expect(height - pixels(sizes[id].height)).toBeLessThanOrEqual(100)
      }
    },
    60_000,
  )
})

it('on a first visit no size has to grow for its text', () => {
  const subject = simulatedSubject('v=2')
  for (const id of sizeIds)
    for (const chart of figureCharts) {
      const { height } = figureOf(type, figureSpecOf(subject, chart, facts, { size: sizes[id], address }))
      expect([id, chart.id, height]).toEqual([id, chart.id, pixels(sizes[id].height)])
    }
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
