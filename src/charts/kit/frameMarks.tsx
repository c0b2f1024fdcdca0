/** @jsxImportSource ../picture */
import type { Drawing } from '../chart.ts'
import type { Axis } from './axis.ts'
import { quarterAxis, type quarterTicks } from './timeAxes.ts'

/** The gridlines of a frame over time, beneath its picture. */
export function FrameGrid({ axis, drawing: { y, plot, look } }: { axis: Axis; drawing: Drawing }) {
  return (
    <g>
      {axis.ticks.map(value => (
        <path
          key={value}
          d={`M${plot.x} ${y(value)}H${plot.x + plot.width}`}
          stroke={look.ink.grid}
          strokeWidth={look.grid}
        />
      ))}
    </g>
  )
}

type AxesProps = {
  axis: Axis
  tick: (value: number) => string
  quarters: ReturnType<typeof quarterTicks>
  drawing: Drawing
}

/** The two axes of a frame over time, to the pixel where Recharts draws them. */
export function FrameAxes({ axis, tick, quarters, drawing: { x, y, plot, look } }: AxesProps) {
  const foot = plot.y + plot.height
  const { tickSize, tickMargin } = quarterAxis
  const paint = { fontSize: look.axis, fill: look.ink.ink3 }
  return (
    <g className="frameAxes">
      <path d={`M${plot.x} ${foot}H${plot.x + plot.width}`} stroke={look.ink.axis} />
      {quarters.ticks.map(quarter => (
        <g key={quarter}>
          <path d={`M${x(quarter)} ${foot + tickSize}V${foot}`} stroke={look.ink.axis} />
          <text x={x(quarter)} y={foot + tickSize + tickMargin + look.axis * 0.71} textAnchor="middle" {...paint}>
            {quarters.label(quarter)}
          </text>
        </g>
      ))}
      {axis.ticks.map(value => (
        <text key={value} x={plot.x - 8} y={y(value) + look.axis * 0.355} textAnchor="end" {...paint}>
          {tick(value)}
        </text>
      ))}
    </g>
  )
}
