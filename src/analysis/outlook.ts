import { type LineKey, lastQuarter, type StackLine } from '../model/index.ts'
import { type MeasureId, measures } from '../model/measures.ts'
import type { Quarter, Share } from '../model/quantities.ts'
import { type Side, sides } from '../model/sides.ts'
import { type ExplainedShare, explainedShare } from './explainedShare.ts'
import { type Fan, fanAt, leadsIn } from './fan.ts'
import { type Influence, influenceTasks } from './influence.ts'
import { type LeadSpread, leadSpreadOf } from './leadSpread.ts'
import type { Simulation } from './monteCarlo.ts'
import type { Criterion } from './outcome.ts'
import { type Percentiles, percentilesOf } from './percentiles.ts'

/**
 * What many futures say: `leads` has the share of them in which the first stack leads, quarter by quarter; `percentiles`
 * where the scenario itself stands among them, the measure and every line that spreads; `leadSpread` how the lead spreads; `fans` how lines do;
 * `influence` which inputs the spread of the lead goes back to at the verdict's quarter.
 */
export type Outlook = {
  count: number
  measure: MeasureId
  leads: Float64Array
  percentiles: Percentiles
  leadSpread: LeadSpread
  fans: { [Key in LineKey]?: Fan }
  influence: Influence[]
}

/** The lines that an outlook is read from: the measure's and those that shall spread, of both stacks. */
export const outlookLines = (measure: MeasureId, spread: readonly StackLine[]): LineKey[] =>
  [...new Set([measures[measure].line, ...spread])].flatMap(line => sides.map((side): LineKey => `${side}.${line}`))

/** The outlook of a simulation that kept those lines up to the last quarter. */
export function outlookOf(simulation: Simulation, criterion: Criterion, spread: readonly StackLine[]): Outlook {
  const { tasks, rest } = outlookTasks(simulation, criterion, spread)
  return rest()(tasks.map(outlookTaskAnswer))
}

/** A piece of an outlook that can be worked out anywhere: how a line spreads, or what inputs explain of some values. */
export type OutlookTask =
  | { kind: 'fan'; column: Float64Array; count: number }
  | { kind: 'shares'; columns: readonly (readonly Float64Array[])[]; values: Float64Array }

export type OutlookTaskAnswer = { kind: 'fan'; fan: Fan } | { kind: 'shares'; shares: ExplainedShare[] }

/** How many inputs' shares are one piece. */
const sharesAtATime = 8

/**
 * The pieces of an outlook. `rest` works out all else in it, and answers what makes it whole of the answers to the
 * pieces, in their order.
 */
export function outlookTasks(simulation: Simulation, { measure, quarter }: Criterion, spread: readonly StackLine[]) {
  const { count, columns } = simulation
  const lines = spread.flatMap(line => sides.map((side): LineKey => `${side}.${line}`))
  const { values, columns: drawn, ranker } = influenceTasks(simulation, { measure, quarter })
  const tasks: OutlookTask[] = lines.map(key => ({ kind: 'fan', column: columns[key]!, count }))
  for (let from = 0; from < drawn.length; from += sharesAtATime)
    tasks.push({ kind: 'shares', columns: drawn.slice(from, from + sharesAtATime), values })
  function rest() {
    const leads = Float64Array.from({ length: lastQuarter + 1 }, (_, t) => leadsIn(simulation, measure, t))
    const percentiles = percentilesOf(simulation, measure, outlookLines(measure, spread), lastQuarter)
    const leadSpread = leadSpreadOf(simulation, measure, lastQuarter)
    const rank = ranker()
    return (answers: readonly OutlookTaskAnswer[]): Outlook => ({
      count,
      measure,
      leads,
      percentiles,
      leadSpread,
      fans: Object.fromEntries(answers.flatMap((one, i) => (one.kind === 'fan' ? [[lines[i], one.fan]] : []))),
      influence: rank(answers.flatMap(one => (one.kind === 'shares' ? one.shares : []))),
    })
  }
  return { tasks, rest }
}

/** The answer of one piece. */
export function outlookTaskAnswer(part: OutlookTask): OutlookTaskAnswer {
  if (part.kind === 'fan') return { kind: 'fan', fan: fanAt(part.column, part.count, lastQuarter) }
  return { kind: 'shares', shares: part.columns.map(own => explainedShare(own, part.values)) }
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
