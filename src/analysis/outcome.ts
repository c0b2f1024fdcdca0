import { evaluate } from '../engine/evaluate.ts'
import { type LineKey, program } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import { type MeasureId, measures } from '../model/measures.ts'
import type { Quarter } from '../model/quantities.ts'
import { engineInputs, type World } from '../model/world.ts'

/** What the lead is measured by, and in which quarter, 0 to 24. */
export type Criterion = { measure: MeasureId; quarter: Quarter }

/** One number of a world: the lead on a measure at a quarter, or a line at a quarter; in the unit of that line. */
export type Outcome = Criterion | { line: LineKey; quarter: Quarter }

/** The lines that an outcome is read from: the one, or both stacks' own. */
export const linesOf = (outcome: Outcome): LineKey[] =>
  'line' in outcome
    ? [outcome.line]
    : [`aws.${measures[outcome.measure].line}`, `alliance.${measures[outcome.measure].line}`]

/** The outcome of every world of a batch whose lines are at hand from quarter `since` on. */
export function outcomeIn(
  columns: { [Key in LineKey]?: Float64Array },
  count: number,
  outcome: Outcome,
  since = 0,
): Float64Array {
  const from = (outcome.quarter - since) * count
  const [first, second] = linesOf(outcome).map(line => columns[line]!.subarray(from, from + count))
  return second ? first!.map((value, i) => value - second[i]!) : first!.slice()
}

/**
 * The figures of both stacks at a quarter, of worlds that differ from one in some columns of inputs: for each stack a
 * number a world, in the unit of the measure. One batch.
 */
export function outcomeValues(
  columns: { [Key in InputKey]?: Float64Array },
  count: number,
  world: World,
  criterion: Criterion,
): [Float64Array, Float64Array] {
  const { quarter } = criterion
  const lines = linesOf(criterion)
  const found = evaluate(program, { count, inputs: engineInputs(world), columns }, lines, quarter, quarter)
  return lines.map(line => found[line]) as [Float64Array, Float64Array]
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
