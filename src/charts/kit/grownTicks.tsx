/** @jsxImportSource ../picture */
import { type Ticking, tickAt } from './rankTicks.ts'

/** The numbers and gridlines of an axis that a drag has made grow, over those of the frame. */
export function GrownTicks(ticking: Ticking) {
  const { axis, x, plot, look } = ticking
  return (
    <g className="grownAxis ofRows">
      {axis.ticks.map(value => {
        const { anchor, text } = tickAt(value, ticking)
        return (
          <g key={value}>
            <path d={`M${x(value)} ${plot.y}v${plot.height}`} stroke={look.ink.grid} strokeWidth={look.grid} />
            <text x={x(value)} y={plot.y - 6} fontSize={look.axis} fill={look.ink.ink3} textAnchor={anchor}>
              {text}
            </text>
          </g>
        )
      })}
    </g>
  )
}
