/** @jsxImportSource ../picture */

import { lastQuarter } from '../../model/index.ts'
import type { Quarter } from '../../model/quantities.ts'
import { rivalOf, type Side } from '../../model/sides.ts'
import type { Drawing } from '../chart.ts'
import { type Lines, lineAt } from './lines.ts'
import { Text } from './marks.tsx'
import type { LabelRoom, Stand } from './room.ts'

type NameProps = { drawing: Drawing; line: Lines; side: Side; name: string; room: LabelRoom }

/** The quarters at which a name may stand where there is no room for it beside the horizon. */
const quarters = Array.from({ length: 11 }, (_, i) => 2 * i + 2)

/**
 * The name of a series on its line: beside the horizon, above the higher line and below the lower one; where another line
 * runs there, elsewhere along its own.
 */
export function nameOnLine({ drawing, line, side, name, room }: NameProps) {
  const { scene, x, y, look } = drawing
  const valueAt = (quarter: Quarter) => lineAt(scene, side, line, quarter)
  const own = valueAt(scene.horizon)
  const other = lineAt(scene, rivalOf(side), line, scene.horizon)
  const isUpper = own > other || (own === other && side === 'aws')
  const size = look.label
  const at = x(scene.horizon)
  const foot = (value: number, isUp: boolean) => y(value) + (isUp ? -look.marker - 6 : look.marker + size)
  const beside = (isUp: boolean, by: number): Stand[] => {
    const up = foot(own, isUp) + (isUp ? -by : by)
    const left: Stand = { x: at - 8, y: up, anchor: 'end' }
    const right: Stand = { x: at + 8, y: up, anchor: 'start' }
    return isUp ? [left, right] : [right, left]
  }
  const along = (isUp: boolean, by: number): Stand[] =>
    quarters
      .toSorted((a, b) => Math.abs(a - scene.horizon) - Math.abs(b - scene.horizon))
      .map(t => ({ x: x(Math.min(t, lastQuarter)), y: foot(valueAt(t), isUp) + (isUp ? -by : by), anchor: 'middle' }))
  const ways = [isUpper, !isUpper]
  const away = [0, 0.5 * size, size]
  const label = { lines: [name], size, weight: 700 }
  const first = ways.flatMap(isUp => away.flatMap(by => beside(isUp, by)))
  const others = () => ways.flatMap(isUp => away.flatMap(by => along(isUp, by)))
  const stand = room.place(label, first) ?? room.place(label, others()) ?? room.mustPlace(label, first)
  return (
    <Text key={side} {...stand} text={name} size={size} weight={700} colour={look.ink[side]} outline={look.ink.page} />
  )
}
