import type { ChartInput } from '../../charts/chartInput.ts'
import type { Stand } from '../../charts/kit/room.ts'
import { lastQuarter } from '../../model/index.ts'
import type { Side } from '../../model/sides.ts'
import { labelAt } from './labelRoom.ts'
import type { ChartSeries } from './native.ts'
import { textSizes } from './room.ts'
import type { SlideTimeline } from './timeline.ts'
import { stemAt, wordsAt } from './timeParts.ts'

type Bracketed = {
  /** What its column of the workbook is called. */
  name: string
  what: string
  value: string
  side: Side
  quarter: number
  from: number
  to: number
}

/** Where a bracket stands: beside the horizon, and before it where the lines have their names behind it. */
export const besideHorizon = ({ horizon }: Pick<ChartInput, 'horizon'>) =>
  horizon + (horizon >= lastQuarter - 1 ? -1 : 1)

/** A bracket from one value to another that hangs from the second, what it is and what it comes to beside it. */
export function bracketSeries(
  line: SlideTimeline,
  { name, what, value, side, quarter, from, to }: Bracketed,
): ChartSeries {
  const { room, labels, plot, x, y } = line
  const size = textSizes.label
  const at = x(quarter)
  const right = (middle: number): Stand => ({ x: at + 6, y: middle + size * 0.36, anchor: 'start' })
  const left = (middle: number): Stand => ({ x: at - 6, y: middle + size * 0.36, anchor: 'end' })
  const isLate = at > plot.x + plot.width * 0.7
  const heights = [0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95].map(part => y(from) + (y(to) - y(from)) * part)
  const stands = heights.flatMap(middle => (isLate ? [left, right] : [right, left]).map(stand => stand(middle)))
  const placed = (text: string) => {
    const stand = labels.placeNear({ lines: [text], size, weight: 700 }, stands)
    return stand && { text, stand }
  }
  // Where there is no room for the words, the number alone says it.
  const first = placed(`${what} ${value}`) ?? placed(value)
  const look = { size, colour: room.ink[side], weight: 700 }
  const label = first && wordsAt(line, quarter, { says: first.text }, labelAt([at, y(to)], size, first.stand), look)
  const stroke = { colour: room.ink[side], width: 1.5 }
  return stemAt(line, name, quarter, to, { length: to - from, stroke, hasCaps: true }, label ? [label] : [])
}
