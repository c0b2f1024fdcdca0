import { isDay, lastDay } from '../data/dates.ts'
import { lastDayOf } from '../data/fiscal.ts'
import { quarterLabel } from '../model/quarters.ts'
import { byText } from './byText.ts'
import { daysIn } from './days.ts'

/** A quarter as a text has it: by the calendar or by a company's own books (`isFiscal`). */
type NamedQuarter = { year: number; quarter: number; isFiscal: boolean }

/** The last day of the calendar quarter that a text means (YYYY-MM-DD), with what has to be said of it; or why it means none. */
export type QuarterReading = { day: string; note?: string } | { problem: string }

const year = String.raw`['’]?(?<year>\d{4}|\d\d)`
const books = String.raw`(?<books>fy|cy)?[ '’]*`
const patterns = [
  String.raw`(?<kind>[fc])?q(?<quarter>[1-4])[ /'’-]*${books}${year}`,
  String.raw`(?<kind>[fc])?(?<quarter>[1-4])q[ /'’-]*${books}${year}`,
  String.raw`${books}${year}[ /-]*(?<kind>[fc])?q(?<quarter>[1-4])`,
].map(pattern => new RegExp(`^${pattern} ?[ea]?$`, 'i'))

const wholeYear = /^(?:fy|cy) ?['’]?(?:\d{4}|\d\d) ?[ea]?$|^20\d\d ?[ea]?$/i

function namedQuarter(text: string): NamedQuarter | null {
  const { groups } = patterns.map(pattern => pattern.exec(text.trim())).find(found => found !== null) ?? {}
  if (!groups) return null
  const isFiscal = /^f/i.test(groups.books ?? groups.kind ?? '')
  return { year: Number(groups.year!.padStart(4, '20')), quarter: Number(groups.quarter), isFiscal }
}

/** Is it written as a quarter is ("Q4 2027", "4Q27E", "FY27 Q2"), or as a year that stands at the head of estimates ("FY27", "2027E")? */
export const isQuarterName = (text: string): boolean =>
  namedQuarter(text) !== null || /^(?:fy|cy) ?['’]?(?:\d{4}|\d\d)|^20\d\d ?[ea]$/i.test(text.trim())

/**
 * The calendar quarter that a text means: "Q4 2027", "4Q27", the day or month in which one ends, or a fiscal quarter by the books of
 * `company`, which is the calendar quarter in which its middle lies.
 */
export function quarterReading(text: string, company: string | null): QuarterReading {
  const named = namedQuarter(text)
  if (named?.isFiscal && company === null) return { problem: `“${text}” is a fiscal quarter, and it is not said whose` }
  if (named) {
    const { year: ofYear, quarter, isFiscal } = named
    const end = isFiscal && lastDayOf({ entity: company!, period_or_date: `FY${ofYear}-Q${quarter}` })
    if (!end) return { day: lastDay(`${ofYear}-Q${quarter}`) ?? text }
    const day = quarterEnd(middle(end))
    return { day, note: `${text} of ${company} is ${quarterLabel(day, 0)}` }
  }
  if (wholeYear.test(text.trim()))
    return { problem: `“${text}” is a year: an estimate is for a quarter, as Q4 2027 or FY27 Q2` }
  const { dayFirst, monthFirst } = daysIn(text)
  const day = dayFirst ?? monthFirst
  if (day === null)
    return { problem: `Its quarter “${text}” cannot be read: it is written Q4 2027, FY27 Q2 or 2027-12-31` }
  return isQuarterEnd(day) ? { day } : { problem: `“${text}” is not the last day of a quarter of the calendar` }
}

/** Is it the last day of a quarter of the calendar (YYYY-MM-DD)? */
export const isQuarterEnd = (day: string): boolean => day === quarterEnd(day)

const quarterEnd = (day: string): string => lastDay(`${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`)!

/** A day of the month before that in which a fiscal quarter ends: its middle lies there or at that month's ends. */
function middle(end: string): string {
  const [ofYear, month] = end.split('-').map(Number)
  const before = month === 1 ? [ofYear! - 1, 12] : [ofYear!, month! - 1]
  return `${before[0]}-${String(before[1]).padStart(2, '0')}-15`
}

/** A name with the quarter that it ends or begins with: "aws.arr@2027-12-31", "ARR, Anthropic, Q4 2027", "Q4 2027 ARR (Anthropic)". */
export const quarterWithin = byText((name): { name: string; quarter: string } | null => {
  const [, before, at] = /^([^@]+)@([^@]+)$/.exec(name) ?? []
  if (before && at) return { name: before.trim(), quarter: at.trim() }
  const words = name.trim().split(/(?<=[\s,;:])|(?=[(])/)
  for (const count of [1, 2]) {
    const bare = (parts: string[]) => parts.join('').replace(/^[\s,;:([]+|[\s,;:)\]]+$/g, '')
    for (const [quarter, rest] of [
      [bare(words.slice(-count)), words.slice(0, -count)],
      [bare(words.slice(0, count)), words.slice(count)],
    ] as const)
      if (rest.length > 0 && (isQuarterName(quarter) || (isDay(quarter) && isQuarterEnd(quarter))))
        return { name: rest.join('').replace(/^[\s,;:]+|[\s,;:]+$/g, ''), quarter }
  }
  return null
})
