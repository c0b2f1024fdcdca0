import { leaderOf } from '../../analysis/leadIf.ts'
import { lastQuarter } from '../../model/index.ts'
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
export const leadSpot = ({ measure, horizon }: Judged, lead: Lead): Spot => ({
  kind: 'line',
  key: `${leaderOf(lead)}.${measures[measure].line}`,
  quarter: horizon,
})

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
  const quarter = judged.horizon - (ghost?.shift ?? 0)
  if (!ghost || quarter < 0 || quarter > lastQuarter) return null
  return { ...leadSpot({ ...judged, horizon: quarter }, lead), world: 'ghost' }
}
