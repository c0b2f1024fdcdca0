import { clamp } from '../../model/clamp.ts'
import type { Share } from '../../model/quantities.ts'

/** So many scenarios are weighed at the most. */
export const mostWeights = 12

/** Weights are counted in thousandths, so that what is shown adds up to 100 % and not nearly. */
const whole = 1000

/** The same for each. */
export const evenWeights = (count: number): Share[] =>
  apportioned(
    Array.from({ length: count }, () => 1),
    whole,
  )

/** Weights in these proportions that add up to 1; the same for each where there are none. */
export const sharedOut = (weights: readonly number[]): Share[] => apportioned(weights, whole)

/** One weight at another value: the others share what is left in their proportions, evenly where all of them are nought. */
export function withWeight(weights: readonly Share[], at: number, to: Share): Share[] {
  if (weights.length < 2) return weights.map(() => 1)
  const set = clamp(Math.round(to * whole), 0, whole)
  const others = apportioned(weights.toSpliced(at, 1), whole - set)
  return others.toSpliced(at, 0, set / whole)
}

/** So many thousandths in proportion, whole ones: the largest remainders are rounded up. */
function apportioned(parts: readonly number[], total: number): Share[] {
  const sum = parts.reduce((all, one) => all + one, 0)
  const exact = parts.map(part => (sum > 0 ? (part / sum) * total : total / parts.length))
  const floors = exact.map(Math.floor)
  const left = total - floors.reduce((all, one) => all + one, 0)
  const first = exact
    .map((value, i) => ({ i, rest: value - floors[i]! }))
    .toSorted((a, b) => b.rest - a.rest || a.i - b.i)
    .slice(0, left)
  return floors.map((floor, i) => (floor + (first.some(one => one.i === i) ? 1 : 0)) / whole)
}
