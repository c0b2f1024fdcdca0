import type { Answer } from '../analysis/whatIf.ts'
import { quartersSince } from '../data/dates.ts'
import type { Fact } from '../data/facts.ts'
import { type LineKey, lastQuarter } from '../model/index.ts'
import type { Quarter } from '../model/quantities.ts'
import { lineBetween, reportSeries, reportsOf } from './reports.ts'

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
  return reportSeries.flatMap(one => {
    const reports = reportsOf(one, facts)
    const later = reports.filter(({ date }) => date >= asOf && quartersSince(asOf, date) <= lastQuarter)
    const earlier = later.some(({ date }) => date === asOf)
      ? undefined
      : reports.findLast(({ date }) => date < asOf && quartersSince(asOf, date) >= -2)
    return [...(earlier ? [earlier] : []), ...later].map(({ id, date, value }): CalibrationPoint => {
      const isEarlier = date < asOf
      const quarter = isEarlier ? 0 : quartersSince(asOf, date)
      const model = lineBetween(answer, one.key, quarter)
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
