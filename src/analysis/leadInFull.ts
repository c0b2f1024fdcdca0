import { stackLines } from '../model/index.ts'
import { type MeasureId, measures } from '../model/measures.ts'
import type { Lead } from '../model/quantities.ts'
import { leaderOf } from './leadIf.ts'

/** A lead as it is told: whose it is, and by how much, "Amazon +$12.3B". */
export const leadInFull = (measure: MeasureId, lead: Lead): string =>
  `${measures[measure].of(leaderOf(lead))} +${stackLines[measures[measure].line].unit.exact(Math.abs(lead))}`
