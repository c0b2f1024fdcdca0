import { type Quality, qualities } from '../../data/market/feed.ts'
import { mostDollars, type Ticker, tickers } from '../../data/market/ticker.ts'
import { longDate } from '../../model/quarters.ts'
import { isRecord, quotedRaw, type ReadChanges } from './readChanges.ts'

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

/** Reads a frozen market from anything at all. Without a moment, a quality and a price it is none. */
export function readFrozen(raw: unknown): ReadChanges<Frozen | null> {
  if (raw === null) return { value: null, dropped: [] }
  if (!isRecord(raw)) return { value: null, dropped: ['the frozen market is not readable'] }
  const { at } = raw
  if (typeof at !== 'string' || !isMoment(at))
    return { value: null, dropped: [`the market is frozen at ${quotedRaw(at)}, which is no moment`] }
  const quality = qualities.find(one => one === raw.quality)
  if (!quality) return { value: null, dropped: ['the frozen market does not say where its prices are from'] }
  const dropped: string[] = []
  const prices = Object.entries(isRecord(raw.prices) ? raw.prices : {}).filter(([ticker, price]) => {
    const isPrice = tickers.some(one => one === ticker) && typeof price === 'number' && price > 0 && price < mostDollars
    if (!isPrice) dropped.push(`the frozen price of ${quotedRaw(ticker)} is no price`)
    return isPrice
  })
  if (prices.length === 0) return { value: null, dropped: [...dropped, 'the frozen market has no price'] }
  return { value: { at, quality, prices: Object.fromEntries(prices) }, dropped }
}

const isMoment = (text: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) &&
  Number.isFinite(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text.slice(0, 19))
