import { consensusOf } from '../../charts/kit/consensus.ts'
import { takeDates } from '../../charts/kit/dateMarks.tsx'
import { lineAt } from '../../charts/kit/lines.ts'
import { othersOf, pointsIn } from '../../charts/kit/others.ts'
import { type LabelRoom, roomIn, type Stand } from '../../charts/kit/room.ts'
import { lastQuarter } from '../../model/index.ts'
import { sides } from '../../model/sides.ts'
import { serialDay } from './days.ts'
import type { PointLabel } from './native.ts'
import { textSizes, widest } from './room.ts'
import { placedByDay } from './timeDates.ts'
import { pastOf, type SlideTimeline } from './timeline.ts'

type Point = readonly [x: number, y: number]

/** What of a chart is drawn, before its labels. */
type Placing = Omit<SlideTimeline, 'labels'>

/** The room of a slide's chart over time with what is drawn in its plot: both stacks, what they are compared with, what was reported, the dates ahead, the verdict's quarter. */
export function labelRoomOf(line: Placing): LabelRoom {
  const { chart, scene, x, y, plot } = line
  const room = roomIn(
    { left: plot.x + 2, right: plot.x + plot.width - 2, top: plot.y - 4, bottom: plot.y + plot.height - 3 },
    widest,
  )
  const through = (points: readonly Point[]) => {
    for (const [i, [nextX, nextY]] of points.entries())
      if (i > 0) room.piece(points[i - 1]![0], points[i - 1]![1], nextX, nextY)
  }
  for (const side of sides) {
    const own = Array.from({ length: lastQuarter + 1 }, (_, t): Point => [x(t), y(lineAt(scene, side, chart.line, t))])
    const past = pastOf(chart, scene).filter(point => point.side === side)
    const reported = past.map(({ date, value }): Point => [line.xOfDay(serialDay(date)), y(value)])
    through([...reported.toSorted((a, b) => a[0] - b[0]), ...own])
    if (chart.second) {
      const values = chart.second.values(scene.answer, side)
      through(Array.from(values, (value, t): Point => [x(t), y(value)]))
    }
    for (const other of othersOf(scene))
      through(pointsIn(other, side, chart.line).map(([t, value]): Point => [x(t), y(value)]))
    const half = textSizes.marker + 1
    const expected = consensusOf(scene, chart.line).map(({ quarter, value }): Point => [x(quarter), y(value)])
    for (const [atX, atY] of [...reported, ...expected, own[scene.horizon]!])
      room.mark({ left: atX - half, right: atX + half, top: atY - half, bottom: atY + half })
  }
  takeDates(room, placedByDay(line))
  room.upright(x(scene.horizon))
  return room
}

/** Between a point, or its mark, and the words of its label programs keep so much at the sides, and above and below. */
const inset = { across: 3, down: 1.5 }

/**
 * How a label of a point has to be asked for so that its words stand there: at which side of the point, and how far from
 * where the program would put it. `mark` is half of the mark's size.
 */
export function labelAt(
  [pointX, pointY]: Point,
  size: number,
  { x, y, anchor }: Stand,
  mark = 0,
): Pick<PointLabel, 'side' | 'move'> {
  // Figures are as high as capitals, and stand in the middle of their line.
  const middle = y - size * 0.36
  const beside = inset.across + mark
  const over = size * 0.6 + inset.down + mark
  if (anchor === 'start') return { side: 'r', move: [x - pointX - beside, middle - pointY] }
  if (anchor === 'end') return { side: 'l', move: [x - pointX + beside, middle - pointY] }
  const isAbove = middle < pointY
  return { side: isAbove ? 't' : 'b', move: [x - pointX, middle - pointY + (isAbove ? over : -over)] }
}
