import type { Billions } from '../../model/quantities.ts'
import { sides } from '../../model/sides.ts'
import type { ChartId } from '../catalogue.ts'
import type { ChartInput } from '../chartInput.ts'
import { withFan } from './fanExtent.ts'
import { beforeTaxLine, dueLine, raisedLine } from './furtherLines.ts'
import { ghostExtent } from './others.ts'
import { withSecond } from './secondLines.tsx'

/** The extent of one chart: that of another is not taken in its place. */
type Extent<Id extends ChartId> = ((input: ChartInput) => [Billions, Billions]) & { readonly chart?: Id }

type Extents<Id extends ChartId> = { [Each in Id]: Extent<Each> }

const byChart = <Id extends ChartId>(extents: Extents<Id>): Extents<Id> => extents

/**
 * What each chart in dollars must have in view, known before its chart is fetched: a phone fetches one when its tab is opened,
 * and the axis that they share must not change by that. A chart that says it is in dollars and is not here does not compile.
 */
export const dollarExtents = byChart({
  valueCreated: withFan('valueCreated', input => ghostExtent(input, 'valueCreated')),
  stakeValue: input => {
    const [low, high] = ghostExtent(input, 'stakeValue')
    return [low, Math.max(high, ...sides.map(side => input.world[`${side}.invested`]))]
  },
  arr: input => ghostExtent(input, 'arr'),
  commitments: input => withSecond(dueLine, input, ghostExtent(input, 'homeBought')),
  labCash: input => withSecond(raisedLine, input, ghostExtent(input, 'cash')),
  stakeAfterTax: input => {
    const [low, high] = withSecond(beforeTaxLine, input, ghostExtent(input, 'stakeAfterTax'))
    return [low, Math.max(high, ...sides.map(side => input.world[`${side}.invested`]))]
  },
})

export type DollarExtents = typeof dollarExtents

/** What all charts in dollars have in view together. */
export function allInDollars(input: ChartInput): [Billions, Billions] {
  const all = Object.values(dollarExtents).flatMap(extent => extent(input))
  return [Math.min(...all), Math.max(...all)]
}
