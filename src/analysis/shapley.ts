import { hash } from './hash.ts'

/** The outcome of each of `count` worlds, where `isChanged` says which items are changed in which world. One batch. */
type Ask = (count: number, isChanged: (item: number, world: number) => boolean) => Float64Array

/**
 * What each item did, in the order of the items, on the way from nothing changed to all changed. `error` is null where that
 * is exact, else the largest standard error of an effect.
 */
type Attribution = { effects: number[]; ends: { from: number; to: number }; error: number | null }

/** Orders that are drawn where there are too many items for every combination, each of them taken forwards and backwards. */
const orders = 128

/**
 * The Shapley value of each of so many items: its effect averaged over every order in which they can be changed, so that
 * the effects add up to the whole difference. Up to `exactUpTo` items it is exact, from every combination of them; beyond, it is the
 * mean over 128 orders drawn by the seed, forwards and backwards.
 */
export const shapley = (items: number, ask: Ask, { exactUpTo = 10, seed = 1 } = {}): Attribution =>
  items <= exactUpTo ? exact(items, ask) : sampled(items, ask, seed)

/** Every set of changes is a world; the bits of its number say which changes are made in it. */
function exact(items: number, ask: Ask): Attribution {
  const count = 2 ** items
  const values = ask(count, (i, w) => ((w >> i) & 1) === 1)
  const weights = weightsOf(items)
  const sizes = new Uint8Array(count)
  for (let w = 1; w < count; w++) sizes[w] = sizes[w >> 1]! + (w & 1)
  const effects = Array.from({ length: items }, (_, i) => {
    let sum = 0
    for (let w = 0; w < count; w++)
      if (((w >> i) & 1) === 0) sum += weights[sizes[w]!]! * (values[w | (1 << i)]! - values[w]!)
    return sum
  })
  return { effects, ends: { from: values[0]!, to: values[count - 1]! }, error: null }
}

/** The share of orders in which exactly so many given changes come before an item: s! (n - s - 1)! / n!. */
function weightsOf(n: number): number[] {
  const weights = [1 / n]
  for (let s = 1; s < n; s++) weights.push((weights[s - 1]! * s) / (n - s))
  return weights
}

/** Walks along each order, one change after the other, from the first world to the last. */
function sampled(items: number, ask: Ask, seed: number): Attribution {
  const walk = items + 1
  const places = Array.from({ length: orders }, (_, order) => placesIn(order, items, seed)).flatMap(forwards => [
    forwards,
    forwards.map(place => items - 1 - place),
  ])
  const values = ask(places.length * walk, (i, w) => places[Math.floor(w / walk)]![i]! < w % walk)
  const effect = (i: number, order: number) => {
    const before = order * walk + places[order]![i]!
    return values[before + 1]! - values[before]!
  }
  const moments = Array.from({ length: items }, (_, i) => {
    const pairs = Array.from({ length: orders }, (_, o) => (effect(i, 2 * o) + effect(i, 2 * o + 1)) / 2)
    const mean = pairs.reduce((sum, pair) => sum + pair, 0) / orders
    const squares = pairs.reduce((sum, pair) => sum + (pair - mean) ** 2, 0)
    return { mean, error: Math.sqrt(squares / (orders - 1) / orders) }
  })
  return {
    effects: moments.map(({ mean }) => mean),
    ends: { from: values[0]!, to: values[items]! },
    error: Math.max(...moments.map(({ error }) => error)),
  }
}

/** At which place of a drawn order each item stands. */
function placesIn(order: number, items: number, seed: number): number[] {
  const lots = Array.from({ length: items }, (_, i) => ({ i, lot: hash(seed, order * items + i) }))
  const places = Array.from({ length: items }, () => 0)
  for (const [place, { i }] of lots.toSorted((a, b) => a.lot - b.lot).entries()) places[i] = place
  return places
}
