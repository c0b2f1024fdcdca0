import { type Side, sides } from '../../model/sides.ts'
import { columnName } from '../office/workbook.ts'
import type { ChartSeries, SeriesGroup } from './native.ts'
import { mixed } from './room.ts'
import type { SlideTimeline } from './timeline.ts'

/** The edges of two bands in a row, as the formulas name them. */
type Edges = { aLow: number; aHigh: number; mLow: number; mHigh: number }

/**
 * The areas between the edges of two bands, from the foot up: each is a formula of the workbook and the same in numbers.
 * Together they are one stack, for areas of two stacks would stand on each other.
 */
const bands: readonly {
  name: string
  of: 'aws' | 'alliance' | 'both' | null
  formula: string
  from: (edges: Edges) => number
}[] = [
  {
    name: 'Not seen: up to the lower edge',
    of: null,
    formula: 'MIN(aLow,mLow)',
    from: ({ aLow, mLow }) => Math.min(aLow, mLow),
  },
  {
    name: 'Lower band, first',
    of: 'aws',
    formula: 'MAX(0,MIN(aHigh,mLow)-aLow)',
    from: ({ aLow, aHigh, mLow }) => Math.max(0, Math.min(aHigh, mLow) - aLow),
  },
  {
    name: 'Lower band, second',
    of: 'alliance',
    formula: 'MAX(0,MIN(mHigh,aLow)-mLow)',
    from: ({ aLow, mLow, mHigh }) => Math.max(0, Math.min(mHigh, aLow) - mLow),
  },
  {
    name: 'Not seen: between the bands',
    of: null,
    formula: 'MAX(0,MAX(aLow,mLow)-MIN(aHigh,mHigh))',
    from: ({ aLow, aHigh, mLow, mHigh }) => Math.max(0, Math.max(aLow, mLow) - Math.min(aHigh, mHigh)),
  },
  {
    name: 'Both bands',
    of: 'both',
    formula: 'MAX(0,MIN(aHigh,mHigh)-MAX(aLow,mLow))',
    from: ({ aLow, aHigh, mLow, mHigh }) => Math.max(0, Math.min(aHigh, mHigh) - Math.max(aLow, mLow)),
  },
  {
    name: 'Upper band, first',
    of: 'aws',
    formula: 'MAX(0,aHigh-MAX(mHigh,aLow))',
    from: ({ aLow, aHigh, mHigh }) => Math.max(0, aHigh - Math.max(mHigh, aLow)),
  },
  {
    name: 'Upper band, second',
    of: 'alliance',
    formula: 'MAX(0,mHigh-MAX(aHigh,mLow))',
    from: ({ aHigh, mLow, mHigh }) => Math.max(0, mHigh - Math.max(aHigh, mLow)),
  },
]

/** A band of a stack: a value of each quarter at its lower edge, and at its upper one, with what their columns are called. */
export type Band = Record<'low' | 'high', { name: string; at: (quarter: number) => number }>

/**
 * Bands of both stacks as areas that the workbook makes of their edges, so dark where one is and where both are.
 * Answers the columns of the edges, too: the lower and the upper of Amazon's, then of Microsoft's.
 */
export function bandAreas(
  line: SlideTimeline,
  of: Record<Side, Band>,
  dark: { one: number; both: number },
  isHelper = false,
): { areas: SeriesGroup; columns: number[] } {
  const { room } = line
  const columns = sides.flatMap(side =>
    (['low', 'high'] as const).map(edge => line.add(of[side][edge].name, line.over(of[side][edge].at), { isHelper })),
  )
  const [aLow, aHigh, mLow, mHigh] = columns as [number, number, number, number]
  const letters = { aLow, aHigh, mLow, mHigh }
  const colours = {
    aws: { colour: room.ink.aws, opacity: dark.one },
    alliance: { colour: room.ink.alliance, opacity: dark.one },
    both: { colour: mixed(room.ink.alliance, room.ink.aws, 0.5), opacity: dark.both },
  }
  const edgesAt = (t: number): Edges => ({
    aLow: of.aws.low.at(t),
    aHigh: of.aws.high.at(t),
    mLow: of.alliance.low.at(t),
    mHigh: of.alliance.high.at(t),
  })
  const series = bands.map(({ name, of: whose, formula, from }): ChartSeries => {
    const inRow = (row: number) =>
      Object.entries(letters).reduce(
        (text, [edge, place]) => text.replaceAll(edge, `${columnName(place + 2)}${row}`),
        formula,
      )
    return {
      column: line.add(
        name,
        line.over(t => from(edgesAt(t))),
        { formula: inRow, isHelper: true },
      ),
      fill: whose && colours[whose],
      stroke: null,
    }
  })
  return { areas: { kind: 'area', stacking: 'stacked', series }, columns }
}
