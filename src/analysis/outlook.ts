import { type LineKey, lastQuarter, type StackLine } from '../model/index.ts'
import { type MeasureId, measures } from '../model/measures.ts'
import type { Quarter, Share } from '../model/quantities.ts'
import { type Side, sides } from '../model/sides.ts'
import { type Fan, fanAt, leadsIn } from './fan.ts'
import { type Influence, influence } from './influence.ts'
import type { Simulation } from './monteCarlo.ts'
import type { Criterion } from './outcome.ts'
import { type Percentiles, percentilesOf } from './percentiles.ts'

/**
 * What many futures say: `leads` has the share of them in which the first stack leads, quarter by quarter; `percentiles`
 * where the scenario itself stands among them, the measure and every line that spreads; `fans` how lines spread;
 * `influence` which inputs the spread of the lead goes back to at the verdict's quarter.
 */
export type Outlook = {
  count: number
  measure: MeasureId
  leads: Float64Array
  percentiles: Percentiles
  fans: { [Key in LineKey]?: Fan }
  influence: Influence[]
}

/** The lines that an outlook is read from: the measure's and those that shall spread, of both stacks. */
export const outlookLines = (measure: MeasureId, spread: readonly StackLine[]): LineKey[] =>
  [...new Set([measures[measure].line, ...spread])].flatMap(line => sides.map((side): LineKey => `${side}.${line}`))

/** The outlook of a simulation that kept those lines up to the last quarter. */
export function outlookOf(
  simulation: Simulation,
  { measure, quarter }: Criterion,
  spread: readonly StackLine[],
): Outlook {
  const { count, columns } = simulation
  const fans = spread.flatMap(line =>
    sides.map(side => [`${side}.${line}`, fanAt(columns[`${side}.${line}`]!, count, lastQuarter)] as const),
  )
  return {
    count,
    measure,
    leads: Float64Array.from({ length: lastQuarter + 1 }, (_, t) => leadsIn(simulation, measure, t)),
    percentiles: percentilesOf(simulation, measure, outlookLines(measure, spread), lastQuarter),
    fans: Object.fromEntries(fans),
    influence: influence(simulation, { measure, quarter }),
  }
}

/** How often a stack leads, in words: "Amazon leads in 49 of 100 simulated futures"; 45 to 55 is close to a coin toss. */
export function leadSentence({ leads, measure }: Pick<Outlook, 'leads' | 'measure'>, quarter: Quarter, side: Side) {
  const share = side === 'aws' ? leads[quarter]! : 1 - leads[quarter]!
  const times = Math.round(share * 100)
  return {
    isToss: times >= 45 && times <= 55,
    says: `${measures[measure].of(side)} leads in ${ofHundred(share)} of 100`,
  }
}

/** A share as a count of 100: none and all are said only of none and all. */
function ofHundred(share: Share): string {
  const times = Math.round(share * 100)
  if (times === 0 && share > 0) return 'fewer than 1'
  return times === 100 && share < 1 ? 'more than 99' : `${times}`
}
