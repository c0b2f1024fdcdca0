import type { Plot, RankChart } from '../chart.ts'
import type { ChartInput } from '../chartInput.ts'
import type { Axis } from './axis.ts'
import type { Look } from './look.ts'
import { estimatedWidth } from './textWidth.ts'

/** Numbers and the word “now” stand so far apart, and from the ends of the axis. */
const gap = 5

export type Ticking = {
  chart: RankChart
  scene: ChartInput
  axis: Axis
  x: (value: number) => number
  plot: Plot
  look: Look
}

/** A number on the axis: moved in where it would be cut, gone where the word “now” or its neighbour needs the room. */
export function tickAt(value: number, { chart, scene, axis, x, plot, look }: Ticking) {
  const at = x(value)
  const text = chart.tick(value, scene)
  const wide = estimatedWidth(text, look.axis)
  const isFirst = at - wide / 2 < plot.x + gap
  const isLast = at + wide / 2 > plot.x + plot.width - gap
  const anchor = isFirst ? ('start' as const) : isLast ? ('end' as const) : ('middle' as const)
  const left = at - (isFirst ? 0 : isLast ? wide : wide / 2)
  const meets = (from: number, to: number) => from < left + wide + gap && left - gap < to
  const half = estimatedWidth('now', look.axis, 600) / 2
  const now = chart.now && x(chart.now(scene))
  const isTaken = now !== undefined && meets(now - half, now + half)
  const neighbours = [axis.ticks[1]!, axis.ticks.at(-2)!]
  const isTight =
    (isFirst || isLast) &&
    neighbours.some(
      other =>
        other !== value &&
        meets(
          x(other) - estimatedWidth(chart.tick(other, scene), look.axis) / 2,
          x(other) + estimatedWidth(chart.tick(other, scene), look.axis) / 2,
        ),
    )
  return { anchor, text: isTight || isTaken ? '' : text }
}
