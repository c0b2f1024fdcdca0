import { use, useSyncExternalStore } from 'react'
import { Bar, BarChart, usePlotArea, useXAxisScale, XAxis, YAxis } from 'recharts'
import type { Live } from '../../live/live.ts'
import type { SplitChart } from '../chart.ts'
import type { ChartInput, Hands } from '../chartInput.ts'
import { straight } from './axis.ts'
import { ChartPointer, type PointerTarget } from './ChartPointer.tsx'
import { ChartTooltip } from './ChartTooltip.tsx'
import { ChartValue } from './ChartValue.tsx'
import { InWords } from './describedBy.ts'
import { ink } from './look.ts'
import { Picture } from './Picture.tsx'
import { ReadingList } from './Readings.tsx'
import { sliderRole } from './useChartValue.ts'
import { useLook } from './useLook.ts'

type SplitProps = { chart: SplitChart; live: Live<ChartInput>; hands: Hands; width: number; height: number }

/** The frame of a split whole: rows, tooltip and keyboard are Recharts', the bars are drawn inside it as they move. */
export function SplitFrame({ chart, live, hands, width, height }: SplitProps) {
  const from = useSyncExternalStore(live.subscribe, () => chart.extent(live.get())[0])
  const to = useSyncExternalStore(live.subscribe, () => chart.extent(live.get())[1])
  const scene = live.get
  return (
    <BarChart
      layout="vertical"
      data={chart.rows.map((row, i) => ({ row, i, whole: 1 }))}
      width={width}
      height={height}
      margin={{ left: 50, right: 1, top: 0, bottom: 0 }}
      title={chart.title}
      {...sliderRole}
      aria-describedby={use(InWords)}
    >
      <XAxis type="number" domain={[from, to]} hide />
      <YAxis type="category" dataKey="row" hide />
      <Bar dataKey="whole" fill="transparent" isAnimationActive={false} activeBar={false} />
      <Moving chart={chart} live={live} hands={hands} />
      <ChartTooltip
        cursor={{ fill: ink.rail, fillOpacity: 0.6 }}
        readings={label => {
          const row = chart.rows.indexOf(String(label))
          return row >= 0 && <ReadingList title={chart.rows[row]!} readings={chart.readings(scene(), row)} />
        }}
      />
    </BarChart>
  )
}

function Moving({ chart, live, hands }: Pick<SplitProps, 'chart' | 'live' | 'hands'>) {
  const xScale = useXAxisScale()
  const plot = usePlotArea()
  const look = useLook()
  if (!xScale || !plot) return null
  const band = plot.height / chart.rows.length
  const x = straight(xScale, 0, 1)
  const explain = (choice: PointerTarget) => {
    const [row, share] =
      'at' in choice
        ? [Math.floor((choice.at.y - plot.y) / band), (choice.at.x - x(0)) / (x(1) - x(0))]
        : [chart.rows.indexOf(String(choice.label)), 0]
    const place = chart.rows[row] === undefined ? null : chart.placeAt(live.get(), row, share)
    if (place) hands.explain(place)
  }
  return (
    <g>
      <ChartPointer onChosen={explain} />
      <ChartValue
        live={live}
        last={chart.rows.length - 1}
        rest={() => 0}
        placeOf={label => chart.rows.indexOf(String(label))}
        says={row => ({ title: chart.rows[row]!, readings: chart.readings(live.get(), row) })}
      />
      <Picture
        of={[live]}
        draw={() => chart.picture({ scene: live.get(), x, y: row => plot.y + row * band, plot, look })}
      />
    </g>
  )
}
