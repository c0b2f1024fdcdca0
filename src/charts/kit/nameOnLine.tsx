import { lastQuarter } from '../../model/index.ts'
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
  const isLate = scene.horizon > lastQuarter / 2
  return (
    <Text
      x={Math.min(Math.max(x(scene.horizon) + (isLate === isUpper ? -8 : 12), plot.x + 2), plot.x + plot.width)}
      y={y(own) + (isUpper ? -look.marker - 6 : look.marker + look.label)}
      text={name}
      size={look.label}
      weight={700}
      colour={look.ink[side]}
      anchor={isUpper || isLate ? 'end' : 'start'}
      outline={look.ink.page}
    />
  )
}
