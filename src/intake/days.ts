import { isDay, lastDay } from '../data/dates.ts'
import { byText } from './byText.ts'

/** Which comes first in 03/04/2026. */
export type DayOrder = 'dayFirst' | 'monthFirst'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const alsoMonths: Record<string, number> = {
  mrz: 3,
  mai: 5,
  okt: 10,
  dez: 12,
  fev: 2,
  avr: 4,
  aou: 8,
  ene: 1,
  abr: 4,
  ago: 8,
  dic: 12,
}

/**
 * The day, YYYY-MM-DD, that a cell names, by each order by which it can be read: ISO days, months and quarters, 30.09.2026,
 * 9/30/26, "30 Sep 2026"; of a period its last day.
 */
export const daysIn = byText((text): Record<DayOrder, string | null> => {
  const plain = text.trim().replace(/[T ]\d\d:\d\d.*$/, '')
  const both = (day: string | null) => ({ dayFirst: day, monthFirst: day })
  const [, quarter, ofYear] = /^Q([1-4])[ /’'-]*(\d{4})$/i.exec(plain) ?? []
  const named = lastDay(quarter ? `${ofYear}-Q${quarter}` : plain.replace(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, isoOf))
  if (named) return both(named)
  const [, y, m, d] = /^(\d{4})(\d\d)(\d\d)$/.exec(plain) ?? []
  if (y) return both(dayOf(y, m!, d!))
  const [, a, mark, b, year] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)$/.exec(plain) ?? []
  if (a && b && year)
    return { dayFirst: dayOf(year, b, a), monthFirst: dayOf(year, mark === '.' ? b : a, mark === '.' ? a : b) }
  return both(inWords(plain))
})

const isoOf = (_: string, year: string, month: string, day: string) =>
  [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')

/** "30 September 2026", "Sep 30, 2026", "30-Sep-26", and a month alone as its last day. */
function inWords(text: string): string | null {
  const word = /\p{L}{3,}/u.exec(text.normalize('NFKD').replace(/\p{M}/gu, ''))?.[0].toLowerCase().slice(0, 3)
  const month = word === undefined ? 0 : months.indexOf(word) + 1 || (alsoMonths[word] ?? 0)
  if (month === 0) return null
  const [first, second, ...more] = text.match(/\d+/g) ?? []
  if (!first || more.length > 0 || (text.match(/\p{L}+/gu)?.length ?? 0) > 2) return null
  return second ? dayOf(second, `${month}`, first) : /^\d{4}$/.test(first) ? lastDay(`${first}-${pad(month)}`) : null
}

const pad = (part: string | number) => String(part).padStart(2, '0')

function dayOf(year: string, month: string, day: string): string | null {
  const iso = `${year.length === 2 ? `20${year}` : year}-${pad(month)}-${pad(day)}`
  return isDay(iso) ? iso : null
}

/** Can the cell be read in two ways? */
export function isEitherDay(text: string): boolean {
  const { dayFirst, monthFirst } = daysIn(text)
  return dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst
}

/** The order of a column, by its cells that can be read in one way only; null where they do not tell. */
export function dayOrderOf(texts: readonly string[]): DayOrder | null {
  const orders = texts.flatMap(text => {
    const { dayFirst, monthFirst } = daysIn(text)
    if (dayFirst === monthFirst || (dayFirst && monthFirst)) return []
    return [dayFirst ? ('dayFirst' as const) : ('monthFirst' as const)]
  })
  const [only, ...more] = new Set(orders)
  return only && more.length === 0 ? only : null
}
