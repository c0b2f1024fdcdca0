import type { Quarter } from './quantities.ts'

const dayLength = 24 * 60 * 60 * 1000

/**
 * The day, YYYY-MM-DD, of a whole quarter after `asOf`: three months each, on the same day of the month; on the last of
 * its month where `asOf` is the last of its own, or where the month is shorter.
 */
export function dayOfQuarter(asOf: string, quarter: Quarter): string {
  const [year, month, day] = asOf.split('-').map(Number) as [number, number, number]
  const months = 12 * year + (month - 1) + 3 * quarter
  const then = { year: Math.floor(months / 12), month: (months % 12) + 1 }
  const length = monthLength(then.year, then.month)
  const on = day === monthLength(year, month) ? length : Math.min(day, length)
  return [`${then.year}`, ...[then.month, on].map(part => `${part}`.padStart(2, '0'))].join('-')
}

/** How many days lie between two days, YYYY-MM-DD; below zero where the second is the earlier one. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayLength

const monthLength = (year: number, month: number): number =>
  (Date.UTC(year, month, 1) - Date.UTC(year, month - 1, 1)) / dayLength
