import { type LineKey } from '../model/index.ts'
import type { MeasureId } from '../model/measures.ts'
import type { Quarter } from '../model/quantities.ts'
import type { Simulation } from './monteCarlo.ts'
import { linesOf } from './outcome.ts'
import { quantiles } from './quantiles.ts'

/** How the lead spreads over the futures, quarter by quarter: 10 of 100 lie below `p10`, half of them below `p50`. */
export type LeadSpread = Record<'p10' | 'p50' | 'p90', Float64Array>

const shares = [0.1, 0.5, 0.9]

/** The spread of the lead on a measure, quarters 0 to `until`. Needs the measure's line of both stacks. */
export function leadSpreadOf({ count, columns }: Simulation, measure: MeasureId, until: Quarter): LeadSpread {
  const [first, second] = linesOf({ measure, quarter: until }) as [LineKey, LineKey]
  const [aws, alliance] = [columns[first]!, columns[second]!]
  const lead = new Float64Array(count)
  const cuts = shares.map(() => new Float64Array(until + 1))
  for (let t = 0; t <= until; t++) {
    for (let w = 0; w < count; w++) lead[w] = aws[t * count + w]! - alliance[t * count + w]!
    for (const [i, value] of quantiles(lead, shares).entries()) cuts[i]![t] = value
  }
  return { p10: cuts[0]!, p50: cuts[1]!, p90: cuts[2]! }
}
