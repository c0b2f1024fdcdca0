import { useSyncExternalStore } from 'react'
import { usePlotArea, useXAxisScale } from 'recharts'
import type { Live } from '../../live/live.ts'
import type { RankChart } from '../chart.ts'
import type { ChartInput } from '../chartInput.ts'
import type { Axis } from './axis.ts'
import { ink } from './look.ts'
import { tickAt } from './rankTicks.ts'
import { useLook } from './useLook.ts'

type TickProps = {
  chart: RankChart
  live: Live<ChartInput>
  axis: Axis
  x: number | string
  y: number | string
  payload: { value: number }
}

/** A number of the frame's own axis. */
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
