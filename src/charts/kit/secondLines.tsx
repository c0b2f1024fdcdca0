/** @jsxImportSource ../picture */
import { lastQuarter, type StackLine, stackLines } from '../../model/index.ts'
import { type Side, sides } from '../../model/sides.ts'
import type { Drawing, Plot } from '../chart.ts'
import type { ChartInput } from '../chartInput.ts'
import { type EndLabel, EndLabels } from './endLabels.tsx'
import { ghostLabels } from './ghost.tsx'
import { type FurtherLine, leaderLast, lineAt } from './lines.ts'
import { pathOver } from './marks.tsx'
import type { LabelRoom } from './room.ts'

/** A thinner line of each stack beside its own, in the same unit: what is due beside what is bought. `short` is what it is called at its end. */
export type SecondLine = FurtherLine & { short: string }

type SecondProps = { drawing: Drawing; second: SecondLine }

export const SecondLines = ({ drawing, second }: SecondProps) =>
  sides.map(side => (
    <path
      key={side}
      d={pathOver(second.values(drawing.scene.answer, side), drawing)}
      fill="none"
      stroke={drawing.look.ink[side]}
      strokeWidth={drawing.look.ghost}
      strokeLinejoin="round"
    />
  ))

type EndProps = SecondProps & { line: StackLine; naming: (side: Side) => string; plot?: Plot }

/** What stands at the ends of a chart with second lines: its lines, the second ones, and the baseline's; within `plot`, where not the whole. */
export function EndsWithSecond({ drawing, line, naming, second, plot = drawing.plot }: EndProps) {
  const { scene, x, y, look } = drawing
  const { format } = stackLines[line].unit
  const ends = leaderLast(scene, line).map((side): EndLabel => {
    const value = lineAt(scene, side, line, lastQuarter)
    return { side, y: y(value), name: naming(side), value: format(value) }
  })
  const labels = [...ends, ...secondLabels(drawing, second), ...ghostLabels(drawing, line, format)]
  return <EndLabels labels={labels} x={x(lastQuarter)} plot={plot} look={look} />
}

/** The labels of their ends, to be dodged with those of the lines. */
const secondLabels = ({ scene, y }: Drawing, { values, short, unit }: SecondLine): EndLabel[] =>
  sides.map(side => {
    const value = values(scene.answer, side)[lastQuarter]!
    return { side, y: y(value), name: short, value: unit.format(value), isGhost: true }
  })

/** Takes their place in the room of a chart. */
export function takeSecond(room: LabelRoom, { scene, x, y }: Drawing, { values }: SecondLine) {
  for (const side of sides) room.line(values(scene.answer, side), y, x(0), x(1) - x(0))
}

/** An extent with the second lines in view. */
export function withSecond(
  { values }: FurtherLine,
  { answer }: Pick<ChartInput, 'answer'>,
  [low, high]: [number, number],
): [number, number] {
  const all = sides.map(side => values(answer, side))
  return [Math.min(low, ...all.map(one => Math.min(...one))), Math.max(high, ...all.map(one => Math.max(...one)))]
}
