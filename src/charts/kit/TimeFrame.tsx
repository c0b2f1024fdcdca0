import { use, useState, useSyncExternalStore } from 'react'
import { CartesianGrid, ComposedChart, usePlotArea, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts'
import type { Live } from '../../live/live.ts'
import { lastQuarter } from '../../model/index.ts'
import { quarterLabel, quarterShort } from '../../model/quarters.ts'
import type { Drawing, TimeChart } from '../chart.ts'
import type { ChartInput, Hands } from '../chartInput.ts'
import { type Axis, onAxis, straight } from './axis.ts'
import { settling } from './axisTween.ts'
import { ChartPointer } from './ChartPointer.tsx'
import { ChartTooltip } from './ChartTooltip.tsx'
import { placeOf } from './chosenPlace.ts'
import { InWords } from './describedBy.ts'
import { GrownAxis } from './GrownAxis.tsx'
import { HorizonHandle } from './HorizonHandle.tsx'
import { desk, ink } from './look.ts'
import { Picture } from './Picture.tsx'
import { Readings } from './Readings.tsx'
import { firstQuarter } from './reportedHistory.tsx'
import { sameAxis } from './sameAxis.ts'
import { restingAxis, steadyAxis } from './stickyAxis.ts'
import { useLook } from './useLook.ts'
import { valueAxisWidth } from './valueAxisWidth.ts'

type FrameProps = { chart: TimeChart; live: Live<ChartInput>; width: number; height: number; hands: Hands }

const quarters = Array.from({ length: lastQuarter + 1 }, (_, t) => ({ t }))
const yearly = quarters.map(({ t }) => t).filter(t => t % 4 === 0)

/**
 * The frame of a chart over time: axes, grid, tooltip and keyboard are Recharts'; what moves is drawn by `Moving`
 * inside it. The frame renders again only when its size, its dates or its axis change.
 */
export function TimeFrame({ chart, live, width, height, hands }: FrameProps) {
  const [axisOf] = useState(() => {
    const own = steadyAxis(live, chart.extent, chart.floats)
    return chart.isInDollars ? sameAxis(own, live) : own
  })
  const [drawnOf] = useState(() => settling(axisOf, () => live.get().isDragging))
  const [restOf] = useState(() => restingAxis(axisOf, live))
  const axis = useSyncExternalStore(restOf.subscribe, restOf.get)
  const asOf = useSyncExternalStore(live.subscribe, () => live.get().asOf)
  const from = useSyncExternalStore(live.subscribe, () => firstQuarter(chart, live.get()))
  const isNarrow = width < 300
  const look = useLook()
  const tick = { fontSize: look.axis, fill: ink.ink3 }
  return (
    <ComposedChart
      data={quarters}
      width={width}
      height={height}
      margin={{ left: 0, right: chart.margin.right * (look.label / desk.label), top: chart.margin.top, bottom: 0 }}
      title={chart.title}
      aria-describedby={use(InWords)}
    >
      <CartesianGrid vertical={false} stroke={ink.grid} strokeWidth={look.grid} syncWithTicks />
      <XAxis
        dataKey="t"
        type="number"
        domain={[from, lastQuarter]}
        ticks={width > 800 ? yearly : chart.quarters}
        interval={0}
        tick={tick}
        tickSize={5}
        tickMargin={4}
        height={26}
        axisLine={{ stroke: ink.axis }}
        tickLine={{ stroke: ink.axis }}
        tickFormatter={(t: number) => (isNarrow ? quarterShort(asOf, t) : quarterLabel(asOf, t))}
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
      <Moving chart={chart} live={live} hands={hands} axis={axis} drawnOf={drawnOf} />
      <ChartTooltip
        cursor={{ stroke: ink.axis }}
        readings={label => typeof label === 'number' && <Readings chart={chart} live={live} quarter={label} />}
      />
    </ComposedChart>
  )
}

type MovingProps = Pick<FrameProps, 'chart' | 'live' | 'hands'> & { axis: Axis; drawnOf: Live<Axis> }

/** The live layer: draws the scene of this frame where Recharts' own scales say, without running the chart again. */
function Moving({ chart, live, hands, axis, drawnOf }: MovingProps) {
  const xScale = useXAxisScale()
  const yScale = useYAxisScale()
  const plot = usePlotArea()
  const look = useLook()
  if (!xScale || !yScale || !plot) return null
  const x = straight(xScale, 0, lastQuarter)
  const resting = straight(yScale, axis.from, axis.to)
  const placed = (): Drawing => {
    const drawn = drawnOf.get()
    const y = drawn === axis ? resting : straight(value => resting(onAxis(value, drawn, axis)), drawn.from, drawn.to)
    return { scene: live.get(), x, y, plot, look }
  }
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
      <HorizonHandle live={live} x={x} top={plot.y} height={plot.height} hands={hands} quarterAt={quarterAt} />
    </g>
  )
}
