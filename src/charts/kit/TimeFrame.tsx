import { use, useLayoutEffect, useSyncExternalStore } from 'react'
import { CartesianGrid, ComposedChart, usePlotArea, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts'
import type { Live } from '../../live/live.ts'
import { lastQuarter } from '../../model/index.ts'
import type { TimeChart } from '../chart.ts'
import type { ChartInput, Hands } from '../chartInput.ts'
import { type Axis, straight } from './axis.ts'
import { ChartPointer } from './ChartPointer.tsx'
import { ChartTooltip } from './ChartTooltip.tsx'
import { ChartValue } from './ChartValue.tsx'
import { placeOf } from './chosenPlace.ts'
import { InWords } from './describedBy.ts'
import { GrownAxis } from './GrownAxis.tsx'
import { HorizonHandle } from './HorizonHandle.tsx'
import { ink } from './look.ts'
import { Picture } from './Picture.tsx'
import { quarterReadings, Readings } from './Readings.tsx'
import { firstQuarter } from './reportedHistory.tsx'
import { drawingBy, marginOf, quarterAxis, quarterTicks, type TimeAxes } from './timeAxes.ts'
import { sliderRole } from './useChartValue.ts'
import { useLook } from './useLook.ts'
import { valueAxisWidth } from './valueAxisWidth.ts'

type FrameProps = {
  chart: TimeChart
  live: Live<ChartInput>
  axes: TimeAxes
  width: number
  height: number
  hands: Hands
  /** Told before the first frame in which it is seen, when all of it stands. */
  onStands?: () => void
}

const quarters = Array.from({ length: lastQuarter + 1 }, (_, t) => ({ t }))

/**
 * The frame of a chart over time: axes, grid, tooltip and keyboard are Recharts'; what moves is drawn by `Moving`
 * inside it. The frame renders again only when its size, its dates or its axis change.
 */
export function TimeFrame({ chart, live, axes, width, height, hands, onStands }: FrameProps) {
  const { restOf } = axes
  const axis = useSyncExternalStore(restOf.subscribe, restOf.get)
  const asOf = useSyncExternalStore(live.subscribe, () => live.get().asOf)
  const from = useSyncExternalStore(live.subscribe, () => firstQuarter(chart, live.get()))
  const look = useLook()
  const { ticks, label } = quarterTicks(chart, width, asOf)
  const tick = { fontSize: look.axis, fill: ink.ink3 }
  return (
    <ComposedChart
      data={quarters}
      width={width}
      height={height}
      margin={marginOf(chart, look)}
      title={chart.title}
      {...sliderRole}
      aria-describedby={use(InWords)}
    >
      <CartesianGrid vertical={false} stroke={ink.grid} strokeWidth={look.grid} syncWithTicks />
      <XAxis
        dataKey="t"
        type="number"
        domain={[from, lastQuarter]}
        ticks={ticks}
        interval={0}
        tick={tick}
        {...quarterAxis}
        axisLine={{ stroke: ink.axis }}
        tickLine={{ stroke: ink.axis }}
        tickFormatter={label}
      />
      <YAxis
        type="number"
        domain={[axis.from, axis.to]}
        ticks={axis.ticks}
        interval={0}
        allowDataOverflow
        tick={tick}
        width={valueAxisWidth(chart, axis, look)}
        axisLine={false}
        tickLine={false}
        tickFormatter={chart.tick}
      />
      <Moving {...{ chart, live, hands, axis, onStands }} drawnOf={axes.drawnOf} />
      <ChartTooltip
        cursor={{ stroke: ink.axis }}
        readings={label => typeof label === 'number' && <Readings chart={chart} live={live} quarter={label} />}
      />
    </ComposedChart>
  )
}

type MovingProps = Pick<FrameProps, 'chart' | 'live' | 'hands' | 'onStands'> & { axis: Axis; drawnOf: Live<Axis> }

/** The live layer: draws the scene of this frame where Recharts' own scales say, without running the chart again. */
function Moving({ chart, live, hands, axis, drawnOf, onStands }: MovingProps) {
  const xScale = useXAxisScale()
  const yScale = useYAxisScale()
  const plot = usePlotArea()
  const look = useLook()
  const isPlaced = Boolean(xScale && yScale && plot)
  useLayoutEffect(() => {
    if (isPlaced) onStands?.()
  }, [isPlaced, onStands])
  if (!xScale || !yScale || !plot) return null
  const x = straight(xScale, 0, lastQuarter)
  const resting = straight(yScale, axis.from, axis.to)
  const placed = () => drawingBy({ live, drawnOf, axis, resting, x, plot, look })
  const draw = () => {
    const drawing = placed()
    const drawn = drawnOf.get()
    const isGrown = drawing.scene.isDragging && drawn !== axis
    if (!Number.isFinite(drawing.y(0))) return null
    return [isGrown && GrownAxis({ axis: drawn, drawing, tick: chart.tick }), chart.picture(drawing)]
  }
  const perQuarter = (x(lastQuarter) - x(0)) / lastQuarter
  const quarterAt = (at: number) => Math.round((at - x(0)) / perQuarter)
  return (
    <g>
      <Picture of={[drawnOf, live]} draw={draw} />
      <ChartPointer onChosen={choice => hands.explain(placeOf(choice, { chart, ...placed() }))} />
      <ChartValue
        live={live}
        last={lastQuarter}
        rest={() => live.get().horizon}
        says={quarter => quarterReadings(chart, live.get(), quarter)}
      />
      <HorizonHandle live={live} x={x} top={plot.y} height={plot.height} hands={hands} quarterAt={quarterAt} />
    </g>
  )
}
