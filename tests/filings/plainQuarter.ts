import type { FileRow } from './files.ts'

/**
 * The textbook way, written apart from the product: the row of three months that was filed last, or else the difference of two
 * rows that begin on the same day, each as it was filed last. In days' texts only; null where neither is there.
 */
export function plainQuarter(rows: readonly FileRow[], start: string, end: string): number | null {
  const own = lastFiled(rows.filter(row => row.start === start && row.end === end))
  if (own) return own.val
  const dayBefore = new Date(Date.parse(start) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  const longer = rows.filter(row => row.end === end && row.start !== undefined && row.start < start)
  for (const begin of new Set(longer.map(row => row.start))) {
    const whole = lastFiled(longer.filter(row => row.start === begin))
    const before = lastFiled(rows.filter(row => row.start === begin && row.end === dayBefore))
    if (whole && before) return whole.val - before.val
  }
  return null
}

const lastFiled = (rows: readonly FileRow[]) => rows.toSorted((a, b) => a.filed.localeCompare(b.filed)).at(-1)
