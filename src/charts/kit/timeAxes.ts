import type { Live } from '../../live/live.ts'
import { lastQuarter } from '../../model/index.ts'
import { writtenNumbers } from '../../model/numberStyle.ts'
import type { Quarter } from '../../model/quantities.ts'
import { quarterLabel, quarterShort } from '../../model/quarters.ts'
import type { Drawing, Plot, TimeChart } from '../chart.ts'
import type { ChartInput } from '../chartInput.ts'
import { type Axis, onAxis, straight } from './axis.ts'
import { settling } from './axisTween.ts'
import type { Pixels } from './lengths.ts'
import { desk, type Look } from './look.ts'
import { sameAxis } from './sameAxis.ts'
import { restingAxis, steadyAxis } from './stickyAxis.ts'
import { valueAxisWidth } from './valueAxisWidth.ts'

/** The value axis of a chart over time as it lives, whoever draws its frame: that of the frame, and that by which lines are drawn. */
export type TimeAxes = { restOf: Live<Axis>; drawnOf: Live<Axis> }

export function timeAxes(chart: TimeChart, live: Live<ChartInput>): TimeAxes {
  const own = steadyAxis(live, chart.extent, chart.floats)
  const axisOf = chart.isInDollars ? sameAxis(own, live) : own
  return { drawnOf: settling(axisOf, () => live.get().isDragging), restOf: restingAxis(axisOf, live) }
}

/** What the axis of quarters looks like: where its labels stand beneath its line, in pixels. */
export const quarterAxis = { height: 26, tickSize: 5, tickMargin: 4 } as const

/** What a frame over time leaves free around its plot and axes. */
export const marginOf = ({ margin, isInDollars }: TimeChart, look: Look) => ({
  left: 0,
  right: (margin.right + (isInDollars ? moreForDollars() : 0)) * (look.label / desk.label),
  top: margin.top,
  bottom: 0,
})

/** The room that longer amounts of a firm's own style need at the end of a line, in pixels. */
const moreForDollars = (): Pixels =>
  writtenNumbers().dollars === 'millions' ? 34 : (writtenNumbers().decimals ?? 0) * 8

/** Where the plot of a frame of this size stands, beside its value axis. */
export function plotOf(chart: TimeChart, axis: Axis, look: Look, width: Pixels, height: Pixels): Plot {
  const { right, top } = marginOf(chart, look)
  const x = valueAxisWidth(chart, axis, look)
  return { x, y: top, width: Math.max(width - x - right, 0), height: Math.max(height - top - quarterAxis.height, 0) }
}

const yearly = Array.from({ length: lastQuarter / 4 + 1 }, (_, year) => year * 4)

/** The quarters that are marked in a frame of this width, and what each is called. */
export const quarterTicks = (chart: TimeChart, width: Pixels, asOf: ChartInput['asOf']) => ({
  ticks: width > 800 ? yearly : chart.quarters,
  label: (quarter: Quarter) => (width < 300 ? quarterShort : quarterLabel)(asOf, quarter),
})

type Placing = Pick<Drawing, 'x' | 'plot' | 'look'> & {
  live: Live<ChartInput>
  drawnOf: Live<Axis>
  /** The axis of the frame, and where its values stand. */
  axis: Axis
  resting: (value: number) => Pixels
}

/** This moment's scene where the axis that is drawn has it, which a drag may have made outgrow the frame's. */
export function drawingBy({ live, drawnOf, axis, resting, x, plot, look }: Placing): Drawing {
  const drawn = drawnOf.get()
  const y = drawn === axis ? resting : straight(value => resting(onAxis(value, drawn, axis)), drawn.from, drawn.to)
  return { scene: live.get(), x, y, plot, look }
}
