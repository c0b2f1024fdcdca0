import type { InputKey } from '../model/inputs.ts'
import type { Simulation } from './monteCarlo.ts'
import { type Outcome, outcomeIn } from './outcome.ts'

/** How much of the spread of an outcome goes back to one input: from 0, none of it, to 1, all. */
export type Influence = { key: InputKey; share: number }

/**
 * Inputs by the share of the outcome's variance that would go if the input were known (the first-order Sobol index),
 * largest first. Estimated from the futures at hand, without another evaluation: they are sorted into stretches of the
 * input, and the variance of the stretches' means is compared with that of all, less what chance alone would give. It
 * is preferred to a rank correlation because an input that turns back counts too, and because it is a share of
 * variance. The rest belongs to inputs acting together; correlated inputs count their common part twice.
 */
export function influence({ count, inputs, columns }: Simulation, outcome: Outcome): Influence[] {
  const values = outcomeIn(columns, count, outcome)
  return (Object.keys(inputs) as InputKey[])
    .map(key => ({ key, share: explained(inputs[key]!, values) }))
    .toSorted((a, b) => b.share - a.share)
}

const stretches = 24

/** The adjusted correlation ratio: 1 - (variance left within the stretches) / (variance of all). */
function explained(input: Float64Array, values: Float64Array): number {
  const n = values.length
  const low = input.reduce((a, b) => Math.min(a, b))
  const high = input.reduce((a, b) => Math.max(a, b))
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const counts = new Float64Array(stretches)
  const sums = new Float64Array(stretches)
  let all = 0
  for (let w = 0; w < n; w++) {
    const at = Math.min(Math.floor(((input[w]! - low) / (high - low)) * stretches), stretches - 1)
    const off = values[w]! - mean
    counts[at]!++
    sums[at]! += off
    all += off * off
  }
  const used = counts.filter(held => held > 0).length
  let between = 0
  for (let at = 0; at < stretches; at++) if (counts[at]! > 0) between += sums[at]! ** 2 / counts[at]!
  if (all === 0 || n <= used) return 0
  return Math.max(1 - (all - between) / (n - used) / (all / (n - 1)), 0)
}
