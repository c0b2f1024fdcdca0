import { clamp } from '../model/clamp.ts'
import type { Share } from '../model/quantities.ts'

/** The share of a variance that an input explains, or null where it cannot be told from none, and what it cannot be told from. */
export type ExplainedShare = { share: Share | null; noise: Share }

/**
 * The share of the variance of some values that would go if one input, or two together, were known: the adjusted
 * correlation ratio, 1 - (variance left within the cells) / (variance of all). The values are sorted into cells of equal
 * width of the input, or of both. `noise` is what an input without any effect stays below in 999 of 1,000 cases; a
 * share below it is null, for it cannot be told from none.
 */
export function explainedShare(inputs: readonly Float64Array[], values: Float64Array): ExplainedShare {
  const n = values.length
  const across = cellsAcross(n, inputs.length)
  const counts = new Float64Array(across ** inputs.length)
  const sums = new Float64Array(counts.length)
  let sum = 0
  for (let w = 0; w < n; w++) sum += values[w]!
  const mean = sum / n
  const cells = new Uint32Array(n)
  for (const input of inputs) {
    const { low, high } = rangeOfDraws(input)
    const perUnit = across / (high - low)
    for (let w = 0; w < n; w++) {
      const at = Math.floor((input[w]! - low) * perUnit)
      cells[w] = cells[w]! * across + (at < across ? at : across - 1)
    }
  }
  let all = 0
  for (let w = 0; w < n; w++) {
    const off = values[w]! - mean
    const cell = cells[w]!
    counts[cell] = counts[cell]! + 1
    sums[cell] = sums[cell]! + off
    all += off * off
  }
  let between = 0
  let used = 0
  for (let at = 0; at < counts.length; at++)
    if (counts[at]! > 0) {
      between += sums[at]! ** 2 / counts[at]!
      used++
    }
  if (all === 0 || n <= used) return { share: all === 0 ? 0 : null, noise: 1 }
  const share = 1 - (all - between) / (n - used) / (all / (n - 1))
  const noise = (chiSquared999(used - 1) - (used - 1)) / n
  return { share: share > noise ? share : null, noise }
}

/** The lowest and the highest of some numbers. */
export function rangeOfDraws(column: Float64Array): { low: number; high: number } {
  let [low, high] = [column[0]!, column[0]!]
  for (let w = 1; w < column.length; w++) {
    const value = column[w]!
    if (value < low) low = value
    if (value > high) high = value
  }
  return { low, high }
}

/** Few cells where there are few values: each adds to what chance alone explains. */
const cellsAcross = (n: number, dimensions: number) =>
  dimensions === 1 ? clamp(Math.round(Math.sqrt(n) / 2), 6, 24) : Math.max(Math.round(1.4 * n ** 0.25), 3)

/** What a sum of so many squared normals stays below in 999 of 1,000 cases (Wilson and Hilferty 1931). */
function chiSquared999(degrees: number): number {
  if (degrees === 0) return 0
  const part = 2 / (9 * degrees)
  return degrees * (1 - part + 3.0902 * Math.sqrt(part)) ** 3
}
