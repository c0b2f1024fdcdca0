import { type Answer, valueAt } from '../analysis/whatIf.ts'
import { lastDay } from '../data/dates.ts'
import type { Fact } from '../data/facts.ts'
import type { LineKey } from '../model/index.ts'
import type { Billions, LineValue, Quarter } from '../model/quantities.ts'

/** A line of the model of which numbers are reported, and by which facts. */
export type ReportSeries = { key: LineKey; entity: string; metric: string }

/** The series that the model is held against: holdings, run-rates and valuations. */
export const reportSeries: readonly ReportSeries[] = [
  { key: 'aws.stakeValue', entity: 'Amazon', metric: 'anthropic_holding_value_total' },
  { key: 'alliance.stakeValue', entity: 'Microsoft', metric: 'openai_holding_value' },
  { key: 'aws.arr', entity: 'Anthropic', metric: 'run_rate_revenue' },
  { key: 'alliance.arr', entity: 'OpenAI', metric: 'run_rate_revenue' },
  { key: 'aws.valuation', entity: 'Anthropic', metric: 'post_money_valuation' },
  { key: 'alliance.valuation', entity: 'OpenAI', metric: 'post_money_valuation' },
]

/** A reported number of a line, for a day (YYYY-MM-DD). */
export type Report = { id: string; date: string; value: Billions }

/** What was reported of a series, oldest first. */
export function reportsOf({ entity, metric }: ReportSeries, facts: readonly Fact[]): Report[] {
  return facts
    .flatMap(fact => {
      const date = lastDay(fact.period_or_date)
      const isOne =
        fact.entity === entity && fact.metric === metric && fact.kind === 'reported' && fact.unit === 'usd_bn'
      return isOne && date !== null ? [{ id: fact.id, date, value: fact.value }] : []
    })
    .toSorted((a, b) => a.date.localeCompare(b.date))
}

/** A number that is known at whole quarters, read between two of them on the straight line. */
export function onStraightLine(at: (quarter: Quarter) => LineValue, quarter: Quarter): LineValue {
  const [before, after] = [Math.floor(quarter), Math.ceil(quarter)]
  const from = at(before)
  return from + (at(after) - from) * (quarter - before)
}

/** A line at a fraction of a quarter. */
export const lineBetween = (answer: Answer, key: LineKey, quarter: Quarter): LineValue =>
  onStraightLine(whole => valueAt(answer, key, whole), quarter)
