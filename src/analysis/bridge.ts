import { evaluate } from '../engine/evaluate.ts'
import { clamp } from '../model/clamp.ts'
import { lastQuarter, program } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import type { Lead, Quarter } from '../model/quantities.ts'
import { engineInputs, type World } from '../model/world.ts'
import { linesOf, type Outcome, outcomeIn } from './outcome.ts'
import { shapley } from './shapley.ts'

/** What one changed input did to the outcome, or that the second world starts on another day. */
type BridgeStep = { key: InputKey | 'start'; effect: number }

/**
 * The way from one world's outcome to another's by input, the largest effect first; the steps add up to the difference.
 * `error` is null where they are exact, else the largest standard error of a step.
 */
export type Bridge = { from: Lead; to: Lead; steps: BridgeStep[]; error: number | null }

/**
 * `shift` is by how many quarters the first world starts after the second: both are read in the same calendar quarter, as far as
 * the first one reaches, and the days are a change like any other. Beyond `exactUpTo` changes, on the desk as in tables, sheets and
 * figures, the orders are drawn by the seed.
 */
type BridgeOptions = { shift?: Quarter; exactUpTo?: number; seed?: number }

/** So many changes are 65,536 combinations of them: a few tenths of a second. */
const mostExact = 16

/**
 * What moved the outcome from one world to another, by input and whatever the order of the changes (`shapley.ts`). The worlds may
 * come from different bases.
 */
export const bridge = (from: World, to: World, outcome: Outcome, options: BridgeOptions = {}): Bridge =>
  bridges(from, to, [outcome], options)[0]!

/** The same of several outcomes of one quarter, in their order; each combination of changes is evaluated once for all of them. */
export function bridges(
  from: World,
  to: World,
  outcomes: readonly Outcome[],
  { shift = 0, exactUpTo = mostExact, seed = 1 }: BridgeOptions = {},
): Bridge[] {
  const now = outcomes[0]!.quarter
  const then = clamp(now - shift, 0, lastQuarter)
  const keys = (Object.keys(to) as InputKey[]).filter(key => from[key] !== to[key])
  const items = then === now ? keys : [...keys, 'start' as const]
  const [since, last] = [Math.min(then, now), Math.max(then, now)]
  const lines = [...new Set(outcomes.flatMap(linesOf))]
  let answered: { count: number; of: Float64Array[] } | undefined

  function answers(count: number, isChanged: (item: number, world: number) => boolean): Float64Array[] {
    const columns = Object.fromEntries(
      keys.map((key, i) => [key, Float64Array.from({ length: count }, (_, w) => (isChanged(i, w) ? to : from)[key])]),
    )
    const found = evaluate(program, { count, inputs: engineInputs(from), columns }, lines, last, since)
    return outcomes.map(outcome => {
      const at = (quarter: Quarter) => outcomeIn(found, count, { ...outcome, quarter }, since)
      if (then === now) return at(now)
      const [before, after] = [at(then), at(now)]
      return before.map((value, w) => (isChanged(keys.length, w) ? after[w]! : value))
    })
  }
  return outcomes.map((_, i) => {
    const { effects, ends, error } = shapley(
      items.length,
      (count, isChanged) => {
        if (answered?.count !== count) answered = { count, of: answers(count, isChanged) }
        return answered.of[i]!
      },
      { exactUpTo, seed },
    )
    const steps = items.map((key, item) => ({ key, effect: effects[item]! }))
    return { ...ends, steps: steps.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect)), error }
  })
}
