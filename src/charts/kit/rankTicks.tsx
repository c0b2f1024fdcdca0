import { useSyncExternalStore } from 'react'
import { usePlotArea, useXAxisScale } from 'recharts'
import type { Plot, RankChart } from '../chart.ts'
import type { Live, Scene } from '../scene.ts'
import type { Axis } from './axis.ts'
import './grownAxis.css'
import { ink, type Look } from './look.ts'
import { useLook } from './useLook.ts'

type TickProps = {
  chart: RankChart
  live: Live<Scene>
  axis: Axis
  x: number | string
  y: number | string
  payload: { value: number }
}

/** Half of what a tick's text and the word “now” take together. */
const tooNear = 32

/** So near to an end of the axis a number would be cut. */
const edge = 20

type Ticking = { chart: RankChart; scene: Scene; axis: Axis; x: (value: number) => number; plot: Plot }

/** A number on the axis: moved in where it would be cut, gone where the word “now” or its neighbour needs the room. */
function tickAt(value: number, { chart, scene, axis, x, plot }: Ticking) {
  const at = x(value)
  const isFirst = at < plot.x + edge
  const isLast = at > plot.x + plot.width - edge
  const gap = Math.abs(x(axis.ticks[1]!) - x(axis.ticks[0]!))
  const isTight = (isFirst || isLast) && gap < 3 * edge
  const isTaken = chart.now !== undefined && Math.abs(x(chart.now(scene)) - at) < tooNear
  const anchor = isFirst ? ('start' as const) : isLast ? ('end' as const) : ('middle' as const)
  return { anchor, text: isTight || isTaken ? '' : chart.tick(value, scene) }
}

export function Tick({ x, y, payload: { value }, axis, chart, live }: TickProps) {
  const scale = useXAxisScale()
  const plot = usePlotArea()
  const look = useLook()
  const tick = () =>
    scale && plot && tickAt(value, { chart, scene: live.get(), axis, x: lead => scale(lead) ?? 0, plot })
  const text = useSyncExternalStore(live.subscribe, () => tick()?.text)
  return (
    <text x={x} y={y} className="recharts-text" fontSize={look.axis} fill={ink.ink3} textAnchor={tick()?.anchor}>
      {text}
    </text>
  )
}

/** The numbers and gridlines of an axis that a drag has made grow, over those of the frame. */
export function GrownTicks({ look, ...ticking }: Ticking & { look: Look }) {
  const { axis, x, plot } = ticking
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
