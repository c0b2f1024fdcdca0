// What was reported before today, in the model's own lines, so that a chart can draw it left of the projection.
import type { Side } from '../model/sides.ts'
import { lastDay, quartersSince } from './dates.ts'
import type { Fact } from './facts.ts'

// Only `reported`: a claim or a recollection is never drawn as history.
const series = [
  { line: 'arr', side: 'aws', entity: 'Anthropic', metric: 'run_rate_revenue', kind: 'reported' },
  { line: 'arr', side: 'alliance', entity: 'OpenAI', metric: 'run_rate_revenue', kind: 'reported' },
  { line: 'stakeValue', side: 'aws', entity: 'Amazon', metric: 'anthropic_holding_value_total', kind: 'reported' },
  { line: 'stakeValue', side: 'alliance', entity: 'Microsoft', metric: 'openai_holding_value', kind: 'reported' },
] as const satisfies (Pick<Fact, 'entity' | 'metric' | 'kind'> & { line: string; side: Side })[]

type Series = (typeof series)[number]
type DollarFact = Extract<Fact, { value: number }>

/** One reported point: `value` in $bn; `quarter` counts from the base's day, 0 or negative, and may be a fraction. */
export type HistoryRow = {
  line: Series['line']
  side: Side
  quarter: number
  value: number
  factId: string
  date: string
}

/** The reported points on or before the base's day (YYYY-MM-DD), oldest first; one point per line, side and date. */
export function history(facts: readonly Fact[], asOf: string): HistoryRow[] {
  return series.flatMap(one => points(one, facts, asOf)).toSorted((a, b) => a.quarter - b.quarter)
}

function points(one: Series, facts: readonly Fact[], asOf: string): HistoryRow[] {
  const byDate = new Map<string, DollarFact>()
  for (const fact of facts) {
    const date = lastDay(fact.period_or_date)
    if (!belongs(fact, one) || date === null || date > asOf) continue
    const rival = byDate.get(date)
    // A drawn series has one value per date, so of two reports the later published stays (OpenAI, end of 2023).
    if (!rival || published(fact) > published(rival)) byDate.set(date, fact)
  }
  return [...byDate].map(([date, { id, value }]) => ({
    line: one.line,
    side: one.side,
    quarter: quartersSince(asOf, date),
    value,
    factId: id,
    date,
  }))
}

function belongs(fact: Fact, { entity, metric, kind }: Series): fact is DollarFact {
  return fact.unit === 'usd_bn' && fact.entity === entity && fact.metric === metric && fact.kind === kind
}

const published = (fact: Fact): string => lastDay(fact.source_date ?? '') ?? ''
