import { use } from 'react'
import type { Live } from '../../live/live.ts'
import { lastQuarter } from '../../model/index.ts'
import type { TimeChart } from '../chart.ts'
import type { ChartInput } from '../chartInput.ts'
import type { Marks } from '../picture/mark.ts'
import { straight } from './axis.ts'
import { InWords } from './describedBy.ts'
import { FrameAxes, FrameGrid } from './frameMarks.tsx'
import { Picture } from './Picture.tsx'
import { firstQuarter } from './reportedHistory.tsx'
import { drawingBy, plotOf, quarterTicks, type TimeAxes } from './timeAxes.ts'
import { useLook } from './useLook.ts'

type FirstFrameProps = { chart: TimeChart; live: Live<ChartInput>; axes: TimeAxes; width: number; height: number }

/**
 * A chart over time as it stands until Recharts has come: axes, grid and picture, live, each where `TimeFrame` will have it.
 * What asks for a hand (tooltip, keyboard, the handle of the horizon) comes with Recharts.
 */
export function FirstFrame({ chart, live, axes: { restOf, drawnOf }, width, height }: FirstFrameProps) {
  const look = useLook()
  const draw = (): Marks => {
    const scene = live.get()
    const from = firstQuarter(chart, scene)
    const axis = restOf.get()
    const plot = plotOf(chart, axis, look, width, height)
    const x = straight(t => (t === from ? plot.x : plot.x + plot.width), from, lastQuarter)
    const resting = straight(v => (v === axis.from ? plot.y + plot.height : plot.y), axis.from, axis.to)
    const drawing = drawingBy({ live, drawnOf, axis, resting, x, plot, look })
    const drawn = drawnOf.get()
    const seen =
      scene.isDragging && drawn !== axis ? { axis: drawn, drawing } : { axis, drawing: { ...drawing, y: resting } }
    return [
      FrameGrid(seen),
      chart.picture(drawing),
      FrameAxes({ ...seen, tick: chart.tick, quarters: quarterTicks(chart, width, scene.asOf) }),
    ]
  }
  return (
    <svg
      className="firstFrame"
      role="img"
      aria-label={chart.title}
      aria-describedby={use(InWords)}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <Picture of={[drawnOf, live]} draw={draw} />
    </svg>
  )
}
