import { dayText, yearOf } from '../model/days.ts'
import { type Boundaries, lengthInQuarters, type SpanRow } from './boundaries.ts'

/** A quarter of a company's own year, between two boundaries; its calendar quarter is the one in which its middle lies. */
export type FiscalQuarter = {
  from: number
  to: number
  /** First and last day, YYYY-MM-DD. */
  start: string
  end: string
  fiscal: { year: number; quarter: 1 | 2 | 3 | 4 }
  calendar: { year: number; quarter: 1 | 2 | 3 | 4 }
}

const numbers = [1, 2, 3, 4] as const
const yearLength = 365.25

/**
 * A company's quarters in order of time. A fiscal year begins where its half years and nine months begin (a span of a year may
 * end in any quarter), and after or before one that does. It is named after the year in which it ends.
 */
export function fiscalQuarters(rows: readonly SpanRow[], boundaries: Boundaries): FiscalQuarter[] {
  return yearStarts(rows, boundaries).flatMap(start => quartersOf(start, boundaries))
}

function yearStarts(rows: readonly SpanRow[], { days }: Boundaries): number[] {
  const sized = rows.map(row => ({ ...row, length: lengthInQuarters(days[row.to]! - days[row.from]!) }))
  const years = sized.filter(({ length }) => length === 4)
  const starts = new Set(sized.filter(({ length }) => length === 2 || length === 3).map(({ from }) => from))
  if (starts.size === 0) for (const { from } of years) starts.add(from)
  for (let before = -1; before !== starts.size; ) {
    before = starts.size
    for (const { from, to } of years) {
      if (starts.has(from)) starts.add(to)
      if (starts.has(to)) starts.add(from)
    }
  }
  return [...starts].toSorted((a, b) => a - b)
}

function quartersOf(from: number, { days }: Boundaries): FiscalQuarter[] {
  const first = days[from]!
  const near = (quarters: number) => {
    const at = days.findIndex((day, place) => place > from && lengthInQuarters(day - first) === quarters)
    return at < 0 ? null : at
  }
  const ends = [from, ...numbers.map(near)]
  return numbers.flatMap(quarter => {
    const [begins, stops] = [ends[quarter - 1], ends[quarter]]
    if (typeof begins !== 'number' || typeof stops !== 'number') return []
    const [start, end] = [days[begins]!, days[stops]! - 1]
    return [
      {
        from: begins,
        to: stops,
        start: dayText(start),
        end: dayText(end),
        fiscal: { year: yearOf(first + yearLength - 8), quarter },
        calendar: calendarQuarter((start + end) / 2),
      },
    ]
  })
}

function calendarQuarter(day: number): FiscalQuarter['calendar'] {
  const text = dayText(Math.floor(day))
  const quarter = numbers[Math.floor((Number(text.slice(5, 7)) - 1) / 3)]!
  return { year: Number(text.slice(0, 4)), quarter }
}

/** "FY27 Q2" */
export const fiscalName = ({ fiscal }: FiscalQuarter): string => `FY${String(fiscal.year).slice(-2)} Q${fiscal.quarter}`

/** "Q2 2026" */
export const calendarName = ({ calendar }: FiscalQuarter): string => `Q${calendar.quarter} ${calendar.year}`
