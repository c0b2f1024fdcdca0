import { useSyncExternalStore } from 'react'
import { usePlotArea, useXAxisScale } from 'recharts'
import type { Plot, RankChart } from '../chart.ts'
import type { ChartInput, Live } from '../chartInput.ts'
import type { Axis } from './axis.ts'
import './grownAxis.css'
import { ink, type Look } from './look.ts'
import { estimatedWidth } from './textWidth.ts'
import { useLook } from './useLook.ts'

type TickProps = {
  chart: RankChart
  live: Live<ChartInput>
  axis: Axis
  x: number | string
  y: number | string
  payload: { value: number }
}

/** Numbers and the word “now” stand so far apart, and from the ends of the axis. */
const gap = 5

type Ticking = {
  chart: RankChart
  scene: ChartInput
  axis: Axis
  x: (value: number) => number
  plot: Plot
  look: Look
}

/** A number on the axis: moved in where it would be cut, gone where the word “now” or its neighbour needs the room. */
function tickAt(value: number, { chart, scene, axis, x, plot, look }: Ticking) {
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

export function Tick({ x, y, payload: { value }, axis, chart, live }: TickProps) {
  const scale = useXAxisScale()
  const plot = usePlotArea()
  const look = useLook()
  const tick = () =>
    scale && plot && tickAt(value, { chart, scene: live.get(), axis, x: lead => scale(lead) ?? 0, plot, look })
  const text = useSyncExternalStore(live.subscribe, () => tick()?.text)
  return (
    <text x={x} y={y} className="recharts-text" fontSize={look.axis} fill={ink.ink3} textAnchor={tick()?.anchor}>
      {text}
    </text>
  )
}

/** The numbers and gridlines of an axis that a drag has made grow, over those of the frame. */
export function GrownTicks(ticking: Ticking) {
  const { axis, x, plot, look } = ticking
  return (
    <g className="grownAxis ofRows">
      {axis.ticks.map(value => {
        const { anchor, text } = tickAt(value, ticking)
        return (
          <g key={value}>
            <path d={`M${x(value)} ${plot.y}v${plot.height}`} stroke={look.ink.grid} strokeWidth={look.grid} />
            <text x={x(value)} y={plot.y - 6} fontSize={look.axis} fill={look.ink.ink3} textAnchor={anchor}>
              {text}
            </text>
          </g>
        )
      })}
    </g>
  )
}
