import { useState, useSyncExternalStore } from 'react'
import { Bar, BarChart, CartesianGrid, Tooltip, usePlotArea, useXAxisScale, XAxis, YAxis } from 'recharts'
import type { RankChart } from '../chart.ts'
import type { Hands, Live, Scene } from '../scene.ts'
import { desk, ink } from './look.ts'
import { ReadingList } from './Readings.tsx'
import { steadyAxis } from './steadyAxis.ts'

type RankProps = { chart: RankChart; live: Live<Scene>; hands: Hands; width: number; height: number }

const rows = Array.from({ length: 7 }, (_, row) => ({ row, whole: 0 }))

/** The frame of a ranking: the axis of leads on top, a row for each input; a click on a row goes to its slider. */
export function RankFrame({ chart, live, hands, width, height }: RankProps) {
  const [axisOf] = useState(() => steadyAxis(live, chart.extent, true))
  const axis = useSyncExternalStore(axisOf.subscribe, axisOf.get)
  return (
    <BarChart
      layout="vertical"
      data={rows}
      width={width}
      height={height}
      margin={{ left: 0, right: 1, top: 16, bottom: 0 }}
      title={chart.title}
      onClick={({ activeLabel }) => {
        const key = chart.keys(live.get())[Number(activeLabel)]
        if (key) hands.goTo(key)
      }}
    >
      <CartesianGrid horizontal={false} stroke={ink.grid} syncWithTicks />
      <XAxis
        type="number"
        orientation="top"
        domain={[axis.from, axis.to]}
        ticks={axis.ticks}
        interval="preserveStartEnd"
        allowDataOverflow
        axisLine={false}
        tickLine={false}
        tickMargin={-2}
        height={16}
        tick={{ fontSize: desk.axis, fill: ink.ink3 }}
        tickFormatter={(value: number) => chart.tick(value, live.get())}
      />
      <YAxis type="category" dataKey="row" hide />
      <Bar dataKey="whole" fill="transparent" isAnimationActive={false} activeBar={false} />
      <Moving chart={chart} live={live} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: ink.grid, fillOpacity: 0.5 }}
        content={({ active, label }) =>
          active ? (
            <ReadingList title="The lead if one input changes" readings={chart.readings(live.get(), Number(label))} />
          ) : null
        }
      />
    </BarChart>
  )
}

function Moving({ chart, live }: Pick<RankProps, 'chart' | 'live'>) {
  const scene = useSyncExternalStore(live.subscribe, live.get)
  const xScale = useXAxisScale()
  const plot = usePlotArea()
  if (!xScale || !plot) return null
  const band = plot.height / rows.length
  return (
    <g pointerEvents="none">
      {chart.picture({ scene, x: lead => xScale(lead) ?? 0, y: row => plot.y + row * band, plot, look: desk })}
    </g>
  )
}
