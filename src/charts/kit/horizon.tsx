import { sides } from '../../model/sides.ts'
import type { Drawing } from '../chart.ts'
import { type Lines, lineAt } from './lines.ts'
import { Marker, Text } from './marks.tsx'

/** The verdict's quarter: a dotted vertical, and on each line a marker. */
export function Horizon({ drawing: { scene, x, y, plot, look }, line }: { drawing: Drawing; line: Lines }) {
  const at = x(scene.horizon)
  return (
    <g>
      <path
        d={`M${at} ${plot.y}V${plot.y + plot.height}`}
        stroke={look.ink.ink}
        strokeWidth={1.25}
        strokeDasharray="2 2.5"
      />
      {sides.map(side => (
        <Marker key={side} x={at} y={y(lineAt(scene, side, line, scene.horizon))} side={side} look={look} />
      ))}
    </g>
  )
}

/** The two values at the horizon, written beside their markers: the higher above, the lower below. */
export function MarkedValues({
  drawing: { scene, x, y, plot, look },
  line,
  format,
}: {
  drawing: Drawing
  line: Lines
  format: (value: number) => string
}) {
  const values = sides.map(side => ({ side, value: lineAt(scene, side, line, scene.horizon) }))
  const isTight = x(scene.horizon) - plot.x < look.marked * 4
  const top = Math.max(...values.map(({ value }) => value))
  return values.map(({ side, value }, i) => {
    const isTop = value === top && (i === 0 || values[0]!.value !== top)
    return (
      <Text
        key={side}
        x={x(scene.horizon) + (isTight ? 6 : -3)}
        y={y(value) + (isTop ? -look.marker - 5 : look.marker + look.marked)}
        text={format(value)}
        size={look.marked}
        weight={700}
        colour={look.ink[side]}
        anchor={isTight ? 'start' : 'end'}
        outline={look.ink.page}
      />
    )
  })
}
