// Days are texts, YYYY-MM-DD: they sort as they stand and belong to no time zone.

const period = /^(?:CY)?(?<year>(?:19|20)\d\d)(?:-Q(?<quarter>[1-4])|-(?<month>0[1-9]|1[0-2])(?:-(?<day>\d\d))?)?$/
const dayLength = 24 * 60 * 60 * 1000

/** Is this text a real calendar day, written YYYY-MM-DD? */
export const isDay = (text: string): boolean => lastDay(text) === text

/**
 * The day, YYYY-MM-DD, on which somebody did something, by the clock of whoever reads it: of a moment, or of a text that
 * names one. Null where it names none. A text that is a day already is that day.
 */
export function dayHere(moment: Date | number | string): string | null {
  if (typeof moment === 'string' && isDay(moment)) return moment
  const at = new Date(typeof moment === 'string' && !/^\d{4}-\d\d-\d\dT/.test(moment) ? Number.NaN : moment)
  if (Number.isNaN(at.getTime())) return null
  const part = (number: number, length: number) => String(number).padStart(length, '0')
  return [part(at.getFullYear(), 4), part(at.getMonth() + 1, 2), part(at.getDate(), 2)].join('-')
}

/**
 * The last day of a period as the facts file writes it: a day, month, quarter, year or range (`2026-10/2026-11`).
 * Null where the text names no calendar date. Fiscal years give null too: when they end depends on the company.
 */
export function lastDay(text: string): string | null {
  const ends = text.split('/').map(lastDayOfOne)
  return ends.includes(null) ? null : (ends.at(-1) ?? null)
}

function lastDayOfOne(text: string): string | null {
  const named = period.exec(text)?.groups
  if (!named) return null
  const months = named.month ? Number(named.month) : 3 * Number(named.quarter ?? 4)
  const end = new Date(Date.UTC(Number(named.year), months, 0))
  if (!named.day) return end.toISOString().slice(0, 10)
  const exists = Number(named.day) >= 1 && Number(named.day) <= end.getUTCDate()
  return exists ? `${named.year}-${named.month}-${named.day}` : null
}

/**
 * How many quarters after `asOf` a day lies; negative is before. Whole numbers between quarter ends
 * (2026-03-31 is -2 from 2026-09-30), and in between by the share of that quarter's days gone.
 * Throws where either text is not a day.
 */
export function quartersSince(asOf: string, day: string): number {
  return place(day) - place(asOf)
}

/** Quarters since the year 0, counted at the end of the day. */
function place(day: string): number {
  if (!isDay(day)) throw new Error(`not a day: "${day}"`)
  const date = new Date(day)
  const year = date.getUTCFullYear()
  const quarter = Math.floor(date.getUTCMonth() / 3)
  const start = Date.UTC(year, 3 * quarter)
  const end = Date.UTC(year, 3 * quarter + 3)
  return 4 * year + quarter + (date.getTime() + dayLength - start) / (end - start)
}
