import { evaluate } from '../engine/evaluate.ts'
import { type LineKey, program } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import { type MeasureId, measures } from '../model/measures.ts'
import type { Side } from '../model/sides.ts'
import { engineInputs, type World } from '../model/world.ts'

/** A question to the lead: what if this one input had this value, all else as it is. */
export type Case = { key: InputKey; value: number }

/** What the lead is measured by, and when. */
export type Stakes = { measure: MeasureId; quarter: number }

/** How far the first stack is ahead of the second in each case: below zero where it is behind. One batch for all cases. */
export function leadIf(cases: readonly Case[], world: World, { measure, quarter }: Stakes): Float64Array {
  const { line } = measures[measure]
  const keep: [LineKey, LineKey] = [`aws.${line}`, `alliance.${line}`]
  const columns: Partial<Record<InputKey, Float64Array>> = {}
  cases.forEach(({ key, value }, i) => {
    columns[key] ??= new Float64Array(cases.length).fill(world[key])
    columns[key][i] = value
  })
  const inputs = engineInputs({ ...world, ...columns })
  const answer = evaluate(program, { count: cases.length, inputs }, keep, quarter)
  const from = quarter * cases.length
  return answer[keep[0]].slice(from).map((value, i) => value - answer[keep[1]][from + i]!)
}

/** Who leads: an even lead counts for the first stack, as in the verdict. */
export const leaderOf = (lead: number): Side => (lead >= 0 ? 'aws' : 'alliance')
