import { type MeasureId, measures } from '../model/measures.ts'
import { possessive } from '../model/names.ts'
import type { Quarter } from '../model/quantities.ts'
import type { Expectation, WeightedFigures } from './expectation.ts'
import { leaderOf } from './leadIf.ts'
import { leadInFull } from './leadInFull.ts'
import type { LeadSpread } from './leadSpread.ts'
import { weightText } from './weightText.ts'

/**
 * What weighted scenarios say, in sentences: what is expected, from which scenario to which they reach, whose part of it is the
 * largest and what would be expected without it, and how much weight leads with the leader.
 */
export function expectationSentences(measure: MeasureId, found: Expectation): string[] {
  const { lead, least, most, carrier, without, ahead } = found
  const leadText = (value: number) => leadInFull(measure, value)
  const leader = leaderOf(lead)
  const withLeader = leader === 'aws' ? ahead : 1 - ahead
  return [
    `Expected lead: ${leadText(lead)}${least === most ? '' : `, from ${leadText(least.lead)} (${least.name}) to ${leadText(most.lead)} (${most.name})`}.`,
    `${possessive(carrier.name)} part is the largest: ${weightText(carrier.weight)} of ${leadText(carrier.lead)} is ${leadText(carrier.part)}.${
      without === null ? '' : ` Without it the others, in their proportions, expect ${leadText(without)}.`
    }`,
    `${measures[measure].of(leader)} leads in scenarios that weigh ${weightText(withLeader)}.`,
  ]
}

/** Why nothing is expected in a quarter, where a scenario with a weight has no figures in it; null where all have. */
export function missingSays(figures: readonly WeightedFigures[], quarter: string): string | null {
  const names = figures
    .filter(({ weight, lead }) => weight > 0 && !Number.isFinite(lead))
    .map(({ name }) => `“${name}”`)
  if (names.length === 0) return null
  return `${names.join(', ')} ${names.length === 1 ? 'has' : 'have'} no figures in ${quarter}, outside the six years of the base: nothing is expected without them.`
}

/** How the lead spreads over the futures of the scenario itself, to stand beside what is expected. */
export function leadSpreadSays(measure: MeasureId, { p10, p50, p90 }: LeadSpread, quarter: Quarter): string {
  const leadText = (cut: Float64Array) => leadInFull(measure, cut[quarter]!)
  return `Of the simulated futures of the scenario itself 8 in 10 lie between ${leadText(p10)} and ${leadText(p90)}; their median is ${leadText(p50)}.`
}
