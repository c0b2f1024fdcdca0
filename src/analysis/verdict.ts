import { stackLines } from '../model/index.ts'
import { type MeasureId, measures } from '../model/measures.ts'
import { possessive } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { rivalOf, type Side } from '../model/sides.ts'
import type { Answer } from './whatIf.ts'

/** Who leads on a measure at a quarter, both figures, and by how much. */
export type Verdict = { leader: Side; value: Record<Side, number>; margin: number; isLevel: boolean }

/** A piece of a sentence; what belongs to one side is drawn in its colour. */
export type Word = { text: string; side?: Side }

/** How far a gap between two figures is beyond what counts as level, 5 % of the larger one; below nought where they are level. */
export const beyondLevel = (a: number, b: number): number =>
  a === b ? -1 : Math.abs(a - b) - 0.05 * Math.max(Math.abs(a), Math.abs(b))

/** The larger figure leads, unless both are level. */
export function verdict(answer: Answer, measure: MeasureId, quarter: number): Verdict {
  const { line } = measures[measure]
  const value = { aws: answer.aws[line][quarter]!, alliance: answer.alliance[line][quarter]! }
  const leader: Side = value.aws >= value.alliance ? 'aws' : 'alliance'
  const margin = value[leader] - value[rivalOf(leader)]
  return { leader, value, margin, isLevel: beyondLevel(value.aws, value.alliance) < 0 }
}

/** The verdict as one sentence: "On these numbers Amazon creates more value by Q3 2029: $220B against Microsoft's $206B." */
export function sentence(
  { leader, value, isLevel }: Verdict,
  measure: MeasureId,
  quarter: number,
  asOf: string,
): Word[] {
  const { ahead, lessBad, of, label, line } = measures[measure]
  const other = rivalOf(leader)
  const money = (side: Side) => stackLines[line].unit.format(value[side])
  const when = quarter === 0 ? 'today' : `by ${quarterLabel(asOf, quarter)}`
  const claim = isLevel
    ? [
        { text: ' is level with ' },
        { text: of(other), side: other },
        { text: ` on ${label.toLowerCase().replace(', a year', ' a year')} ${when}: ` },
      ]
    : [{ text: ` ${value[leader] < 0 ? lessBad : ahead} ${when}: ` }]
  return [
    { text: 'On these numbers ' },
    { text: of(leader), side: leader },
    ...claim,
    { text: money(leader), side: leader },
    { text: ' against ' },
    { text: isLevel ? money(other) : `${possessive(of(other))} ${money(other)}`, side: other },
    { text: '.' },
  ]
}
