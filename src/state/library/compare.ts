import { comparisonOf, type WorldComparison } from '../../analysis/comparison.ts'
import type { MeasureId } from '../../model/measures.ts'
import type { Quarter } from '../../model/quantities.ts'
import { quartersTo } from '../../model/quarters.ts'
import type { Reasons } from '../scenario/reasons.ts'
import type { Baseline } from '../scenario/scenarioState.ts'
import { dayOf, worldFrom } from '../scenario/start.ts'

/** A scenario as a column of the comparison, with the reasons for its changes where they are known. */
export type ComparisonColumn = { id: string; name: string; reasons: Reasons } & Baseline

/** Scenarios compared, with what each column is. */
export type Comparison = WorldComparison & { columns: ComparisonColumn[]; reference: number }

/** What the figures are judged by: a measure, at a quarter counted from this day. */
export type Judge = { measure: MeasureId; horizon: Quarter; asOf: string }

/** Scenarios side by side, as `comparisonOf` has their worlds. `reference` is the column that deltas are taken from. */
export function compare(columns: ComparisonColumn[], reference: number, { measure, horizon, asOf }: Judge): Comparison {
  const worlds = columns.map(column => ({ world: worldFrom(column), shift: quartersTo(asOf, dayOf(column)) }))
  return { columns, reference, ...comparisonOf(worlds, reference, { measure, quarter: horizon }) }
}
