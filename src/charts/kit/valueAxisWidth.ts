import type { TimeChart } from '../chart.ts'
import type { Axis } from './axis.ts'
import type { Pixels } from './lengths.ts'
import type { Look } from './look.ts'
import { estimatedWidth } from './textWidth.ts'

/** Recharts keeps a label of the value axis so far from the plot. */
const gap = 8

/** How wide the value axis of a chart is, in pixels: as the chart has it, or wider where a label is, such as one with a minus. */
export function valueAxisWidth(
  chart: Pick<TimeChart, 'margin' | 'tick'>,
  { ticks }: Axis,
  look: Pick<Look, 'axis'>,
): Pixels {
  const widest = Math.max(...ticks.map(value => estimatedWidth(chart.tick(value), look.axis)))
  return Math.max(chart.margin.left, Math.ceil(widest) + gap)
}
