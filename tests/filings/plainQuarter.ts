import type { FileRow } from './files.ts'

/**
 * The textbook way, written apart from the product: the row of three months that was filed last, or else the difference of two
 * rows that begin on the same day, each as it was filed last. In days' texts only; null where neither is there.
 */
export function plainQuarter(rows: readonly FileRow[], start: string, end: string): number | null {
  const own = lastFiled(rows.filter(row => row.start === start && row.end === end))
  if (own) return own.val
  const longer = rows.filter(row => row.end === end && row.start !== undefined && row.start < start)
  for (const begin of new Set(longer.map(row => row.start))) {
    const whole = lastFiled(longer.filter(row => row.start === begin))
    const before = lastFiled(rows.filter(row => row.start === begin && row.end === dayBefore(start)))
    if (whole && before) return whole.val - before.val
  }
  return null
}

/**
 * The trailing year by the textbook: the row of a year, or else the fiscal year before, with what came since and without the same
 * part of the year before; null where neither is there.
 */
export function plainYear(rows: readonly FileRow[], start: string, end: string): number | null {
  const one = (from: string, to: string) => lastFiled(rows.filter(row => row.start === from && row.end === to))?.val
  const own = one(start, end)
  if (own !== undefined) return own
  for (const { start: begin = '' } of rows.filter(row => row.end === end && (row.start ?? '') > start))
    for (const { start: first = '', end: last } of rows.filter(row => row.end === dayBefore(begin)))
      if (Date.parse(last) - Date.parse(first) > 355 * oneDay && Date.parse(last) - Date.parse(first) < 375 * oneDay) {
        const [since, year, before] = [one(begin, end), one(first, last), one(first, dayBefore(start))]
        if (since !== undefined && year !== undefined && before !== undefined) return year + since - before
      }
  return null
}

const oneDay = 24 * 60 * 60 * 1000

const dayBefore = (day: string) => new Date(Date.parse(day) - oneDay).toISOString().slice(0, 10)

const lastFiled = (rows: readonly FileRow[]) => rows.toSorted((a, b) => a.filed.localeCompare(b.filed)).at(-1)
