import { useSyncExternalStore } from 'react'
import { Bar, BarChart, Tooltip, usePlotArea, useXAxisScale, XAxis, YAxis } from 'recharts'
import type { SplitChart } from '../chart.ts'
import type { Live, Scene } from '../scene.ts'
import { desk, ink } from './look.ts'
import { ReadingList } from './Readings.tsx'

type SplitProps = { chart: SplitChart; live: Live<Scene>; width: number; height: number }

/** The frame of a split whole: rows, tooltip and keyboard are Recharts', the bars are drawn inside it as they move. */
export function SplitFrame({ chart, live, width, height }: SplitProps) {
  const from = useSyncExternalStore(live.subscribe, () => chart.extent(live.get())[0])
  const scene = live.get
  return (
    <BarChart
      layout="vertical"
      data={chart.rows.map((row, i) => ({ row, i, whole: 1 }))}
      width={width}
      height={height}
      margin={{ left: 50, right: 1, top: 0, bottom: 0 }}
      title={chart.title}
    >
      <XAxis type="number" domain={[from, 1]} hide />
      <YAxis type="category" dataKey="row" hide />
      <Bar dataKey="whole" fill="transparent" isAnimationActive={false} activeBar={false} />
      <Moving chart={chart} live={live} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: ink.rail, fillOpacity: 0.6 }}
        content={({ active, label }) => {
          const row = chart.rows.indexOf(String(label))
          return active && row >= 0 ? (
            <ReadingList title={chart.rows[row]!} readings={chart.readings(scene(), row)} />
          ) : null
        }}
      />
    </BarChart>
  )
}

function Moving({ chart, live }: Pick<SplitProps, 'chart' | 'live'>) {
  const scene = useSyncExternalStore(live.subscribe, live.get)
  const xScale = useXAxisScale()
  const plot = usePlotArea()
  if (!xScale || !plot) return null
  const band = plot.height / chart.rows.length
  return (
    <g pointerEvents="none">
      {chart.picture({ scene, x: share => xScale(share) ?? 0, y: row => plot.y + row * band, plot, look: desk })}
    </g>
  )
}
