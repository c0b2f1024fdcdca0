import type { Heatmap } from '../../../src/analysis/heatmap.ts'
import { leaderOf } from '../../../src/analysis/leadIf.ts'
import { verdict } from '../../../src/analysis/verdict.ts'
import type { ChartInput } from '../../../src/charts/chartInput.ts'

/** The lead now: above zero where the first stack is ahead. */
export function leadNow({ answer, measure, horizon }: ChartInput): number {
  const { leader, margin } = verdict(answer, measure, horizon)
  return leader === 'aws' ? margin : -margin
}

/** The colour of a lead on the map, in the steps of a measure in money. */
export const colourOf = (lead: number) =>
  `var(--${leaderOf(lead)}-${1 + [25, 75, 150].filter(least => Math.abs(lead) >= least).length})`

/** The cells of the map whose side leads. */
export const cellsOf = ({ leads }: Heatmap, side: 'aws' | 'alliance') =>
  [...leads.keys()].filter(i => leaderOf(leads[i]!) === side)
