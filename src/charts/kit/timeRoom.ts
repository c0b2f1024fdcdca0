import { sides } from '../../model/sides.ts'
import type { Drawing } from '../chart.ts'
import { consensusOf } from './consensus.ts'
import { placingOf, takeDates } from './dateMarks.tsx'
import { type Lines, lineAt } from './lines.ts'
import { othersOf } from './others.ts'
import { reportedPoints } from './reportedHistory.tsx'
import { type LabelRoom, roomIn } from './room.ts'

/**
 * The room of a chart over time with its lines in it: both stacks', what they are compared with, what was reported and
 * is expected, the horizon and its markers, the dates ahead. What a chart draws around this one, its fan, is in there already where `drawing.room` is given.
 * Labels may go so far beyond its right, where the lines have their names.
 */
export function timeRoom(drawing: Drawing, line: Lines, right = 0): LabelRoom {
  const { scene, x, y, plot, look, room: given } = drawing
  const room = given ?? emptyRoom({ plot: { ...plot, width: plot.width + right } })
  const step = x(1) - x(0)
  for (const { answer, shift } of [{ answer: scene.answer, shift: 0 }, ...othersOf(scene)])
    for (const side of sides) room.line(answer[side][line], y, x(shift), step)
  const r = look.marker + 1
  const mark = (atX: number, atY: number) => room.mark({ left: atX - r, right: atX + r, top: atY - r, bottom: atY + r })
  for (const side of sides) {
    const past = reportedPoints(scene, line).filter(point => point.side === side)
    let [beforeX, beforeY] = [x(0), y(lineAt(scene, side, line, 0))]
    for (const { quarter, value } of past.toReversed()) {
      const [atX, atY] = [x(quarter), y(value)]
      room.piece(atX, atY, beforeX, beforeY)
      mark(atX, atY)
      ;[beforeX, beforeY] = [atX, atY]
    }
    mark(x(scene.horizon), y(lineAt(scene, side, line, scene.horizon)))
  }
  for (const { quarter, value } of consensusOf(scene, line)) mark(x(quarter), y(value))
  takeDates(room, placingOf(drawing))
  room.upright(x(scene.horizon))
  return room
}

/** A plot with nothing in it yet. */
export const emptyRoom = ({ plot }: Pick<Drawing, 'plot'>): LabelRoom =>
  roomIn({ left: plot.x + 1, right: plot.x + plot.width, top: plot.y - 2, bottom: plot.y + plot.height - 3 })
