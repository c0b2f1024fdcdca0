import { type Counting, countingOf } from '../model/counting.ts'
import {
  isWholeYear,
  type ModelYear,
  modelYears,
  quartersInYear,
  type YearKind,
  yearKinds,
} from '../model/fiscalYears.ts'
import { lastQuarter, type StackLine } from '../model/index.ts'
import type { LineValue, Quarter } from '../model/quantities.ts'
import type { Side } from '../model/sides.ts'
import type { Answer } from './whatIf.ts'

/** What a line comes to in a year. */
export type LineYear = ModelYear & {
  /** The sum of a pace or an amount over the quarters that the model has; a level at the year's end, null where that lies beyond the model. */
  value: LineValue | null
  /** Over the year before, as a fraction; null where one of the two years is not whole, has no value, or began at nothing or below. */
  growth: number | null
}

/** A line of one stack by years: the calendar's, or fiscal ones, which close in another month for each owner. */
export function lineYears(
  { answer, asOf }: { answer: Answer; asOf: string },
  side: Side,
  line: StackLine,
  kind: YearKind,
): LineYear[] {
  const counting = countingOf(line)
  const values = answer[side][line]
  const years = modelYears(asOf, yearKinds[kind].months[side], lastQuarter).map(year => ({
    ...year,
    value: valueIn(values, counting, year),
  }))
  return years.map((year, i) => ({ ...year, growth: growthOf(years[i - 1], year, counting) }))
}

/** What a year is called; one that the model has in part says how much of it. */
export const yearName = (year: LineYear): string =>
  isWholeYear(year) ? year.label : `${year.label}, ${year.quarters.length} of ${quartersInYear} quarters`

/**
 * The sum of a line over the four quarters that end with `quarter`; null where the model does not have them all, and for a level,
 * which is not summed.
 */
export function trailingYear(answer: Answer, side: Side, line: StackLine, quarter: Quarter): LineValue | null {
  const counting = countingOf(line)
  const from = quarter - quartersInYear + 1
  if (counting === 'level' || from < 0) return null
  const values = answer[side][line]
  let sum = 0
  for (let t = from; t <= quarter; t++) sum += passed(values, counting, t)
  return sum
}

function valueIn(values: Float64Array, counting: Counting, { quarters, end }: ModelYear): LineValue | null {
  if (counting === 'level') return end === null ? null : values[end]!
  return quarters.reduce((sum, t) => sum + passed(values, counting, t), 0)
}

/** What passes in a quarter. An amount of quarter 0 is shown by the model, not applied (docs/model.md). */
function passed(values: Float64Array, counting: Counting, t: Quarter): LineValue {
  if (counting === 'pace') return values[t]! / quartersInYear
  return t === 0 ? 0 : values[t]!
}

type YearValue = ModelYear & Pick<LineYear, 'value'>

function growthOf(before: YearValue | undefined, year: YearValue, counting: Counting): number | null {
  if (!before || before.value === null || year.value === null || before.value <= 0) return null
  if (counting !== 'level' && !(isWholeYear(before) && isWholeYear(year))) return null
  return year.value / before.value - 1
}
