import { quietAfter } from './feed.ts'
import type { Market } from './fold.ts'
import type { Ticker } from './ticker.ts'

/**
 * How far a number is to be trusted. `age` is how old its quote is, ms, on clocks set right; `at` is when the quote was made, on ours.
 * A simulated number stays simulated whatever else it is.
 */
export type Freshness = {
  state: 'waiting' | 'live' | 'delayed' | 'simulated' | 'stale' | 'paused' | 'offline' | 'frozen'
  isSimulated: boolean
  age: number | null
  at: number | null
}

/** A live feed may well have nothing newer: the exchange is closed. Older than this, a quote is not called live. */
const liveFor = 15 * 60_000

/** How fresh a company's quote is at a moment of our own clock, where the feed may be quiet for so many ms. */
export function freshnessOf(market: Market, ticker: Ticker, now: number, quiet = quietAfter): Freshness {
  const quote = market.quotes[ticker]
  const isSimulated = market.quality === 'simulated'
  if (!quote) return { state: 'waiting', isSimulated, age: null, at: null }
  const at = quote.at + (market.skew ?? 0)
  const age = Math.max(now - at, 0)
  return { state: stateOf(market, age, now, quiet), isSimulated, age, at }
}

function stateOf(
  { connection, heardAt, quality }: Market,
  age: number,
  now: number,
  quiet: number,
): Freshness['state'] {
  if (connection === 'offline' || connection === 'paused') return connection
  // Heard of in times to come: our clock was set back, and what is known may be of any age.
  if (heardAt === null || Math.abs(now - heardAt) >= quiet) return 'stale'
  if (quality === 'simulated') return 'simulated'
  return quality === 'delayed' || age > liveFor ? 'delayed' : 'live'
}
