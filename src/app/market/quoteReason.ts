import type { Feed } from '../../data/market/feed.ts'
import type { Market } from '../../data/market/fold.ts'
import { type Freshness, freshnessOf } from '../../data/market/freshness.ts'
import type { Ticker } from '../../data/market/ticker.ts'
import { marketValue } from '../../data/market/value.ts'
import type { Frozen } from '../../state/scenario/frozenMarket.ts'

/** A company as the market has it: one share in dollars, all of them in $bn, and how far that is to be trusted. */
export type Quoted = { price: number; value: number; freshness: Freshness }

/** What the market says of a company at a moment, from what is frozen or else from the feed; null where there is no quote. */
export function quotedFrom(
  { market, frozen, feed }: { market: Market; frozen: Frozen | null; feed: Pick<Feed, 'quietAfter'> },
  ticker: Ticker,
  now: number,
): Quoted | null {
  const price = frozen ? frozen.prices[ticker] : market.quotes[ticker]?.price
  if (price === undefined) return null
  const freshness = frozen ? frozenFreshness(frozen) : freshnessOf(market, ticker, now, feed.quietAfter)
  return { price, value: marketValue(ticker, price), freshness }
}

/** The market as it is now, to be frozen; null where nothing is known yet. */
export function frozenFrom({ quotes, quality }: Market, now: number): Frozen | null {
  const prices = Object.fromEntries(Object.entries(quotes).map(([ticker, { price }]) => [ticker, price]))
  if (Object.keys(prices).length === 0) return null
  return { at: `${new Date(now).toISOString().slice(0, 19)}Z`, quality: quality ?? 'live', prices }
}

const frozenFreshness = ({ at, quality }: Frozen): Freshness => ({
  state: 'frozen',
  isSimulated: quality === 'simulated',
  age: null,
  at: Date.parse(at),
})
