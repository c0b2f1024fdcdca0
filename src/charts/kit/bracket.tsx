/** @jsxImportSource ../picture */
import { lastQuarter } from '../../model/index.ts'
import type { Side } from '../../model/sides.ts'
import type { Drawing } from '../chart.ts'
import { TextLines } from './marks.tsx'
import type { LabelRoom, Stand } from './room.ts'

type Bracketed = { side: Side; from: number; to: number; words: readonly [what: string, value: string] }

/** A bracket beside the horizon from one value to another, what it is and what it comes to beside it. */
export function bracket({ scene, x, y, plot, look }: Drawing, room: LabelRoom, { side, from, to, words }: Bracketed) {
  // The bars of a fan stand next to the line.
  const away = (scene.outlook && plot.width > look.axis * 40 ? 2.75 : 0.67) * look.axis
  // Behind the last quarter the lines have their names.
  const isLast = x(scene.horizon) + away > x(lastQuarter) - 2
  const at = x(scene.horizon) + (isLast ? -0.67 * look.axis : away)
  const [start, end] = [y(from), y(to)]
  room.piece(at, start, at, end)
  const size = look.label
  const lead = size * 1.2
  const right: Stand = { x: at + 6, y: 0, anchor: 'start' }
  const left: Stand = { x: at - 6, y: 0, anchor: 'end' }
  const isLate = at > plot.x + plot.width * 0.7
  const [low, high] = [Math.max(start, end), Math.min(start, end)]
  const heights = [0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95].map(part => low + (high - low) * part)
  const beyond = [low + size * 1.6, high - size * 1.6, low + size * 3, high - size * 3]
  const placed = (lines: readonly string[]) =>
    room.placeNear(
      { lines, size, weight: 700, lead },
      [...heights, ...beyond].flatMap(middle =>
        (isLate ? [left, right] : [right, left]).map(one => ({
          ...one,
          y: middle - ((lines.length - 1) * lead) / 2 + size * 0.35,
        })),
      ),
    )
  // In a narrow plot there is room for the number alone: what it is stands over the chart.
  const whole = placed(words)
  const lines = whole ? words : words.slice(1)
  const stand = whole ?? placed(lines)
  return (
    <g>
      <path d={`M${at - 5} ${start}H${at}V${end}H${at - 5}`} fill="none" stroke={look.ink[side]} strokeWidth={1.5} />
      {stand && (
        <TextLines
          {...stand}
          lead={lead}
          size={size}
          outline={look.ink.page}
          lines={lines.map(text => ({ text, weight: text === words[1] ? 700 : 600, colour: look.ink[side] }))}
        />
      )}
    </g>
  )
}
