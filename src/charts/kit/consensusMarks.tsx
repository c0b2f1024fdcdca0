/** @jsxImportSource ../picture */
import { sides } from '../../model/sides.ts'
import type { Drawing } from '../chart.ts'
import { consensusOf } from './consensus.ts'
import type { Lines } from './lines.ts'
import { Text } from './marks.tsx'
import type { LabelRoom, Stand } from './room.ts'

type MarksProps = { drawing: Drawing; line: Lines; room: LabelRoom }

/** What analysts expect, as hollow diamonds in the stack's colour; the word stands beside the first of them where there is room. */
export function ConsensusMarks({ drawing: { scene, x, y, look }, line, room }: MarksProps) {
  const points = consensusOf(scene, line)
  if (points.length === 0) return null
  const r = look.marker * 1.15
  const at = points.map(point => ({ ...point, cx: x(point.quarter), cy: y(point.value) }))
  const size = look.axis
  const stands = at.flatMap(({ cx, cy }): Stand[] => [
    { x: cx + r + 4, y: cy + size * 0.35, anchor: 'start' },
    { x: cx - r - 4, y: cy + size * 0.35, anchor: 'end' },
    { x: cx, y: cy - r - 4, anchor: 'middle' },
    { x: cx, y: cy + r + size, anchor: 'middle' },
  ])
  const stand = room.place({ lines: [word], size, weight: 400 }, stands)
  return (
    <g>
      {sides.flatMap(side =>
        at
          .filter(point => point.side === side)
          .map(({ cx, cy, quarter }) => (
            <path
              key={`${side}${quarter}`}
              d={`M${cx} ${cy - r}L${cx + r} ${cy}L${cx} ${cy + r}L${cx - r} ${cy}Z`}
              fill={look.ink.page}
              stroke={look.ink[side]}
              strokeWidth={1.75}
            />
          )),
      )}
      {stand && <Text {...stand} text={word} size={size} colour={look.ink.ink2} outline={look.ink.page} />}
    </g>
  )
}

const word = 'Consensus'
