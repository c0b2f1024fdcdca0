import type { StackLine } from '../model/index.ts'

type Entry = {
  title: string
  /** On a phone's tab. */
  tab: string
  /** The chart whose frame it shares, as another question. */
  sharesFrameOf?: string
  /** Whether it stands in the second group, which is folded on a first visit. */
  isMore?: true
  /** Whether it stands in the view Tables, and not on the desk. */
  isTable?: true
  /** The lines whose bands it shows once futures are there: always, and where it has the whole room. */
  bands?: readonly StackLine[]
  bandsWhenLarge?: readonly StackLine[]
}

/** Every chart and table, in reading order, the first is the hero: what is known of each before anything is drawn. */
export const catalogue = {
  valueCreated: { title: 'Value created', tab: 'Value', bands: ['valueCreated'] },
  stakeValue: { title: 'Stake value and paper gain', tab: 'Stake', bandsWhenLarge: ['stakeValue'] },
  arr: { title: 'Annual recurring revenue', tab: 'ARR', bandsWhenLarge: ['arr'] },
  computeDollar: { title: 'Where a compute dollar goes', tab: 'Dollar' },
  capexCover: { title: 'Paper gain ÷ yearly capex', tab: 'Capex', bandsWhenLarge: ['capexCover'] },
  tornado: { title: 'What moves the verdict', tab: 'Drivers' },
  bridge: { title: 'What moved the lead', tab: 'Bridge', sharesFrameOf: 'tornado' },
  influence: { title: 'What drives the spread', tab: 'Influence', sharesFrameOf: 'tornado' },
  footballField: { title: 'Football field', tab: 'Ranges', sharesFrameOf: 'tornado' },
  heatmap: { title: 'Two inputs at once', tab: 'Map' },
  commitments: { title: 'Commitments against use', tab: 'Contracts', isMore: true },
  labCash: { title: 'Cash of the labs', tab: 'Cash', isMore: true, bandsWhenLarge: ['cash'] },
  stakeAfterTax: {
    title: 'Stake before and after tax',
    tab: 'After tax',
    isMore: true,
    bandsWhenLarge: ['stakeAfterTax'],
  },
  sensitivity: { title: 'Sensitivity', tab: 'Sensitivity', isTable: true },
  oneWay: { title: 'Lines over one input', tab: 'One input', isTable: true },
  years: { title: 'Years', tab: 'Years', isTable: true },
  perShare: { title: 'A share', tab: 'Share', isTable: true },
  weighted: { title: 'Probability-weighted', tab: 'Weighted', isTable: true },
  comparison: { title: 'Scenarios compared', tab: 'Compared', isTable: true },
  yearBars: { title: 'A line by years', tab: 'Years', isTable: true },
  sumOfParts: { title: 'Sum of the parts', tab: 'Share', isTable: true },
} as const satisfies Record<string, Entry>

/** The name of a chart: its CSS class, its word in links and files, and its place in the list of charts. */
export type ChartId = keyof typeof catalogue

/** Every chart that can be had: enlarged, as a figure, on a slide. */
export const chartIds = Object.keys(catalogue) as ChartId[]

/** Those with a frame of their own on the desk. */
export const frameIds: readonly ChartId[] = chartIds.filter(
  id => !('sharesFrameOf' in catalogue[id] || 'isTable' in catalogue[id]),
)

/** The frames of the desk's second group, which opens when it is asked for. */
export const moreFrameIds: readonly ChartId[] = frameIds.filter(id => 'isMore' in catalogue[id])

/** The frames that a first visit sees. */
export const firstFrameIds: readonly ChartId[] = frameIds.filter(id => !moreFrameIds.includes(id))

/** The chart in whose frame it stands: mostly its own. */
export function frameIdOf(id: ChartId): ChartId {
  const entry = catalogue[id]
  return 'sharesFrameOf' in entry ? entry.sharesFrameOf : id
}

/** The lines whose bands a chart shows once futures are there, as it stands on the desk or with the whole room. */
export function bandsIn(id: ChartId, isLarge: boolean): readonly StackLine[] {
  const { bands = [], bandsWhenLarge = [] }: Entry = catalogue[id]
  return isLarge ? [...bands, ...bandsWhenLarge] : bands
}
