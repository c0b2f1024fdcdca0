import { type Answer, valueAt } from '../analysis/whatIf.ts'
import { lastDay, quartersSince } from '../data/dates.ts'
import type { Fact } from '../data/facts.ts'
import { type LineKey, lastQuarter } from '../model/index.ts'
import type { Quarter } from '../model/quantities.ts'

type Series = { key: LineKey; entity: string; metric: string }

const series: readonly Series[] = [
  { key: 'aws.stakeValue', entity: 'Amazon', metric: 'anthropic_holding_value_total' },
  { key: 'alliance.stakeValue', entity: 'Microsoft', metric: 'openai_holding_value' },
  { key: 'aws.arr', entity: 'Anthropic', metric: 'run_rate_revenue' },
  { key: 'alliance.arr', entity: 'OpenAI', metric: 'run_rate_revenue' },
  { key: 'aws.valuation', entity: 'Anthropic', metric: 'post_money_valuation' },
  { key: 'alliance.valuation', entity: 'OpenAI', metric: 'post_money_valuation' },
]

/**
 * A reported number beside the model's: `date` is the report's (YYYY-MM-DD), `quarter` where the model was read, a
 * fraction between quarters. `isEarlier` says that the report is older than the model's first day, and was held
 * against that. `gap` is how far the model is off, as a share of the report.
 */
export type CalibrationPoint = {
  key: LineKey
  factId: string
  date: string
  quarter: Quarter
  isEarlier: boolean
  reported: number
  model: number
  gap: number
}

/**
 * What was reported of stakes, revenue and valuations beside what the model says for the same day, line by line,
 * oldest first. Between two quarters the model is read on the straight line. Of the reports older than the base's day
 * (`asOf`, YYYY-MM-DD) only the last one of half a year counts, against today.
 */
export function calibrationOf(answer: Answer, asOf: string, facts: readonly Fact[]): CalibrationPoint[] {
  return series.flatMap(one => {
    const reports = reportsOf(one, facts)
    const later = reports.filter(({ date }) => date >= asOf && quartersSince(asOf, date) <= lastQuarter)
    const earlier = later.some(({ date }) => date === asOf)
      ? undefined
      : reports.findLast(({ date }) => date < asOf && quartersSince(asOf, date) >= -2)
    return [...(earlier ? [earlier] : []), ...later].map(({ id, date, value }): CalibrationPoint => {
      const isEarlier = date < asOf
      const quarter = isEarlier ? 0 : quartersSince(asOf, date)
      const model = between(answer, one.key, quarter)
      return {
        key: one.key,
        factId: id,
        date,
        quarter,
        isEarlier,
        reported: value,
        model,
        gap: (model - value) / value,
      }
    })
  })
}

function reportsOf({ entity, metric }: Series, facts: readonly Fact[]) {
  return facts
    .flatMap(fact => {
      const date = lastDay(fact.period_or_date)
      const isOne =
        fact.entity === entity && fact.metric === metric && fact.kind === 'reported' && fact.unit === 'usd_bn'
      return isOne && date !== null ? [{ id: fact.id, date, value: fact.value }] : []
    })
    .toSorted((a, b) => a.date.localeCompare(b.date))
}

/** A line at a fraction of a quarter, on the straight line between its neighbours. */
function between(answer: Answer, key: LineKey, quarter: Quarter): number {
  const [before, after] = [Math.floor(quarter), Math.ceil(quarter)]
  const from = valueAt(answer, key, before)
  return from + (valueAt(answer, key, after) - from) * (quarter - before)
}
