import { dayText } from '../model/days.ts'
import type { FilingRow } from './filing.ts'

/** A split between two covers: how many new shares for an old one; `row` tells it, or it is read off the counts alone. */
type Split = { ratio: number; after: string; by: string; row: FilingRow | null }

/** A count on the cover of a report: as it was filed, and in shares as they are since the last split. */
export type ShareCount = { day: string; count: number; today: number; row: FilingRow }

/**
 * Shares outstanding by the covers, in order of days. Covers are never filed again after a split, so `today` has them all on one
 * footing. A split is told by a row, or by a jump between two covers that only a split explains; other jumps are in `jumps`.
 */
export function shareCounts(covers: readonly FilingRow[], ratios: readonly FilingRow[]) {
  const rows = lastFiled(covers)
  const splits: Split[] = []
  const jumps: string[] = []
  rows.slice(1).forEach((row, index) => {
    const before = rows[index]!
    const rise = row.value / before.value
    if (rise < 1.4 && rise > 1 / 1.4) return
    const said = ratios.find(
      one => isNear(rise, one.value, 0.1) && one.end > before.end - 200 && one.end < row.end + 200,
    )
    const ratio = said?.value ?? plainRatio(rise)
    const [after, by] = [dayText(before.end), dayText(row.end)]
    if (ratio) splits.push({ ratio, after, by, row: said ?? null })
    else
      jumps.push(
        `The count of shares goes from ${before.value} on ${after} to ${row.value} on ${by}: no split tells why.`,
      )
  })
  const counts = rows.map((row): ShareCount => {
    const day = dayText(row.end)
    const since = splits.filter(({ by }) => by > day).reduce((product, { ratio }) => product * ratio, 1)
    return { day, count: row.value, today: row.value * since, row }
  })
  return { counts, splits, jumps }
}

function lastFiled(covers: readonly FilingRow[]): FilingRow[] {
  const byDay = new Map<number, FilingRow>()
  for (const row of covers) {
    const known = byDay.get(row.end)
    if (row.value > 0 && (!known || known.filing.filed <= row.filing.filed)) byDay.set(row.end, row)
  }
  return [...byDay.values()].toSorted((a, b) => a.end - b.end)
}

/** Ratios of splits as they are made: 2 to 50 for 1, 3 for 2, and the same the other way round. */
function plainRatio(rise: number): number | null {
  const forward = rise > 1 ? rise : 1 / rise
  const ratio = isNear(forward, 1.5, 0.05) ? 1.5 : Math.round(forward)
  if (ratio < 1.5 || ratio > 50 || !isNear(forward, ratio, 0.05)) return null
  return rise > 1 ? ratio : 1 / ratio
}

const isNear = (a: number, b: number, within: number) => Math.abs(a / b - 1) < within
