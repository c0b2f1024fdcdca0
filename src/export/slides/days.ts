/** Days as office programs count them, since the end of 1899, from a date like 2026-09-30. */
export const serialDay = (date: string) => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 25_569

/** The day so many quarters after a date; the end of a month leads to ends of months. */
export function dayAt(asOf: string, quarters: number): number {
  const [year, month, day] = asOf.split('-').map(Number) as [number, number, number]
  const endOf = (months: number) => new Date(Date.UTC(year, months, 0)).getUTCDate()
  const months = month + quarters * 3
  const isEnd = day === endOf(month)
  const time = Date.UTC(year, months - 1, isEnd ? endOf(months) : Math.min(day, endOf(months)))
  return Math.round(time / 86_400_000) + 25_569
}
