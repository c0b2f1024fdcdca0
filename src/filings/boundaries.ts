import type { FilingRow } from './filing.ts'

/** A row over a span of time, by the places of its two ends among the boundaries. */
export type SpanRow = FilingRow & { start: number; from: number; to: number }

/**
 * The days on which periods begin, each one's number of days since 1970. Filings write the same day now and then one to three
 * days apart, by mistake; no company has two boundaries so close.
 */
export type Boundaries = { days: readonly number[]; placeOf: (day: number) => number }

const apart = 3

/** The boundaries of all rows: the first days, and the days after the last ones. A boundary is the day that most rows have. */
export function boundariesOf(rows: Iterable<FilingRow>): Boundaries {
  const counts = new Map<number, number>()
  for (const { start, end } of rows)
    if (start !== null) for (const day of [start, end + 1]) counts.set(day, (counts.get(day) ?? 0) + 1)
  const groups: number[][] = []
  for (const day of [...counts.keys()].toSorted((a, b) => a - b)) {
    const group = groups.at(-1)
    if (group && day - group[0]! <= apart) group.push(day)
    else groups.push([day])
  }
  const places = new Map(groups.flatMap((group, place) => group.map(day => [day, place] as const)))
  const days = groups.map(group => group.reduce((best, day) => (counts.get(day)! > counts.get(best)! ? day : best)))
  return { days, placeOf: day => places.get(day) ?? -1 }
}

/** The rows over a span, with the places of their ends. */
export const spanRows = (rows: readonly FilingRow[], { placeOf }: Boundaries): SpanRow[] =>
  rows.flatMap(row =>
    row.start === null ? [] : [{ ...row, start: row.start, from: placeOf(row.start), to: placeOf(row.end + 1) }],
  )

/** How long a span is in quarters, 1 to 4, by its days: years have 52 or 53 weeks, or twelve months. Null for any other. */
export function lengthInQuarters(days: number): 1 | 2 | 3 | 4 | null {
  if (days >= 83 && days <= 100) return 1
  if (days >= 174 && days <= 192) return 2
  if (days >= 265 && days <= 284) return 3
  if (days >= 357 && days <= 374) return 4
  return null
}
