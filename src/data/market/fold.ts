import type { News, Quality, Snapshot } from './feed.ts'
import type { Quote } from './quote.ts'
import type { Ticker } from './ticker.ts'

/** How things stand with the feed; `refused` is for good, `lost` is tried again. */
export type Connection = 'connecting' | 'open' | 'lost' | 'refused' | 'paused' | 'offline'

/** All that is known of the market: the last good quote of each company, the state of the feed, and what was dropped. */
export type Market = {
  quotes: { readonly [Key in Ticker]?: Quote }
  quality: Quality | null
  connection: Connection
  /** Why there is no connection, in one sentence. */
  problem: string | null
  /** The last news that had an id: a stream goes on from there. */
  lastId: string | null
  /** The last sign of life, ms on our own clock. */
  heardAt: number | null
  /** Our clock less the feed's, ms, as far as is known: the least that anything has shown, for a delay only ever adds to it. */
  skew: number | null
  /** Quotes that came after a newer one, came twice, or could not be read. */
  late: number
  duplicate: number
  malformed: number
}

/** One thing to fold in, and when it came, ms on our own clock; `clock` where that was set, or the machine slept. */
export type MarketEvent = { now: number } & (
  | News
  | { kind: 'snapshot'; snapshot: Snapshot }
  | { kind: 'connection'; connection: Connection; problem: string | null }
  | { kind: 'clock' }
)

export const nothing: Market = {
  quotes: {},
  quality: null,
  connection: 'connecting',
  problem: null,
  lastId: null,
  heardAt: null,
  skew: null,
  late: 0,
  duplicate: 0,
  malformed: 0,
}

/** What is known once this was heard. What is held is never blanked: it only ever gives way to something newer. */
export function fold(market: Market, heard: MarketEvent): Market {
  switch (heard.kind) {
    case 'snapshot':
      return withSnapshot(market, heard.snapshot, heard.now)
    case 'quote':
      return withQuote({ ...market, ...alive }, heard.quote, heard.id, heard.now)
    case 'heartbeat':
      return { ...market, ...alive, heardAt: heard.now, skew: skewOf(heard.sentAt, heard.now, market.skew) }
    case 'malformed':
      return { ...market, malformed: market.malformed + 1 }
    case 'connection':
      return { ...market, connection: heard.connection, problem: heard.problem }
    case 'clock':
      return { ...market, skew: null }
  }
}

const alive = { connection: 'open', problem: null } as const

/** A quote further ahead of its time than any delay between clocks explains would keep all later ones out. */
const mostAhead = 60_000

function withSnapshot(market: Market, { quality, sentAt, id, quotes, malformed }: Snapshot, now: number): Market {
  const before = { ...market, quality, skew: skewOf(sentAt, now, market.skew), malformed: market.malformed + malformed }
  const after = quotes.reduce<Market>((held, quote) => withQuote(held, quote, null, now), before)
  const { late, duplicate } = market
  return { ...after, lastId: id, heardAt: now, late, duplicate }
}

function withQuote(market: Market, quote: Quote, id: string | null, now: number): Market {
  if (id !== null && id === market.lastId) return { ...market, heardAt: now, duplicate: market.duplicate + 1 }
  const ahead = quote.at - now
  const skew = market.skew ?? (ahead > 0 ? -ahead : null)
  if (quote.at + (skew ?? 0) - now > mostAhead) return { ...market, malformed: market.malformed + 1 }
  const heard = { ...market, skew, heardAt: now, lastId: id ?? market.lastId }
  const held = market.quotes[quote.ticker]
  if (held && quote.at < held.at) return { ...heard, late: market.late + 1 }
  if (held && quote.at === held.at && quote.price === held.price) return { ...heard, duplicate: market.duplicate + 1 }
  return { ...heard, quotes: { ...market.quotes, [quote.ticker]: quote } }
}

/** What was sent at one moment of the feed's clock and came at one of ours: never more than the difference of the clocks and its delay. */
const skewOf = (sentAt: number | null, now: number, before: number | null) =>
  sentAt === null ? before : Math.min(now - sentAt, before ?? Number.POSITIVE_INFINITY)
