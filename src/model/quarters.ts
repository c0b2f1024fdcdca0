import type { Grade } from './parameter.ts'
import type { Quarter } from './quantities.ts'

/** Calendar quarters counted from the quarter the base data stands in. */

/** 'Q3 2029', twelve quarters after a base as of September 2026. */
export function quarterLabel(asOf: string, t: Quarter): string {
  const { quarter, year } = quarterAt(asOf, t)
  return `Q${quarter} ${year}`
}

/** 'Q3 ’29', for charts under 240 px wide. */
export function quarterShort(asOf: string, t: Quarter): string {
  const { quarter, year } = quarterAt(asOf, t)
  return `Q${quarter} ’${String(year).slice(-2)}`
}

/** How many calendar quarters lie between that of the day `asOf` and that of another day; below 0 where it is earlier. */
export function quartersTo(asOf: string, day: string): Quarter {
  const [from, to] = [quarterAt(asOf, 0), quarterAt(day, 0)]
  return (to.year - from.year) * 4 + to.quarter - from.quarter
}

/** "about 5 February 2027" of a day that nobody reported. */
export const aboutDate = (date: string, grade: Grade): string =>
  `${grade === 'reported' ? '' : 'about '}${longDate(date)}`

/** '30 September 2026' */
export function longDate(date: string): string {
  const { year, month, day } = parts(date)
  return `${day} ${months[month - 1]} ${year}`
}

/** The calendar quarter, 1 to 4, and its year, so many quarters after the one in which `asOf` lies. */
export function quarterAt(asOf: string, t: Quarter): { quarter: number; year: number } {
  if (!Number.isInteger(t)) throw new Error(`A quarter is counted in whole numbers, not ${t}`)
  const base = parts(asOf)
  const count = base.year * 4 + Math.floor((base.month - 1) / 3) + t
  const year = Math.floor(count / 4)
  return { quarter: count - year * 4 + 1, year }
}

function parts(date: string): { year: number; month: number; day: number } {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? []).map(Number)
  if (!year || !month || !day || month > 12 || day > 31) throw new Error(`Not a date like 2026-09-30: "${date}"`)
  return { year, month, day }
}

/** The months of the year by name, January first. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
