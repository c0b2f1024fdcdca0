import { sides } from '../../model/sides.ts'
import type { Drawing } from '../chart.ts'
import { type Lines, lineAt } from './lines.ts'
import { Marker, Text } from './marks.tsx'
import type { Room, Stand } from './room.ts'

type HorizonProps = { drawing: Drawing; line: Lines; room: Room }

/** The verdict's quarter: a dotted vertical, broken where a text lies on it, and on each line a marker. */
export function Horizon({ drawing: { scene, x, y, plot, look }, line, room }: HorizonProps) {
  const at = x(scene.horizon)
  return (
    <g>
      <path
        d={room.vertical(at, plot.y, plot.y + plot.height)}
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

type MarkedProps = HorizonProps & { format: (value: number) => string }

/** The two values at the horizon, written beside their markers: the higher above, the lower below, where that is free. */
export function markedValues({ drawing: { scene, x, y, plot, look }, line, room, format }: MarkedProps) {
  const values = sides.map(side => ({ side, value: lineAt(scene, side, line, scene.horizon) }))
  const at = x(scene.horizon)
  const size = look.marked
  const isTight = at - plot.x < size * 4
  const top = Math.max(...values.map(({ value }) => value))
  return values.map(({ side, value }, i) => {
    const isTop = value === top && (i === 0 || values[0]!.value !== top)
    const above = y(value) - look.marker - 5
    const below = y(value) + look.marker + size
    const beside = (foot: number): Stand[] => {
      const left: Stand = { x: at - 3, y: foot, anchor: 'end' }
      const right: Stand = { x: at + 6, y: foot, anchor: 'start' }
      // Beyond the bars of a fan, which stand right of the horizon.
      const further: Stand = { x: at + 2.2 * look.axis, y: foot, anchor: 'start' }
      return isTight ? [right, further, left] : [left, right, further]
    }
    const away = [0, 0.35, 0.7, 1.1, 1.6].map(part => part * size)
    const stands = (isUp: boolean) => away.flatMap(by => beside(isUp ? above - by : below + by))
    const stand = room.mustPlace({ lines: [format(value)], size, weight: 700 }, [...stands(isTop), ...stands(!isTop)])
    return (
      <Text
        key={side}
        {...stand}
        text={format(value)}
        size={size}
        weight={700}
        colour={look.ink[side]}
        outline={look.ink.page}
      />
    )
  })
}
