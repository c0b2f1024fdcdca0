import type { Share } from '../model/quantities.ts'

const bins = 2048

/**
 * The values below which these shares of a column lie, in between by a straight line as a spreadsheet's PERCENTILE does.
 * Equals a sort, to the bit, and is some ten times faster: values are counted into bins, and only the bins in which a
 * quantile falls are sorted. Shares go up; the column holds at least one number and only finite ones.
 */
export function quantiles(column: Float64Array, shares: readonly Share[]): number[] {
  const ranks = shares.map(share => share * (column.length - 1))
  const wanted = [...new Set(ranks.flatMap(rank => [Math.floor(rank), Math.ceil(rank)]))]
  const found = new Map(valuesAt(column, wanted))
  return ranks.map(rank => {
    const [low, high] = [found.get(Math.floor(rank))!, found.get(Math.ceil(rank))!]
    return low + (high - low) * (rank - Math.floor(rank))
  })
}

/** What stands at these places, counted from 0, of the sorted column. */
function valuesAt(column: Float64Array, ranks: readonly number[]): [rank: number, value: number][] {
  const { low, high } = ends(column)
  if (low === high) return ranks.map(rank => [rank, low])
  const scale = bins / (high - low)
  const binOf = (value: number) => Math.min(Math.floor((value - low) * scale), bins - 1)
  const counts = new Uint32Array(bins)
  for (let i = 0; i < column.length; i++) counts[binOf(column[i]!)]!++
  const places = ranks.map(rank => placeOf(rank, counts))
  const picked = new Map(places.map(({ bin }) => [bin, { values: new Float64Array(counts[bin]!), filled: 0 }]))
  for (let i = 0; i < column.length; i++) {
    const into = picked.get(binOf(column[i]!))
    if (into) into.values[into.filled++] = column[i]!
  }
  for (const { values } of picked.values()) values.sort()
  return places.map(({ bin, within }, i) => [ranks[i]!, picked.get(bin)!.values[within]!])
}

function ends(column: Float64Array) {
  let [low, high] = [column[0]!, column[0]!]
  for (let i = 1; i < column.length; i++) {
    const value = column[i]!
    if (value < low) low = value
    else if (value > high) high = value
  }
  return { low, high }
}

/** The bin that holds a rank, and which of the bin's numbers it is. */
function placeOf(rank: number, counts: Uint32Array): { bin: number; within: number } {
  let [bin, within] = [0, rank]
  while (within >= counts[bin]!) within -= counts[bin++]!
  return { bin, within }
}
