import { type Consensus, type Estimate, type EstimateTarget } from '../state/scenario/consensus.ts'
import type { PreviewRow } from './previewRow.ts'
import { targetOf } from './rowMeaning.ts'

/** What the values of these rows are as a consensus: of an input or of a line at a quarter, each with its day and its number of estimates. */
export const estimatesOf = (rows: readonly PreviewRow[]): Consensus =>
  Object.fromEntries(
    rows.flatMap((row): [EstimateTarget, Estimate][] => {
      const { value, reason, count } = row
      const target = targetOf(row)
      if (target === null || value === null) return []
      return [[target, { value, ...(reason?.date && { date: reason.date }), ...(count && { count }) }]]
    }),
  )
