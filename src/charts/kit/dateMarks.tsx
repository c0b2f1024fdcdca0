/** @jsxImportSource ../picture */
import type { Drawing } from '../chart.ts'
import type { DateOnAxis } from '../chartInput.ts'
import { type QuarterDates, quarterDates } from './datesAhead.ts'
import type { Pixels } from './lengths.ts'
import type { Look } from './look.ts'
import { Text } from './marks.tsx'
import type { LabelRoom, Stand } from './room.ts'

/** A date as a pin at the foot of the plot: where its day stands, and how high its head. */
export type Pin = { x: Pixels; y: Pixels; isReported: boolean }

/** How large the head of a pin is beside the mark of a line. */
const headShare = 0.55

/** Heads that would meet stand one above the other, so many at the most. */
const most = 4

/** How large a pin's head is. */
export const headOf = ({ marker }: Pick<Look, 'marker'>): Pixels => marker * headShare

/** What pins are placed by: where a date stands across, and the sizes of the medium. */
type Placing = Pick<Drawing, 'scene' | 'plot'> & {
  look: Pick<Look, 'marker' | 'axis'>
  xOf: (date: DateOnAxis) => Pixels
}

/** The dates ahead as pins, those of each quarter together, and where the words of each may stand, best first. */
export function pinsOf({ scene, xOf, plot, look }: Placing): (QuarterDates & { pins: Pin[]; stands: Stand[] })[] {
  const r = headOf(look)
  const foot = plot.y + plot.height
  const size = look.axis
  const lastAt = Array.from({ length: most }, () => Number.NEGATIVE_INFINITY)
  return quarterDates(scene).map(group => {
    const pins = group.dates.map((date): Pin => {
      const at = xOf(date)
      const free = lastAt.findIndex(last => at - last > 2 * r + 2)
      const level = free < 0 ? most - 1 : free
      lastAt[level] = at
      return { x: at, y: foot - r * 3 - level * (2 * r + 2), isReported: date.grade === 'reported' }
    })
    const [first, last] = [pins[0]!.x, pins.at(-1)!.x]
    const top = Math.min(...pins.map(({ y }) => y)) - r
    const beside = r + 1 + size * 0.35
    const rows = [0, 0.5, 1, 2].map(row => top - 1 - (0.4 + row) * size)
    const stands: Stand[] = [
      { x: last + beside, y: foot - 7, anchor: 'start' },
      ...rows.map((y): Stand => ({ x: first - r, y, anchor: 'start' })),
      { x: first - beside, y: foot - 7, anchor: 'end' },
      ...rows.map((y): Stand => ({ x: last + r, y, anchor: 'end' })),
    ]
    return { ...group, pins, stands }
  })
}

/** Where a chart places them. */
export const placingOf = (drawing: Drawing): Placing => ({ ...drawing, xOf: ({ quarter }) => drawing.x(quarter) })

/** Takes the room of the pins, before any words are placed. */
export function takeDates(room: LabelRoom, placing: Placing) {
  const r = headOf(placing.look) + 1
  const bottom = placing.plot.y + placing.plot.height
  for (const { pins } of pinsOf(placing))
    for (const { x, y } of pins) room.mark({ left: x - r, right: x + r, top: y - r, bottom })
}

/**
 * The dates ahead: a short pin at the foot for each day, its head full where the day is reported and hollow where it is not; words
 * beside those of a quarter where there is room. So they cannot be taken for a setting, whose words hang from the top.
 */
export function DateMarks({ drawing, room }: { drawing: Drawing; room: LabelRoom }) {
  const { scene, plot, look } = drawing
  if (scene.ahead.length === 0) return null
  const r = headOf(look)
  const foot = plot.y + plot.height
  const size = look.axis
  return (
    <g className="dateMarks">
      {pinsOf(placingOf(drawing)).map(({ quarter, pins, text, stands }) => {
        const stand = room.place({ lines: [text], size, weight: 400 }, stands)
        return (
          <g key={quarter}>
            {pins.map(({ x, y, isReported }, i) => (
              <g key={i}>
                <path d={`M${x.toFixed(1)} ${foot}V${(y + r).toFixed(1)}`} stroke={look.ink.ink2} strokeWidth={1} />
                <circle
                  cx={x}
                  cy={y}
                  r={r}
                  fill={isReported ? look.ink.ink2 : look.ink.page}
                  stroke={look.ink.ink2}
                  strokeWidth={1}
                />
              </g>
            ))}
            {stand && <Text {...stand} text={text} size={size} colour={look.ink.ink2} outline={look.ink.page} />}
          </g>
        )
      })}
    </g>
  )
}
