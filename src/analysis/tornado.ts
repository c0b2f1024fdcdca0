import { type InputKey, inputOf, inputs } from '../model/inputs.ts'
import type { World } from '../model/world.ts'
import { type Case, leadIf, type Stakes } from './leadIf.ts'
import { plausible, type Range } from './plausible.ts'

/** One end of a bar: the lead, and the value of the input that brings it about. */
export type End = { lead: number; value: number }

/**
 * What one input does to the lead over its range, all else equal: the least and the most of at least five looks, so
 * that an input that turns back shows. `isFull` marks the whole slider's range, where there is no plausible one.
 */
export type Bar = { key: InputKey; range: Range; least: End; most: End; swing: number; isFull: boolean }

const placeOf = new Map(inputs.map(({ key }, place) => [key, place]))

type Ranking = { spread: Bar[]; full: Bar[] }

const looks = 5

/**
 * Inputs by how far they move the lead over their plausible range, widest first; then those without one, apart.
 * All inputs are asked about, or only some: a drag asks about the few that are shown.
 */
export function tornado(
  world: World,
  baseWorld: World,
  stakes: Stakes,
  keys: readonly InputKey[] = inputs.map(input => input.key),
): Ranking {
  const ranges = keys.map(key => {
    const { min, max } = inputOf(key).parameter
    const range = plausible(key, world, baseWorld)
    return { key, range: range ?? { low: min, high: max }, isFull: range === null }
  })
  const wide = ranges.filter(({ range }) => range.high > range.low)
  const now: Case = { key: keys[0]!, value: world[keys[0]!] }
  const cases = wide.flatMap(({ key, range }) => valuesOf(key, range).map(value => ({ key, value })))
  const leads = leadIf([now, ...cases], world, stakes)
  const perInput = Map.groupBy(
    cases.map(({ key, value }, i) => ({ key, value, lead: leads[i + 1]! })),
    end => end.key,
  )
  const bars = wide.map(({ key, range, isFull }): Bar => {
    const ends = [...perInput.get(key)!, { value: world[key], lead: leads[0]! }]
    const least = ends.reduce((a, b) => (b.lead < a.lead ? b : a))
    const most = ends.reduce((a, b) => (b.lead > a.lead ? b : a))
    return { key, range, least, most, swing: most.lead - least.lead, isFull }
  })
  return rankingOf(bars)
}

/** Bars in their order: widest first, equal ones as their inputs are listed; those over a whole slider's range apart. */
export function rankingOf(bars: readonly Bar[]): Ranking {
  const ranked = bars.toSorted((a, b) => b.swing - a.swing || placeOf.get(a.key)! - placeOf.get(b.key)!)
  return { spread: ranked.filter(bar => !bar.isFull), full: ranked.filter(bar => bar.isFull) }
}

/** Five values from low to high; whole ones where quarters are counted. */
function valuesOf(key: InputKey, { low, high }: Range): number[] {
  const even = Array.from({ length: looks }, (_, i) =>
    i === looks - 1 ? high : low + ((high - low) * i) / (looks - 1),
  )
  const isWhole = inputOf(key).parameter.unit === 'quarters'
  return [...new Set(even.map(value => (isWhole ? Math.floor(value + 0.5) : value)))]
}
