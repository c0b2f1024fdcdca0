import { evaluate } from '../engine/evaluate.ts'
import { type LineKey, program } from '../model/index.ts'
import type { MeasureId } from '../model/measures.ts'
import type { Quarter, Share } from '../model/quantities.ts'
import { engineInputs } from '../model/world.ts'
import type { Simulation } from './monteCarlo.ts'
import { linesOf } from './outcome.ts'

/**
 * Where the scenario stands among its own futures, quarter by quarter: the share of them that is below it, of each line
 * and of the lead (the first stack's measure less the second's).
 */
export type Percentiles = { lines: { [Key in LineKey]?: Float64Array }; lead: Float64Array }

/** The percentiles of these lines and of the lead, quarters 0 to `until`. Needs the measure's line of both stacks among the lines. */
export function percentilesOf(
  { world, count, columns }: Simulation,
  measure: MeasureId,
  lines: readonly LineKey[],
  until: Quarter,
): Percentiles {
  const own = evaluate(program, { count: 1, inputs: engineInputs(world) }, lines, until)
  const overTime = (rank: (t: Quarter) => Share) => Float64Array.from({ length: until + 1 }, (_, t) => rank(t))
  const futuresOf = (key: LineKey, t: Quarter) => columns[key]!.subarray(t * count, (t + 1) * count)
  const [first, second] = linesOf({ measure, quarter: until }) as [LineKey, LineKey]
  const lead = new Float64Array(count)
  return {
    lines: Object.fromEntries(lines.map(key => [key, overTime(t => percentileRank(futuresOf(key, t), own[key][t]!))])),
    lead: overTime(t => {
      const [aws, alliance] = [futuresOf(first, t), futuresOf(second, t)]
      for (let w = 0; w < count; w++) lead[w] = aws[w]! - alliance[w]!
      return percentileRank(lead, own[first][t]! - own[second][t]!)
    }),
  }
}

/** The share of some values that is below this one; those that equal it count half. */
export function percentileRank(values: Float64Array, own: number): Share {
  let twice = 0
  // Added up without a branch: on values in no order the processor guesses every other one wrong.
  for (let i = 0; i < values.length; i++) twice += Number(values[i]! < own) + Number(values[i]! <= own)
  return twice / 2 / values.length
}
