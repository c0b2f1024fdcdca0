import { evaluate } from '../engine/evaluate.ts'
import { type LineKey, lineKeys, program } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import { type MeasureId, measureIds, measures } from '../model/measures.ts'
import type { Quarter } from '../model/quantities.ts'
import { sides } from '../model/sides.ts'
import { engineInputs, type World } from '../model/world.ts'

/** What the lead is measured by, and in which quarter, 0 to 24. */
export type Criterion = { measure: MeasureId; quarter: Quarter }

/** One number of a world: the lead on a measure at a quarter, or a line at a quarter; in the unit of that line. */
export type Outcome = Criterion | { line: LineKey; quarter: Quarter }

const leadLines = new Map(
  measureIds.map(id => [id, sides.map((side): LineKey => `${side}.${measures[id].line}`)] as const),
)
const oneLine = new Map(lineKeys.map(key => [key, [key]]))

/** The lines that an outcome is read from: the one, or both stacks' own. The same question has the same list. */
export const linesOf = (outcome: Outcome): readonly LineKey[] =>
  'line' in outcome ? oneLine.get(outcome.line)! : leadLines.get(outcome.measure)!

/** The outcome of every world of a batch whose lines are at hand from quarter `since` on. */
export function outcomeIn(
  columns: { [Key in LineKey]?: Float64Array },
  count: number,
  outcome: Outcome,
  since = 0,
): Float64Array {
  const from = (outcome.quarter - since) * count
  const [first, second] = linesOf(outcome).map(line => columns[line]!.subarray(from, from + count))
  const found = first!.slice()
  if (second) for (let i = 0; i < count; i++) found[i]! -= second[i]!
  return found
}

/**
 * The outcome of worlds that differ from one in some columns of inputs: a number a world, a `Lead` of the measure or a
 * `LineValue`. One batch.
 */
export function outcomes(
  columns: { [Key in InputKey]?: Float64Array },
  count: number,
  world: World,
  outcome: Outcome,
): Float64Array {
  const { quarter } = outcome
  const batch = { count, inputs: engineInputs(world), columns }
  return outcomeIn(evaluate(program, batch, linesOf(outcome), quarter, quarter), count, outcome, quarter)
}
