import type { Quality } from '../../data/market/feed.ts'
import type { Ticker } from '../../data/market/ticker.ts'
import { longDate } from '../../model/quarters.ts'

/**
 * The market as it was at a moment (`2026-11-22T14:32:05Z`): the price of one share of each company, in dollars, and
 * what they were worth to the feed. Links, files and exports carry it, so that they say the same tomorrow.
 */
export type Frozen = { at: string; quality: Quality; prices: { readonly [Key in Ticker]?: number } }

/** That moment in words: "22 November 2026, 14:32 UTC". */
export const frozenAt = ({ at }: Pick<Frozen, 'at'>): string => `${longDate(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`

/** What a reader is told of it: "Market values frozen at 22 November 2026, 14:32 UTC (simulated)". */
export const frozenSentence = (frozen: Frozen): string =>
  `Market values frozen at ${frozenAt(frozen)}${frozen.quality === 'live' ? '' : ` (${frozen.quality})`}`
