// Fiscal years end when a company says: a period such as FY2026-Q3 has a day only together with whose it is.
import { lastDay } from './dates.ts'
import type { Fact } from './facts.ts'

const fiscal = /^FY(?<year>(?:19|20)\d\d)(?:-(?:Q(?<quarter>[1-4])|H(?<half>[12])))?$/
const dayLength = 24 * 60 * 60 * 1000

/** The last day of the month (1 to 12) in which a company's fiscal year ends, as it closes its books; UTC. */
const closes: Record<string, { month: number; lastDayOf: (year: number, month: number) => Date }> = {
  Microsoft: { month: 6, lastDayOf: lastOfMonth },
  Nvidia: { month: 1, lastDayOf: lastSunday },
}

/** The last day of a fact's period, YYYY-MM-DD, fiscal ones by the company's own year; null where none is known. */
export function lastDayOf({ entity, period_or_date }: Pick<Fact, 'entity' | 'period_or_date'>): string | null {
  const named = fiscal.exec(period_or_date)?.groups
  if (!named) return lastDay(period_or_date)
  const books = closes[entity]
  if (!books) return null
  const quarter = named.half ? 2 * Number(named.half) : Number(named.quarter ?? 4)
  const months = 12 * Number(named.year) + books.month - 1 - 3 * (4 - quarter)
  return books
    .lastDayOf(Math.floor(months / 12), (months % 12) + 1)
    .toISOString()
    .slice(0, 10)
}

/** What a fiscal period is long: year, half or quarter; null for one that is not fiscal. */
export function fiscalLength(period: string): 'year' | 'half' | 'quarter' | null {
  const named = fiscal.exec(period)?.groups
  if (!named) return null
  return named.quarter ? 'quarter' : named.half ? 'half' : 'year'
}

function lastOfMonth(year: number, month: number): Date {
  return new Date(Date.UTC(year, month, 0))
}

function lastSunday(year: number, month: number): Date {
  const last = lastOfMonth(year, month)
  return new Date(last.getTime() - last.getUTCDay() * dayLength)
}
