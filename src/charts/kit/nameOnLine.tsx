import { rivalOf, type Side } from '../../model/sides.ts'
import type { Drawing } from '../chart.ts'
import { type Lines, lineAt } from './lines.ts'
import { Text } from './marks.tsx'

/** The name of a series on its line: beside the horizon, above the higher line and below the lower one. */
export function NameOnLine({ drawing, line, side, name }: { drawing: Drawing; line: Lines; side: Side; name: string }) {
  const { scene, x, y, plot, look } = drawing
  const own = lineAt(scene, side, line, scene.horizon)
  const other = lineAt(scene, rivalOf(side), line, scene.horizon)
  const isUpper = own > other || (own === other && side === 'aws')
  const width = name.length * look.label * 0.56
  const at = x(scene.horizon)
  // On the left of the dotted line above, on its right below, if there is room: never across it.
  const goesLeft = isUpper ? at - 8 - width > plot.x : at + 8 + width > plot.x + plot.width
  return (
    <Text
      x={at + (goesLeft ? -8 : 8)}
      y={y(own) + (isUpper ? -look.marker - 6 : look.marker + look.label)}
      text={name}
      size={look.label}
      weight={700}
      colour={look.ink[side]}
      anchor={goesLeft ? 'end' : 'start'}
      outline={look.ink.page}
    />
  )
}
