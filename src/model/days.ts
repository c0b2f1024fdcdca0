const dayLength = 24 * 60 * 60 * 1000

/** Days since 1970 of a day, YYYY-MM-DD; null where it is none. */
export function dayNumber(text: string): number | null {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number)
  if (!year || !month || !day || month > 12) return null
  const at = Date.UTC(year, month - 1, day)
  return at < Date.UTC(year, month, 1) ? at / dayLength : null
}

/** The day, YYYY-MM-DD, of a number of days since 1970. */
export function dayText(days: number): string {
  const year = yearOf(days)
  const startOf = (month: number) => Date.UTC(year, month, 1) / dayLength
  const month = lastIndex(12, index => startOf(index) <= days)
  return [`${year}`, ...[month + 1, days - startOf(month) + 1].map(part => `${part}`.padStart(2, '0'))].join('-')
}

/** The calendar year of a number of days since 1970. */
export function yearOf(days: number): number {
  const about = 1970 + Math.floor(days / 365.2425)
  return about - 1 + lastIndex(3, index => Date.UTC(about - 1 + index, 0, 1) / dayLength <= days)
}

const lastIndex = (count: number, holds: (index: number) => boolean): number =>
  Array.from({ length: count }, (_, index) => index).findLast(holds) ?? 0
