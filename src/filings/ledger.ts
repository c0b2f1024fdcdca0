import type { Boundaries, SpanRow } from './boundaries.ts'

/** What a value is made of: each row once, added or input off. */
export type RowPart = { row: SpanRow; sign: 1 | -1 }

/** One way in which filings tell the value of a period: the rows as they stood on a day. */
export type Reading = { value: number; parts: readonly RowPart[] }

/**
 * A way to a period's value. `current` reads it off what was filed last; `earlier` off what was filed before, where that tells
 * something else, the latest first. `isMixed`: one of its rows was restated, and another not filed again since, so that `current`
 * takes one definition from another.
 */
export type Derivation = { current: Reading; earlier: readonly Reading[]; isMixed: boolean; spans: readonly Span[] }

/** A span of one concept with all that was filed about it, in order of filing. */
export type Span = { from: number; to: number; rows: readonly SpanRow[] }

type Step = { span: Span; sign: 1 | -1; to: number }

export type Ledger = { derive: (from: number, to: number) => Derivation[] }

/** How many rows a value may be made of. */
const mostRows = 3

/**
 * The rows of one concept, as a map: boundaries are its places, spans its roads, walked forwards (added) or backwards (input off).
 * The value of a period is the sum along a way from its first day to its last: its own row, or the half year less the first
 * quarter, or the year less nine months. Where there is no way of at most three rows, it is unknown.
 */
export function ledgerOf(rows: readonly SpanRow[], { days }: Boundaries): Ledger {
  const steps = new Map<number, Step[]>()
  const at = (place: number) => steps.get(place) ?? steps.set(place, []).get(place)!
  for (const span of spansOf(rows)) {
    at(span.from).push({ span, sign: 1, to: span.to })
    at(span.to).push({ span, sign: -1, to: span.from })
  }
  const outside = ({ spans }: Derivation, from: number, to: number) =>
    spans.reduce(
      (sum, span) => sum + Math.abs(days[span.from]! - days[from]!) + Math.abs(days[span.to]! - days[to]!),
      0,
    )
  return {
    derive: (from, to) =>
      ways(steps, from, to)
        .map(derivationOf)
        .toSorted(
          (a, b) =>
            Number(a.isMixed) - Number(b.isMixed) ||
            a.spans.length - b.spans.length ||
            outside(a, from, to) - outside(b, from, to),
        ),
  }
}

function spansOf(rows: readonly SpanRow[]): Span[] {
  const spans = new Map<string, SpanRow[]>()
  for (const row of rows) {
    if (row.to <= row.from) continue
    const key = `${row.from} ${row.to}`
    const known = spans.get(key)
    if (known) known.push(row)
    else spans.set(key, [row])
  }
  return [...spans.values()].map(list => ({ from: list[0]!.from, to: list[0]!.to, rows: list.toSorted(byFiling) }))
}

const byFiling = ({ filing: a }: SpanRow, { filing: b }: SpanRow) =>
  a.filed < b.filed || (a.filed === b.filed && a.accession < b.accession) ? -1 : 1

function ways(steps: ReadonlyMap<number, readonly Step[]>, from: number, to: number): Step[][] {
  const found: Step[][] = []
  const walk = (place: number, way: Step[]) => {
    for (const step of steps.get(place) ?? []) {
      if (step.to === from || way.some(one => one.to === step.to)) continue
      const further = [...way, step]
      if (step.to === to) found.push(further)
      else if (further.length < mostRows) walk(step.to, further)
    }
  }
  walk(from, [])
  return found
}

function derivationOf(way: readonly Step[]): Derivation {
  const spans = way.map(({ span }) => span)
  const filedOn = [...new Set(spans.flatMap(({ rows }) => rows.map(({ filing }) => filing.filed)))].toSorted()
  const complete = filedOn.filter(day => spans.every(({ rows }) => rows[0]!.filing.filed <= day))
  const readings = complete.map(day => readingOn(day, way)).toReversed()
  const [current] = readings
  if (!current) throw new Error('a way has at least one row on each road')
  const [, ...earlier] = distinctReadings(readings)
  return { current, earlier, isMixed: spans.length > 1 && isMixed(spans), spans }
}

/** Readings without those that tell what one before them tells. */
export const distinctReadings = (readings: readonly Reading[]): Reading[] =>
  readings.reduce<Reading[]>((list, one) => (list.some(other => agree(other, one)) ? list : [...list, one]), [])

function readingOn(day: string, way: readonly Step[]): Reading {
  const parts = way
    .map(({ span, sign }) => ({ row: span.rows.findLast(({ filing }) => filing.filed <= day)!, sign }))
    .toSorted((a, b) => b.sign - a.sign)
  return { value: parts.reduce((sum, { row, sign }) => sum + sign * row.value, 0), parts }
}

function isMixed(spans: readonly Span[]): boolean {
  const restated = spans.flatMap(({ rows }) => {
    const last = rows.at(-1)!
    const since = rows.findLastIndex(({ value }) => !isSame(value, last.value)) + 1
    return since > 0 ? [rows[since]!.filing.filed] : []
  })
  const latest = restated.toSorted().at(-1)
  return latest !== undefined && spans.some(({ rows }) => rows.at(-1)!.filing.filed < latest)
}

/** Do two readings tell the same but for rounding? Later filings now and then round more than earlier ones, and a sum adds up. */
export const agree = (a: Reading, b: Reading): boolean =>
  Math.abs(a.value - b.value) <= Math.max(roundingOf(a), roundingOf(b))

/** How far a reading may be off for nothing but the rounding of its rows. */
export const roundingOf = ({ parts }: Reading): number =>
  parts.length * Math.max(0, ...parts.map(({ row }) => grainOf(row.value)))

const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(grainOf(a), grainOf(b))

/** What a value is rounded to: millions, thousands or nothing. */
const grainOf = (value: number): number => [1e6, 1e3].find(grain => value % grain === 0) ?? 1
