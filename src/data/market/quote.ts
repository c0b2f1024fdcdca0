import * as v from 'valibot'
import { mostDollars, type Ticker, tickers } from './ticker.ts'

/** A price of one share in dollars; `at` is when it was made, ms since 1970 on the feed's own clock. */
export type Quote = { ticker: Ticker; price: number; at: number }

const known = v.picklist(tickers)
const dollars = v.pipe(v.number(), v.gtValue(0), v.ltValue(mostDollars))
const ms = v.pipe(v.number(), v.integer(), v.gtValue(0), v.maxValue(Date.UTC(2200)))

/** A quote as feeds give it, checked: a company that is known, a price above zero and below a million, a real moment; or null. */
export function quoteOf(ticker: unknown, price: unknown, at: unknown): Quote | null {
  const read = v.safeParse(v.object({ ticker: known, price: dollars, at: ms }), { ticker, price, at })
  return read.success ? read.output : null
}
