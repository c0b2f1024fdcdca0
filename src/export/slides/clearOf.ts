import { othersOf, pointsIn } from '../../charts/kit/ghost.tsx'
import { lineAt } from '../../charts/kit/lines.ts'
import { lastQuarter } from '../../model/index.ts'
import { sides } from '../../model/sides.ts'
import type { SlideTimeline } from './timeline.ts'

/** A rectangle within the frame of a chart, y downwards, in points. */
type Box = { left: number; right: number; top: number; bottom: number }

/** So much wider is a text in the widest font that a program may put in the place of ours. */
export const widest = 1.25

/** A line keeps so many points from a text. */
const margin = 2

/** Whether none of a chart's lines over time runs through a box: neither a stack's nor one that it is compared with. */
export function isClear(line: SlideTimeline, box: Box): boolean {
  const { chart, scene, x, y } = line
  const own = sides.map(side =>
    Array.from({ length: lastQuarter + 1 }, (_, t): [number, number] => [t, lineAt(scene, side, chart.line, t)]),
  )
  const others = othersOf(scene).flatMap(other => sides.map(side => pointsIn(other, side, chart.line)))
  return [...own, ...others].every(points =>
    points.every(([quarter, value], i) => {
      const [nextQuarter, nextValue] = points[i + 1] ?? [quarter, value]
      return !isThrough([x(quarter), y(value)], [x(nextQuarter), y(nextValue)], box)
    }),
  )
}

/** Whether a straight piece, drawn from left to right, runs through a box or along its margin. */
function isThrough([x1, y1]: [number, number], [x2, y2]: [number, number], { left, right, top, bottom }: Box): boolean {
  const [from, to] = [Math.max(x1, left - margin), Math.min(x2, right + margin)]
  if (from > to) return false
  const at = (x: number) => (x2 === x1 ? y1 : y1 + ((x - x1) / (x2 - x1)) * (y2 - y1))
  const ends = [at(from), at(to)]
  return Math.max(...ends) > top - margin && Math.min(...ends) < bottom + margin
}
