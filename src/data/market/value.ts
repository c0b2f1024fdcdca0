import type { Side } from '../../model/sides.ts'
import type { Ticker } from './ticker.ts'

/**
 * Shares outstanding, in billions, as of a day, each with the fact that says so: the covers of Amazon's and Microsoft's filings,
 * Nvidia's balance sheet, whose cover is rounded to hundreds of millions.
 */
export const shares: Record<Ticker, { billions: number; asOf: string; factId: string }> = {
  AMZN: { billions: 10.786313572, asOf: '2026-07-22', factId: 'sh-amzn-n' },
  MSFT: { billions: 7.425545491, asOf: '2026-07-23', factId: 'sh-msft-n' },
  NVDA: { billions: 24.147, asOf: '2026-07-26', factId: 'sh-nvda-n' },
}

/** Whose shares an owner's are. */
export const tickerOf: Record<Side, Ticker> = { aws: 'AMZN', alliance: 'MSFT' }

/** What a company is worth at a price of one share in dollars: price × shares, in $bn. */
export const marketValue = (ticker: Ticker, price: number): number => price * shares[ticker].billions

/** An amount in $bn spread over a company's shares, in dollars a share. */
export const perShare = (ticker: Ticker, billions: number): number => billions / shares[ticker].billions
