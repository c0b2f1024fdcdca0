import { type MeasureId, measures } from '../model/measures.ts'
import type { Quarter, Share } from '../model/quantities.ts'
import type { Simulation } from './monteCarlo.ts'
import { quantiles } from './quantiles.ts'

/** How a line spreads over the futures, quarter by quarter: 5 of 100 lie below `p5`, and so on. */
export type Fan = Record<'p5' | 'p25' | 'p50' | 'p75' | 'p95', Float64Array>

const shares = [0.05, 0.25, 0.5, 0.75, 0.95]

/** The fan of one column of a simulation of `count` futures, quarters 0 to `until`, in the unit of the line. */
export function fanAt(column: Float64Array, count: number, until: Quarter): Fan {
  const [p5, p25, p50, p75, p95] = shares.map(() => new Float64Array(until + 1))
  const fan = [p5!, p25!, p50!, p75!, p95!]
  for (let t = 0; t <= until; t++) {
    const values = quantiles(column.subarray(t * count, (t + 1) * count), shares)
    for (const [i, value] of values.entries()) fan[i]![t] = value
  }
  return { p5: p5!, p25: p25!, p50: p50!, p75: p75!, p95: p95! }
}

/** In which share of the futures the first stack leads; an even lead counts for it, as in the verdict. Needs the measure's line of both stacks. */
export function leadsIn({ count, columns }: Simulation, measure: MeasureId, quarter: Quarter): Share {
  const { line } = measures[measure]
  const [aws, alliance] = [columns[`aws.${line}`]!, columns[`alliance.${line}`]!]
  let ahead = 0
  for (let w = quarter * count; w < (quarter + 1) * count; w++) if (aws[w]! >= alliance[w]!) ahead++
  return ahead / count
}
