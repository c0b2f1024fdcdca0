/** @jsxImportSource ../picture */
import { sides } from '../../model/sides.ts'
import type { Drawing } from '../chart.ts'
import { DateMarks } from './dateMarks.tsx'
import { type Lines, lineAt } from './lines.ts'
import type { Look } from './look.ts'
import { Marker, Text } from './marks.tsx'
import type { LabelRoom, RoomLabel, Stand } from './room.ts'

type HorizonProps = { drawing: Drawing; line: Lines; room: LabelRoom }

/** The verdict's quarter: a dotted vertical, broken where a text lies on it, and on each line a marker; and the dates ahead at the foot. */
export function Horizon({ drawing, line, room }: HorizonProps) {
  const { scene, x, y, plot, look, placeLast } = drawing
  placeLast?.()
  const dates = <DateMarks drawing={drawing} room={room} />
  const at = x(scene.horizon)
  return (
    <g>
      {dates}
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

/** The two values at the horizon, the higher first: what they say, and how high they lie. */
type MarkedOne = { text: string; y: number }

/**
 * Where the two values at the horizon stand, as `place` finds them free: beside their markers, the higher above, the lower below, where that is free.
 * The lower one never stands above the higher one, where it would read as the higher.
 */
export function markedStands<Found extends Stand | null>(
  place: (label: RoomLabel, stands: readonly Stand[], isRight: (stand: Stand) => boolean) => Found,
  values: readonly MarkedOne[],
  { at, left, look }: { at: number; left: number; look: Pick<Look, 'marker' | 'marked' | 'axis'> },
): Found[] {
  const size = look.marked
  const isTight = at - left < size * 4
  let higher = -Infinity
  // Each has the room of the longer one: they may change places.
  const longer = values.reduce((a, b) => (b.text.length > a.length ? b.text : a), '')
  const stood = values.map(({ y }, i) => {
    const isTop = i === 0
    const above = y - look.marker - 5
    const below = y + look.marker + size
    const beside = (foot: number): Stand[] => {
      const before: Stand = { x: at - 3, y: foot, anchor: 'end' }
      const behind: Stand = { x: at + 6, y: foot, anchor: 'start' }
      // Beyond the bars of a fan, which stand right of the horizon.
      const further: Stand = { x: at + 2.2 * look.axis, y: foot, anchor: 'start' }
      return isTight ? [behind, further, before] : [before, behind, further]
    }
    const away = [0, 0.35, 0.7, 1.1, 1.6].map(part => part * size)
    const stands = (isUp: boolean) => away.flatMap(by => beside(isUp ? above - by : below + by))
    const label = { lines: [longer], size, weight: 700 }
    const isInOrder = (stand: Stand) => (isTop ? stand.y <= above : stand.y >= higher + size)
    const stand = place(label, [...stands(isTop), ...stands(!isTop)], isInOrder)
    higher = stand?.y ?? higher
    return stand
  })
  // Where no place beneath was free, they change places.
  const [first, second] = stood
  return first && second && second.y < first.y ? [second, first] : stood
}

type MarkedProps = HorizonProps & { format: (value: number) => string }

/** The two values at the horizon, written beside their markers. */
export function markedValues({ drawing: { scene, x, y, plot, look }, line, room, format }: MarkedProps) {
  const values = sides
    .map(side => ({ side, value: lineAt(scene, side, line, scene.horizon) }))
    .toSorted((a, b) => b.value - a.value)
  const stands = markedStands(
    room.mustPlace,
    values.map(({ value }) => ({ text: format(value), y: y(value) })),
    { at: x(scene.horizon), left: plot.x, look },
  )
  return sides.map(side => (
    <Text
      key={side}
      {...stands[values.findIndex(value => value.side === side)]!}
      text={format(lineAt(scene, side, line, scene.horizon))}
      size={look.marked}
      weight={700}
      colour={look.ink[side]}
      outline={look.ink.page}
    />
  ))
}
