import { use, useState, useSyncExternalStore } from 'react'
import { Bar, BarChart, CartesianGrid, usePlotArea, useXAxisScale, XAxis, YAxis } from 'recharts'
import type { Live } from '../../live/live.ts'
import type { RankChart } from '../chart.ts'
import type { ChartInput, Hands } from '../chartInput.ts'
import { type Axis, onAxis, straight } from './axis.ts'
import { ChartPointer, type PointerTarget } from './ChartPointer.tsx'
import { ChartTooltip } from './ChartTooltip.tsx'
import { ChartValue } from './ChartValue.tsx'
import { InWords } from './describedBy.ts'
import { GrownTicks } from './grownTicks.tsx'
import { holding } from './holding.ts'
import { ink } from './look.ts'
import { Picture } from './Picture.tsx'
import { Tick } from './RankTick.tsx'
import { ReadingList } from './Readings.tsx'
import { aboveRows, rankHeight } from './rankHeight.ts'
import { restingAxis, steadyAxis } from './stickyAxis.ts'
import { sliderRole } from './useChartValue.ts'
import { useLook } from './useLook.ts'

type RankProps = { chart: RankChart; live: Live<ChartInput>; hands: Hands; width: number; height: number }

/** The frame of a ranking: the axis on top, a row for each input; a click on a row goes to its slider. */
export function RankFrame({ chart, live: given, hands, width, height }: RankProps) {
  const [live] = useState(() => holding(chart, given))
  const look = useLook()
  const [axisOf] = useState(() => steadyAxis(live, chart.extent, true))
  const [restOf] = useState(() => restingAxis(axisOf, live))
  const axis = useSyncExternalStore(restOf.subscribe, restOf.get)
  const rows = useSyncExternalStore(live.subscribe, () => chart.rows(live.get()))
  return (
    <BarChart
      layout="vertical"
      data={Array.from({ length: rows }, (_, row) => ({ row, whole: 0 }))}
      width={width}
      height={rankHeight(rows, height)}
      margin={{ left: 0, right: 1, top: aboveRows - 16, bottom: 0 }}
      title={chart.title}
      {...sliderRole}
      aria-describedby={use(InWords)}
    >
      <CartesianGrid horizontal={false} stroke={ink.grid} strokeWidth={look.grid} syncWithTicks />
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
        tick={tick => <Tick {...tick} axis={axis} chart={chart} live={live} />}
      />
      <YAxis type="category" dataKey="row" hide />
      <Bar dataKey="whole" fill="transparent" isAnimationActive={false} activeBar={false} />
      <Moving chart={chart} live={live} hands={hands} rows={rows} axis={axis} axisOf={axisOf} />
      <ChartTooltip
        cursor={{ fill: ink.grid, fillOpacity: 0.5 }}
        readings={label => (
          <ReadingList
            title={chart.asks}
            readings={chart.readings(live.get(), Number(label))}
            room={width - 4}
            hint={chart.keys(live.get())[Number(label)] ? 'Click: its slider. Right click or Enter: what it is.' : null}
          />
        )}
      />
    </BarChart>
  )
}

type MovingProps = Pick<RankProps, 'chart' | 'live' | 'hands'> & { rows: number; axis: Axis; axisOf: Live<Axis> }

/** The live layer: the rows of this frame, by an axis that may have grown beyond the frame's. */
function Moving({ chart, live, hands, rows, axis, axisOf }: MovingProps) {
  const xScale = useXAxisScale()
  const plot = usePlotArea()
  const look = useLook()
  if (!xScale || !plot) return null
  const resting = straight(xScale, axis.from, axis.to)
  const band = plot.height / Math.max(rows, 1)
  const rowOf = (choice: PointerTarget) =>
    'at' in choice ? Math.floor((choice.at.y - plot.y) / band) : Number(choice.label)
  const explain = (choice: PointerTarget) => {
    const scene = live.get()
    const row = rowOf(choice)
    const key = chart.keys(scene)[row]
    const spot = key ? { kind: 'input' as const, key } : chart.spotAt?.(scene, row)
    if (spot) hands.explain(spot)
  }
  const goTo = (choice: PointerTarget) => {
    const key = chart.keys(live.get())[rowOf(choice)]
    if (key) hands.goTo(key)
    else explain(choice)
  }
  const draw = () => {
    const scene = live.get()
    const drawn = axisOf.get()
    const x = drawn === axis ? resting : straight(value => resting(onAxis(value, drawn, axis)), drawn.from, drawn.to)
    return [
      drawn !== axis && GrownTicks({ chart, scene, axis: drawn, x, plot, look }),
      chart.picture({ scene, x, y: row => plot.y + row * band, plot, look }),
    ]
  }
  return (
    <g>
      <ChartPointer onChosen={explain} onPressed={goTo} />
      <ChartValue
        live={live}
        last={Math.max(rows - 1, 0)}
        rest={() => 0}
        says={row => {
          const nothing = chart.empty(live.get())
          return nothing ? { title: nothing, readings: [] } : { title: '', readings: chart.readings(live.get(), row) }
        }}
      />
      <Picture of={[live]} draw={draw} />
    </g>
  )
}
