/** @jsxImportSource ../picture */
import type { StackLine } from '../../model/index.ts'
import { sides } from '../../model/sides.ts'
import type { Drawing, TimeChart } from '../chart.ts'
import type { ChartInput } from '../chartInput.ts'
import { lineAt } from './lines.ts'
import { Marker, pathThrough } from './marks.tsx'

/** How far back a chart looks, in quarters: the past is there to join the model to, not to fill the plot. */
const back = -5

/** The reported points of a line that a chart shows. */
export const reportedPoints = (scene: ChartInput, line: StackLine) =>
  scene.history.filter(point => point.line === line && point.quarter >= back)

/** The quarter at which a chart begins: the first reported point of its past in view, or today where there is none. */
export const firstQuarter = ({ past }: Pick<TimeChart, 'past'>, scene: ChartInput) =>
  past === null ? 0 : Math.min(0, ...reportedPoints(scene, past).map(point => Math.floor(point.quarter * 4) / 4))

/** What was reported before today, on a ground of its own: hollow markers, a thinner line, joined to the model. */
export function ReportedPast({ drawing: { scene, x, y, plot, look }, line }: { drawing: Drawing; line: StackLine }) {
  const points = reportedPoints(scene, line)
  if (points.length === 0) return null
  const small = plot.width < 200 ? { ...look, marker: look.marker * 0.6 } : look
  return (
    <g>
      <rect x={plot.x} y={plot.y} width={x(0) - plot.x} height={plot.height} fill={look.ink.rail} />
      {sides.map(side => {
        const own = points
          .filter(point => point.side === side)
          .map(point => [x(point.quarter), y(point.value)] as const)
        if (own.length === 0) return null
        return (
          <g key={side}>
            <path
              d={pathThrough([...own, [x(0), y(lineAt(scene, side, line, 0))]])}
              fill="none"
              stroke={look.ink[side]}
              strokeWidth={look.line * 0.7}
            />
            {own.map(([cx, cy]) => (
              <Marker key={cx} x={cx} y={cy} side={side} look={small} isHollow />
            ))}
          </g>
        )
      })}
    </g>
  )
}
