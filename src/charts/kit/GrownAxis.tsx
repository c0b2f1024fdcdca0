/** @jsxImportSource ../picture */
import type { Drawing } from '../chart.ts'
import type { Axis } from './axis.ts'

type GrownProps = { axis: Axis; drawing: Drawing; tick: (value: number) => string }

/**
 * The value axis that a drag has made grow, drawn as Recharts draws the frame's, which is hidden meanwhile
 * (`grownAxis.css`, imported by every page that shows charts): Recharts would take longer for it than all pictures take for a frame.
 */
export function GrownAxis({ axis, drawing: { y, plot, look }, tick }: GrownProps) {
  return (
    <g className="grownAxis">
      {axis.ticks.map(value => (
        <g key={value}>
          <path d={`M${plot.x} ${y(value)}H${plot.x + plot.width}`} stroke={look.ink.grid} strokeWidth={look.grid} />
          <text
            x={plot.x - 8}
            y={y(value) + look.axis * 0.355}
            fontSize={look.axis}
            fill={look.ink.ink3}
            textAnchor="end"
          >
            {tick(value)}
          </text>
        </g>
      ))}
    </g>
  )
}
