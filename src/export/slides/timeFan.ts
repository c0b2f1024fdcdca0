import type { Stand } from '../../charts/kit/room.ts'
import { stackLines } from '../../model/index.ts'
import { type Side, sides } from '../../model/sides.ts'
import { columnName } from '../office/workbook.ts'
import type { ChartSeries, Extra, SeriesGroup } from './native.ts'
import { mixed, textLine, textSizes } from './room.ts'
import type { SlideTimeline } from './timeline.ts'

/** The edges of both fans in a row, as the formulas of the bands name them. */
type Edges = { aLow: number; aHigh: number; mLow: number; mHigh: number }

/**
 * The bands between the edges of two fans, from the foot up: each is a formula of the workbook and the same in numbers.
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

const fansOf = ({ chart, scene }: SlideTimeline) => {
  const of = (side: Side) =>
    chart.futures?.bands.includes(chart.line) ? scene.outlook?.fans[`${side}.${chart.line}`] : undefined
  const [aws, alliance] = sides.map(of)
  return aws && alliance ? { aws, alliance } : null
}

/** Where 9 of 10 simulated futures lie: the edges as thin lines, and between them areas that the workbook makes of the edges. */
export function fanGroups(line: SlideTimeline): { areas: SeriesGroup[]; edges: ChartSeries[] } {
  const fans = fansOf(line)
  if (!fans) return { areas: [], edges: [] }
  const { chart, room } = line
  const places = sides.flatMap(side => {
    const { p5, p95 } = fans[side]
    const name = chart.naming(side)
    return [
      line.add(
        `${name}: 5 of 100 simulated futures lie below`,
        line.over(t => p5[t]!),
      ),
      line.add(
        `${name}: 95 of 100 simulated futures lie below`,
        line.over(t => p95[t]!),
      ),
    ]
  })
  const [aLow, aHigh, mLow, mHigh] = places as [number, number, number, number]
  const letters = { aLow, aHigh, mLow, mHigh }
  const edgesAt = (t: number): Edges => ({
    aLow: fans.aws.p5[t]!,
    aHigh: fans.aws.p95[t]!,
    mLow: fans.alliance.p5[t]!,
    mHigh: fans.alliance.p95[t]!,
  })
  const colours = {
    aws: { colour: room.ink.aws, opacity: 0.1 },
    alliance: { colour: room.ink.alliance, opacity: 0.1 },
    both: { colour: mixed(room.ink.alliance, room.ink.aws, 0.5), opacity: 0.19 },
  }
  const series = bands.map(({ name, of, formula, from }): ChartSeries => {
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
      fill: of && colours[of],
      stroke: null,
    }
  })
  const edges = places.map((column, i): ChartSeries => {
    const colour = room.ink[i < 2 ? 'aws' : 'alliance']
    return { column, fill: null, stroke: { colour, width: 0.75, opacity: 0.55 } }
  })
  return { areas: [{ kind: 'area', stacking: 'stacked', series }], edges }
}

/** What the bands say at the horizon, at the top left of the plot or wherever no line runs. */
export function fanWords(line: SlideTimeline): Extra[] {
  const fans = fansOf(line)
  if (!fans) return []
  const { chart, scene, room, plot, labels } = line
  const { format } = stackLines[chart.line].unit
  const size = textSizes.axis
  const lead = size * 1.3
  const rows = [
    { text: '9 of 10 simulated futures', colour: room.ink.ink2, weight: 400 },
    ...sides.map(side => {
      const [low, high] = [fans[side].p5, fans[side].p95].map(values => format(values[scene.horizon]!))
      return { text: `${chart.naming(side)} ${low} to ${high}`, colour: room.ink[side], weight: 600 }
    }),
  ]
  const at = line.x(scene.horizon)
  const [top, foot] = [plot.y + size, plot.y + plot.height - 8 - 2 * lead]
  const stands = [top, foot].flatMap((y): Stand[] => [
    { x: plot.x + 8, y, anchor: 'start' },
    { x: at + 24, y, anchor: 'start' },
    { x: at - 24, y, anchor: 'end' },
  ])
  const lines = rows.map(({ text }) => text)
  const { x, y, anchor } = labels.mustPlace({ lines, size, weight: 600, lead }, stands)
  return rows.map(({ text, ...look }, i) => ({
    kind: 'words',
    text: textLine(text, [x, y + lead * i], { ...look, anchor }),
  }))
}
