import { dayNumber } from './days.ts'
import { counted } from './digits.ts'
import { longDate } from './quarters.ts'
import { type CompanyReport, isOut, type Reporter, reporters, reportsUntil } from './reports.ts'

/**
 * What is known of how old a set of values is: its day; the day until which it holds what was published (its own, where it does
 * not say); the day that most of it was carried over from; and the period of each company's report that came in since.
 */
export type Dating = {
  asOf: string
  readTo?: string | undefined
  carriedFrom?: string | undefined
  updated?: { readonly [Company in Reporter]?: string }
}

/** The last report of each company that is out by `today`, or should be, and is not in the values. */
export function missingReports({ asOf, readTo, updated = {} }: Dating, today: string): CompanyReport[] {
  const missing = reportsUntil(today).filter(
    ({ company, period, day }) => (readTo ? day > readTo : period > asOf) && period > (updated[company] ?? ''),
  )
  return reporters.flatMap(company => missing.findLast(report => report.company === company) ?? [])
}

/**
 * How old the values are, where a company has reported since: "61 days old; Amazon and Microsoft have reported since". Where none
 * is known to have, but should have: "30 days old; Amazon was due about 30 October". Null where neither is. Days are YYYY-MM-DD; the
 * day it is, is given.
 */
export function ageText(dating: Dating, today: string): string | null {
  const since = missingReports(dating, today)
  if (since.length === 0) return null
  const sure = since.filter(report => isOut(report, today))
  const { asOf, carriedFrom } = dating
  const old = `${daysOld(asOf, today)} old${carriedFrom ? `, most of it ${daysOld(carriedFrom, today)}` : ''}`
  if (sure.length > 0) return `${old}; ${joined(sure)} ${sure.length === 1 ? 'has' : 'have'} reported since`
  return [old, ...since.map(({ company, day }) => `${company} was due about ${dayInYear(day, today)}`)].join('; ')
}

function daysOld(day: string, today: string): string {
  const days = (dayNumber(today) ?? 0) - (dayNumber(day) ?? 0)
  return days === 1 ? '1 day' : `${counted(days)} days`
}

/** "18 November", with the year where that is not the one it is. */
const dayInYear = (day: string, today: string): string =>
  day.slice(0, 4) === today.slice(0, 4) ? longDate(day).replace(/ \d{4}$/, '') : longDate(day)

const joined = (reports: readonly CompanyReport[]): string => {
  const names = reports.map(({ company }) => company)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
