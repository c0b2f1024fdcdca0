/** @jsxImportSource ../picture */
import { lastQuarter, stackLines } from '../../model/index.ts'
import { sides } from '../../model/sides.ts'
import type { Drawing, TooltipLine } from '../chart.ts'
import type { ChartInput, ConsensusPoint } from '../chartInput.ts'
import type { Lines } from './lines.ts'
import { Text } from './marks.tsx'
import type { LabelRoom, Stand } from './room.ts'

/** The estimates of a line that lie in the quarters of the model. */
export const consensusOf = ({ consensus }: Pick<ChartInput, 'consensus'>, line: Lines): ConsensusPoint[] =>
  consensus.filter(point => point.line === line && point.quarter >= 0 && point.quarter <= lastQuarter)

/** What is said of the estimates of a line at a quarter, and how far the scenario's own value lies from each. */
export const consensusReadings = (
  scene: ChartInput,
  line: Lines,
  naming: (side: ConsensusPoint['side']) => string,
  quarter: number,
): TooltipLine[] =>
  consensusOf(scene, line)
    .filter(point => point.quarter === quarter)
    .flatMap(({ side, value, count }) => {
      const { unit } = stackLines[line]
      const own = scene.answer[side][line][quarter]!
      const mean = count === undefined ? '' : ` of ${count}`
      return [
        { side, name: `${naming(side)}, consensus${mean}`, value: unit.exact(value) },
        { side, name: `${naming(side)} less consensus`, value: unit.delta(own - value) },
      ]
    })

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
