import type { Stand } from '../../charts/kit/room.ts'
import { stackLines } from '../../model/index.ts'
import { type Side, sides } from '../../model/sides.ts'
import type { ChartSeries, Extra, SeriesGroup } from './native.ts'
import { textLine, textSizes } from './room.ts'
import { type Band, bandAreas } from './timeBands.ts'
import type { SlideTimeline } from './timeline.ts'

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
  const bandOf = (side: Side): Band => ({
    low: { name: `${chart.naming(side)}: 5 of 100 simulated futures lie below`, at: t => fans[side].p5[t]! },
    high: { name: `${chart.naming(side)}: 95 of 100 simulated futures lie below`, at: t => fans[side].p95[t]! },
  })
  const bands = { aws: bandOf('aws'), alliance: bandOf('alliance') }
  const { areas, columns } = bandAreas(line, bands, { one: 0.1, both: 0.19 })
  const edges = columns.map((column, i): ChartSeries => {
    const colour = room.ink[i < 2 ? 'aws' : 'alliance']
    return { column, fill: null, stroke: { colour, width: 0.75, opacity: 0.55 } }
  })
  return { areas: [areas], edges }
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
