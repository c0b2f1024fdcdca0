import type { InputKey } from '../model/inputs.ts'
import type { Lead } from '../model/quantities.ts'
import type { World } from '../model/world.ts'
import { type Outcome, outcomes } from './outcome.ts'
import { shapley } from './shapley.ts'

/** What one changed input did to the outcome. */
type BridgeStep = { key: InputKey; effect: number }

/**
 * The way from one world's outcome to another's by input, the largest effect first; the steps add up to the difference.
 * `error` is null where they are exact, else the largest standard error of a step.
 */
export type Bridge = { from: Lead; to: Lead; steps: BridgeStep[]; error: number | null }

/**
 * What moved the outcome from one world to another, by input and whatever the order of the changes (`shapley.ts`): exact up
 * to ten changed inputs, drawn by the seed beyond. The worlds may come from different bases.
 */
export function bridge(from: World, to: World, outcome: Outcome, seed = 1): Bridge {
  const keys = (Object.keys(to) as InputKey[]).filter(key => from[key] !== to[key])
  const { effects, ends, error } = shapley(
    keys.length,
    (count, isChanged) =>
      outcomes(
        Object.fromEntries(
          keys.map((key, i) => [
            key,
            Float64Array.from({ length: count }, (_, w) => (isChanged(i, w) ? to : from)[key]),
          ]),
        ),
        count,
        from,
        outcome,
      ),
    { seed },
  )
  const steps = keys.map((key, i) => ({ key, effect: effects[i]! }))
  return { ...ends, steps: steps.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect)), error }
}
