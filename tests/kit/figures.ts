import { whatIf } from '../../src/analysis/whatIf.ts'
import type { Chart } from '../../src/charts/chart.ts'
import type { ChartInput, DateOnAxis } from '../../src/charts/chartInput.ts'
import { figureCharts } from '../../src/charts/index.ts'
import { chartHeadline } from '../../src/charts/kit/headline.ts'
import { quartersSince } from '../../src/data/dates.ts'
import { type FigureSpec, figureOf } from '../../src/export/figure.ts'
import type { Footnote } from '../../src/export/footnote.ts'
import { qrOf } from '../../src/export/qr.ts'
import { sizes } from '../../src/export/sizes.ts'
import type { Type } from '../../src/export/type.ts'
import { baseWorld } from '../../src/model/world.ts'
import { sceneOf } from './scene.ts'
import { type } from './type.ts'

export { figureCharts }

/** Those that are drawn, and no tables. */
export const drawnCharts = figureCharts.filter(chart => chart.kind !== 'table')

const base = baseWorld('reported-2026-09-30')

const dateAhead = (date: string, short: string, grade: DateOnAxis['grade'] = 'estimated'): DateOnAxis => ({
  date,
  quarter: quartersSince('2026-09-30', date),
  title: short,
  short,
  grade,
  source: null,
})

/** The world of the design's pictures: two inputs changed, a baseline, a past, and dates ahead. */
export const changedScene = (told: Partial<ChartInput> = {}): ChartInput =>
  sceneOf(
    { 'aws.arrGrowth': 0.9, adoptionSlowdown: 0.25 },
    {
      ghost: {
        answer: whatIf(base),
        world: base,
        shift: 0,
        isPinned: false,
        name: 'Latest reported, 30 September 2026',
      },
      history: [
        { line: 'stakeValue', side: 'alliance', quarter: -3.7, value: 135, date: '2025-10-28' },
        { line: 'stakeValue', side: 'aws', quarter: -3, value: 60, date: '2025-12-31' },
        { line: 'stakeValue', side: 'aws', quarter: -1, value: 190, date: '2026-06-30' },
        { line: 'arr', side: 'aws', quarter: -3, value: 9, date: '2025-12-31' },
        { line: 'arr', side: 'alliance', quarter: -3, value: 20, date: '2025-12-31' },
      ],
      ahead: [
        dateAhead('2027-01-27', 'Microsoft reports'),
        dateAhead('2027-02-05', 'Amazon reports'),
        dateAhead('2027-05-19', 'Anthropic lock-up ends', 'reported'),
      ],
      ...told,
    },
  )

export const footnote: Footnote = {
  lead: 'Changed by the author (2 of 106 inputs)',
  changed: ['Anthropic, ARR growth 60\u00a0% to 90\u00a0%', 'adoption slowdown 0\u00a0% to 25\u00a0%'],
  others: [],
  base: 'Latest reported, 30 September 2026',
  sources: ['Amazon, filed with the SEC', 'Microsoft, filed with the SEC', 'Anthropic', 'Reuters', 'own judgement'],
  edition: 'Stakeout model v1',
  scenario: null,
  code: '7F3K-92QD',
  address: 'stakeout.example',
  remarks: [],
  inputs: 'Inputs of this figure: 2 assumptions of the author.',
  record: [],
}

export const link = 'https://stakeout.example/#v=2&aws.arrGrowth=0.9&adoptionSlowdown=0.25'

/** A figure of that chart as it is asked for when nothing is chosen, or as it is told. */
export function figure(chart: Chart, { type: opened = type, ...told }: Partial<FigureSpec> & { type?: Type } = {}) {
  const scene = told.scene ?? changedScene()
  return figureOf(opened, {
    chart,
    scene,
    headline: chartHeadline(chart, scene),
    footnote,
    size: sizes.slide,
    theme: 'light',
    isTransparent: false,
    qr: qrOf(link),
    ...told,
  })
}

/** The figure, or null where its size is refused for it. */
export function figureThatFits(...asked: Parameters<typeof figure>): ReturnType<typeof figure> | null {
  try {
    return figure(...asked)
  } catch (error) {
    if (error instanceof Error && /: take a larger size/.test(error.message)) return null
    throw error
  }
}
