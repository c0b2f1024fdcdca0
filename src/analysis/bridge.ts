import type { InputKey } from '../model/inputs.ts'
import type { Lead } from '../model/quantities.ts'
import type { World } from '../model/world.ts'
import { hash } from './hash.ts'
import { type Outcome, outcomes } from './outcome.ts'

/** What one changed input did to the outcome. */
type BridgeStep = { key: InputKey; effect: number }

/**
 * The way from one world's outcome to another's by input, the largest effect first; the steps add up to the difference.
 * `error` is null where they are exact, else the largest standard error of a step.
 */
export type Bridge = { from: Lead; to: Lead; steps: BridgeStep[]; error: number | null }

/** Up to so many changed inputs every combination of them is worked out. */
const exactUpTo = 10

/** Orders that are drawn beyond that, each of them taken forwards and backwards. */
const orders = 128

/**
 * What moved the outcome from one world to another, by input and whatever the order of the changes: the Shapley value,
 * an input's effect averaged over every order in which the changes can be made. Up to ten changed inputs it is exact;
 * beyond, it is the mean over 128 orders drawn by the seed, forwards and backwards. The worlds may come from different bases.
 */
export function bridge(from: World, to: World, outcome: Outcome, seed = 1): Bridge {
  const keys = (Object.keys(to) as InputKey[]).filter(key => from[key] !== to[key])
  const ask = (count: number, isChanged: (input: number, world: number) => boolean) =>
    outcomes(
      Object.fromEntries(
        keys.map((key, i) => [key, Float64Array.from({ length: count }, (_, w) => (isChanged(i, w) ? to : from)[key])]),
      ),
      count,
      from,
      outcome,
    )
  const { effects, ends, error } = keys.length <= exactUpTo ? exact(keys.length, ask) : sampled(keys.length, ask, seed)
  const steps = keys.map((key, i) => ({ key, effect: effects[i]! }))
  return { ...ends, steps: steps.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect)), error }
}

type Ask = (count: number, isChanged: (input: number, world: number) => boolean) => Float64Array
type Attribution = { effects: number[]; ends: { from: number; to: number }; error: number | null }

/** Every set of changes is a world; the bits of its number say which changes are made in it. */
function exact(inputs: number, ask: Ask): Attribution {
  const count = 2 ** inputs
  const values = ask(count, (i, w) => ((w >> i) & 1) === 1)
  const weights = weightsOf(inputs)
  const effects = Array.from({ length: inputs }, (_, i) => {
    let sum = 0
    for (let w = 0; w < count; w++)
      if (((w >> i) & 1) === 0) sum += weights[bitsIn(w)]! * (values[w | (1 << i)]! - values[w]!)
    return sum
  })
  return { effects, ends: { from: values[0]!, to: values[count - 1]! }, error: null }
}

/** The share of orders in which exactly so many given changes come before an input: s! (n - s - 1)! / n!. */
function weightsOf(n: number): number[] {
  const weights = [1 / n]
  for (let s = 1; s < n; s++) weights.push((weights[s - 1]! * s) / (n - s))
  return weights
}

const bitsIn = (n: number): number => (n === 0 ? 0 : (n & 1) + bitsIn(n >> 1))

/** Walks along each order, one change after the other, from the first world to the last. */
function sampled(inputs: number, ask: Ask, seed: number): Attribution {
  const walk = inputs + 1
  const places = Array.from({ length: orders }, (_, order) => placesIn(order, inputs, seed)).flatMap(forwards => [
    forwards,
    forwards.map(place => inputs - 1 - place),
  ])
  const values = ask(places.length * walk, (i, w) => places[Math.floor(w / walk)]![i]! < w % walk)
  const effect = (i: number, order: number) => {
    const before = order * walk + places[order]![i]!
    return values[before + 1]! - values[before]!
  }
  const moments = Array.from({ length: inputs }, (_, i) => {
    const pairs = Array.from({ length: orders }, (_, o) => (effect(i, 2 * o) + effect(i, 2 * o + 1)) / 2)
    const mean = pairs.reduce((sum, pair) => sum + pair, 0) / orders
    const squares = pairs.reduce((sum, pair) => sum + (pair - mean) ** 2, 0)
    return { mean, error: Math.sqrt(squares / (orders - 1) / orders) }
  })
  return {
    effects: moments.map(({ mean }) => mean),
    ends: { from: values[0]!, to: values[inputs]! },
    error: Math.max(...moments.map(({ error }) => error)),
  }
}

/** At which place of a drawn order each input stands. */
function placesIn(order: number, inputs: number, seed: number): number[] {
  const lots = Array.from({ length: inputs }, (_, i) => ({ i, lot: hash(seed, order * inputs + i) }))
  const places = Array.from({ length: inputs }, () => 0)
  for (const [place, { i }] of lots.toSorted((a, b) => a.lot - b.lot).entries()) places[i] = place
  return places
}
