import { leaderOf } from '../../analysis/leadIf.ts'
import { type LineKey, lastQuarter } from '../../model/index.ts'
import { measures } from '../../model/measures.ts'
import type { Lead } from '../../model/quantities.ts'
import { inputAt, inputText } from '../../model/wording.ts'
import type { Changes } from '../../model/world.ts'
import type { ChartInput, Spot } from '../chartInput.ts'
import { unitOf } from './leads.tsx'

type Judged = Pick<ChartInput, 'measure' | 'horizon'>

/** Who leads, and by how much: "Amazon leads by $34B"; nobody leads by nothing. */
export const leadText = ({ measure }: Pick<ChartInput, 'measure'>, lead: Lead): string =>
  lead === 0
    ? 'Both are equal'
    : `${measures[measure].of(leaderOf(lead))} leads by ${unitOf({ measure }).format(Math.abs(lead))}`

/** A lead explains itself as the line of the one who leads, at the verdict's quarter. */
export const leadSpot = (judged: Judged, lead: Lead): Spot => ({
  kind: 'line',
  key: lineOfLead(judged, lead),
  quarter: judged.horizon,
})

const lineOfLead = ({ measure }: Judged, lead: Lead): LineKey => `${leaderOf(lead)}.${measures[measure].line}`

/** A line of one stack in what the scenario is compared with, in the calendar quarter of the verdict; null where that does not reach so far. */
export function ghostLineSpot({ ghost, horizon }: Pick<ChartInput, 'ghost' | 'horizon'>, key: LineKey): Spot | null {
  const quarter = horizon - (ghost?.shift ?? 0)
  return !ghost || quarter < 0 || quarter > lastQuarter ? null : { kind: 'line', key, quarter, world: 'ghost' }
}

/** The same where some inputs are moved, which its reader is told. */
export function movedSpot(judged: Judged, lead: Lead, moved: Changes): Spot {
  const places = Object.entries(moved).map(([key, value]) => {
    const input = key as keyof Changes
    return inputAt(input, value, inputText)
  })
  return {
    ...leadSpot(judged, lead),
    world: { moved, says: `With ${places.join(' and ')}: ${leadText(judged, lead)}` },
  }
}

/** The same in what the scenario is compared with; null where that does not reach so far. */
export function ghostSpot({ ghost, ...judged }: Judged & Pick<ChartInput, 'ghost'>, lead: Lead): Spot | null {
  return ghostLineSpot({ ghost, horizon: judged.horizon }, lineOfLead(judged, lead))
}
