import type { Answer } from '../../analysis/whatIf.ts'
import { lastQuarter } from '../../model/index.ts'
import { type Side, sides } from '../../model/sides.ts'
import { memoise } from './memoise.ts'

/**
 * What a lab has brought in by selling shares, quarter by quarter in billions of dollars: in rounds, where its cash runs
 * out, and at its listing. A round sells a fifth of a lab at the most: what is then missing comes from nowhere in the
 * model. `raised` and `missing` are sums since today.
 */
export type SharesSold = Record<'rounds' | 'listing' | 'raised' | 'missing', Float64Array>

/** The shares that both labs sell. Of today's quarter the model shows what is short, and sells nothing. */
export const sharesSold = memoise(
  (answer: Answer): Record<Side, SharesSold> =>
    Object.fromEntries(sides.map(side => [side, soldBy(answer[side])])) as Record<Side, SharesSold>,
)

function soldBy(lines: Answer[Side]): SharesSold {
  const row = () => new Float64Array(lastQuarter + 1)
  const sold = { rounds: row(), listing: row(), raised: row(), missing: row() }
  for (let t = 1; t <= lastQuarter; t++) {
    const short = lines.shortOfCash[t]!
    const listing = lines.listingRaise[t]!
    // A round is sold before the money is spent, so its buyers own a part of what the lab is then worth.
    const worth = lines.valuation[t]! - listing + Math.max(-lines.keptFlow[t]!, 0) / 4
    const round = Math.min(lines.roundDilution[t]! * Math.max(worth, 0), short)
    sold.rounds[t] = round
    sold.listing[t] = listing
    sold.raised[t] = sold.raised[t - 1]! + round + listing
    sold.missing[t] = sold.missing[t - 1]! + (short - round > 1e-9 * short ? short - round : 0)
  }
  return sold
}
