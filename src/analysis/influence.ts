import type { InputKey } from '../model/inputs.ts'
import type { Share } from '../model/quantities.ts'
import { share } from '../model/units.ts'
import { correlatedPairs } from './draws.ts'
import { type ExplainedShare, explainedShare, rangeOfDraws } from './explainedShare.ts'
import type { Simulation } from './monteCarlo.ts'
import { type Outcome, outcomeIn, outcomes } from './outcome.ts'

/**
 * How much of the variance of an outcome would go if an input were known, or two that are drawn together: from 0, none,
 * to 1, all. `share` is 0 where the input has no effect, and null where it has one that is less than `noise`, what an
 * input without any may seem to explain in that many futures.
 */
export type Influence = { key: InputKey; with: InputKey | null; share: Share | null; noise: Share }

/**
 * Inputs by the share of the outcome's variance that would go if they were known (the first-order Sobol index), largest
 * first. Estimated from the futures at hand: it is preferred to a rank correlation because an input that turns back
 * counts too, and because it is a share of variance. Shares of inputs that are drawn independently add up to at most
 * one; the rest belongs to inputs acting together. Two that are drawn correlated, the growth of the labs or their
 * re-rating, stand as one (the closed index of the pair): to know one is to know something of the other, so that neither
 * has a share of its own, and where the one lab's cancels the other's in the lead, each would seem to explain next to nothing.
 */
export function influence(simulation: Simulation, outcome: Outcome): Influence[] {
  const { values, columns, ranker } = influenceTasks(simulation, outcome)
  return ranker()(columns.map(own => explainedShare(own, values)))
}

/**
 * The same in pieces, which can be worked out apart: the `explainedShare` of `values` by each of `columns`, the draws of an
 * input or of two. `ranker` finds out which inputs have an effect at all, and answers what makes the answer of those shares.
 */
export function influenceTasks(simulation: Simulation, outcome: Outcome) {
  const { count, inputs } = simulation
  const values = outcomeIn(simulation.columns, count, outcome)
  const entries = entriesOf(simulation)
  function ranker() {
    const moving = withEffect(simulation, outcome)
    return (shares: readonly ExplainedShare[]): Influence[] =>
      entries
        .map(([key, other = null], i): Influence => {
          const { share, noise } = shares[i]!
          const hasEffect = [key, other].some(one => one && moving.has(one))
          return { key: key!, with: other, share: hasEffect ? share : 0, noise }
        })
        .toSorted((a, b) => sizeOf(b) - sizeOf(a))
  }
  return { values, columns: entries.map(keys => keys.map(one => inputs[one]!)), ranker }
}

/** For the order: what cannot be told from chance comes before what has no effect. */
const sizeOf = ({ share }: Influence) => share ?? Number.MIN_VALUE

/** What has a share: each input that is drawn, and the two of a pair as one where they are drawn together. */
function entriesOf({ inputs, correlation }: Simulation): InputKey[][] {
  const pairs = correlation === 0 ? [] : correlatedPairs.filter(pair => pair.every(key => inputs[key]))
  const alone = (Object.keys(inputs) as InputKey[]).filter(key => !pairs.some(pair => pair.includes(key)))
  return [...pairs.map(pair => [...pair]), ...alone.map(key => [key])]
}

/** In how many futures each input is tried out: first in a few, then, where nothing happened, in all. */
const [firstTries, tries] = [2, 16]

/** The inputs that change the outcome in any of some futures, when they go to the lowest or the highest value drawn. */
function withEffect(simulation: Simulation, outcome: Outcome): Set<InputKey> {
  const { count, inputs, columns } = simulation
  const keys = Object.keys(inputs) as InputKey[]
  const futures = Array.from({ length: Math.min(tries, count) }, (_, i) => Math.floor((i * count) / tries))
  const values = outcomeIn(columns, count, outcome)
  const least = dust * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const ask = (asked: readonly InputKey[], among: readonly number[]) => {
    const cases = asked.flatMap(key => {
      const { low, high } = rangeOfDraws(inputs[key]!)
      return among.flatMap(future => [low, high].map(value => ({ key, future, value })))
    })
    const found = outcomesOf(cases, simulation, outcome)
    return cases.filter(({ future }, i) => Math.abs(found[i]! - values[future]!) > least).map(({ key }) => key)
  }
  const moving = new Set(ask(keys, futures.slice(0, firstTries)))
  const still = keys.filter(key => !moving.has(key))
  for (const key of ask(still, futures.slice(firstTries))) moving.add(key)
  return moving
}

/** The outcome of futures in each of which one input has another value. */
function outcomesOf(
  cases: readonly { key: InputKey; future: number; value: number }[],
  { inputs, world }: Simulation,
  outcome: Outcome,
): Float64Array {
  const batch = Object.entries(inputs).map(([key, column]) => [
    key,
    Float64Array.from(cases, one => (one.key === key ? one.value : column[one.future]!)),
  ])
  return outcomes(Object.fromEntries(batch), cases.length, world, outcome)
}

/** How far apart, of the largest, two outcomes may come out that are the same on paper. */
const dust = 1e-12

/** A share in words: "43 %", "none", or "under 0.13 %" where it cannot be told from chance. */
export const shareSays = ({ share: known, noise }: Influence): string =>
  known === 0 ? 'none' : known === null ? `under ${share.exact(noise)}` : share.format(known)
