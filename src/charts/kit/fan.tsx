/** @jsxImportSource ../picture */
import { percentileText } from '../../analysis/percentileWords.ts'
import { type LineKey, type StackLine, stackLines } from '../../model/index.ts'
import { type Side, sides } from '../../model/sides.ts'
import type { Drawing, TooltipLine } from '../chart.ts'
import type { ChartInput } from '../chartInput.ts'
import { fanOfLine, fansOf } from './fanExtent.ts'
import { pathOver, pathThrough, Text } from './marks.tsx'
import type { LabelRoom, Stand } from './room.ts'
import { emptyRoom } from './timeRoom.ts'

/** 9 of 10 simulated futures lie in the filled band. It stands beneath the lines. */
export function FanBands({ drawing, line }: { drawing: Drawing; line: StackLine }) {
  const { scene, x, y, look } = drawing
  return fansOf(scene, line).map(({ side, fan }) => {
    const low = pathOver(fan.p5, drawing)
    const high = pathOver(fan.p95, drawing)
    const back = pathThrough(Array.from(fan.p5, (value, t) => [x(t), y(value)] as const).toReversed()).replace('M', 'L')
    return (
      <g key={side} fill="none" stroke={look.ink[side]} strokeOpacity={0.55}>
        <path d={`${high}${back}z`} fill={look.ink[side]} fillOpacity={0.1} stroke="none" />
        <path d={low} />
        <path d={high} />
      </g>
    )
  })
}

/** Where the bars of a fan stand, beside the line at the horizon. */
function barsOf({ scene, x, y, plot, look }: Drawing, line: StackLine) {
  const t = scene.horizon
  const scale = look.axis / 12
  const way = x(t) + 22 * scale > plot.x + plot.width ? -1 : 1
  return sides.flatMap((side, i) => {
    const fan = fanOfLine(scene, side, line)
    if (!fan) return []
    const [p5, p25, p75, p95] = [fan.p5[t]!, fan.p25[t]!, fan.p75[t]!, fan.p95[t]!].map(y) as [
      number,
      number,
      number,
      number,
    ]
    return [{ side, at: x(t) + way * (10 + 9 * i) * scale, p5, p25, p75, p95, scale }]
  })
}

/** A room with the fan of a line in it: the edges of its bands, and its bars. */
export function fanRoom(drawing: Drawing, line: StackLine): LabelRoom {
  const { scene, x, y } = drawing
  const room = emptyRoom(drawing)
  for (const { fan } of fansOf(scene, line)) for (const edge of [fan.p5, fan.p95]) room.line(edge, y, x(0), x(1) - x(0))
  for (const { at, p5, p95, scale } of barsOf(drawing, line))
    room.mark({ left: at - 2.5 * scale, right: at + 2.5 * scale, top: p95, bottom: p5 })
  return room
}

/** At the horizon, beside the line: 9 of 10 futures as a thin bar, the middle half as a thick one. */
export const FanBars = ({ drawing, line }: { drawing: Drawing; line: StackLine }) =>
  barsOf(drawing, line).map(({ side, at, p5, p25, p75, p95, scale }) => (
    <g key={side} stroke={drawing.look.ink[side]}>
      <path d={`M${at} ${p95}V${p5}`} strokeWidth={1.75 * scale} />
      <path d={`M${at} ${p75}V${p25}`} strokeWidth={5 * scale} />
    </g>
  ))

type ValuesProps = { drawing: Drawing; line: StackLine; name: (side: Side) => string; room: LabelRoom }

/** What the bars say, where no line runs: best at the top left, then right of the horizon, then at the foot. */
export function fanValues({ drawing: { scene, x, plot, look }, line, name, room }: ValuesProps) {
  const t = scene.horizon
  const { format } = stackLines[line].unit
  const ranges = sides.flatMap(side => {
    const fan = fanOfLine(scene, side, line)
    return fan ? [{ side, text: `${name(side)} ${format(fan.p5[t]!)} to ${format(fan.p95[t]!)}` }] : []
  })
  if (ranges.length === 0) return null
  const lead = look.axis * 1.25
  const lines = ['9 runs in 10 (thick: 5)', ...ranges.map(({ text }) => text)]
  const [left, right] = [plot.x + 6, x(t) + look.axis * 2.2]
  const isNear = x(t) - plot.x < look.axis * 11.5
  const foot = plot.y + plot.height - 2 * lead - look.axis / 2
  const stands = (isNear ? [right, left] : [left, right]).map((at): Stand => ({ x: at, y: 0, anchor: 'start' }))
  const heights = [0, 0.25, 0.5, 0.75, 1].map(part => plot.y + look.axis + part * (foot - plot.y - look.axis))
  const stand = room.place(
    { lines, size: look.axis, weight: 600, lead },
    heights.flatMap(y =>
      [...stands, { x: plot.x + plot.width - 4, y: 0, anchor: 'end' } as Stand].map(one => ({ ...one, y })),
    ),
  )
  if (!stand) return null
  const common = { x: stand.x, anchor: stand.anchor, size: look.axis, outline: look.ink.page }
  return (
    <g className="fanValues">
      <Text {...common} y={stand.y} text={lines[0]!} colour={look.ink.ink2} />
      {ranges.map(({ side, text }, i) => (
        <Text key={side} {...common} y={stand.y + lead * (i + 1)} text={text} weight={600} colour={look.ink[side]} />
      ))}
    </g>
  )
}

/** For a tooltip: the median and the quartiles of both stacks, and where the scenario itself stands among the runs. */
export const fanReadings = (
  scene: ChartInput,
  line: StackLine,
  name: (side: Side) => string,
  t: number,
): TooltipLine[] =>
  sides.flatMap(side => {
    const fan = fanOfLine(scene, side, line)
    if (!fan) return []
    const { format } = stackLines[line].unit
    return [
      { side, name: `${name(side)}, median run`, value: format(fan.p50[t]!) },
      { side, name: `${name(side)}, 9 runs in 10`, value: `${format(fan.p5[t]!)} to ${format(fan.p95[t]!)}` },
      { side, name: `${name(side)}, 5 runs in 10`, value: `${format(fan.p25[t]!)} to ${format(fan.p75[t]!)}` },
      ...percentileReading(scene, `${side}.${line}`, t).map(value => ({
        side,
        name: `${name(side)}, this scenario`,
        value,
      })),
    ]
  })

/** "percentile 62" of the runs, once they are drawn. */
function percentileReading({ outlook }: ChartInput, key: LineKey, t: number): string[] {
  const share = outlook?.percentiles.lines[key]?.[t]
  return share === undefined ? [] : [`percentile ${percentileText(share)}`]
}

const quantileNames = [
  ['p5', '5 %'],
  ['p25', 'quartile'],
  ['p50', 'median'],
  ['p75', 'quartile 3'],
  ['p95', '95 %'],
] as const

/** Every quantile of both stacks, over the quarters; none until futures are drawn. */
export const fanShapes = (scene: ChartInput, line: StackLine, name: (side: Side) => string) =>
  sides.flatMap(side => {
    const fan = fanOfLine(scene, side, line)
    return fan
      ? quantileNames.map(([quantile, called]) => ({ head: `${name(side)} ${called}`, values: fan[quantile] }))
      : []
  })

/** For the table: the heads of the columns, and the cells of a quarter. */
export function fanColumns(scene: ChartInput, line: StackLine, name: (side: Side) => string) {
  const own = fanShapes(scene, line, name)
  const { exact } = stackLines[line].unit
  return {
    head: own.map(({ head }) => head),
    cells: (t: number) => own.map(({ values }) => exact(values[t]!)),
  }
}
