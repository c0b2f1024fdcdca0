import type { Side } from '../../model/sides.ts'
import type { Ticker } from './ticker.ts'

/**
 * Shares outstanding, in billions, as of a day or month, each with the fact that says so. Amazon's is an estimate (market value over
 * price); the other two are reported. No count is missing.
 */
export const shares: Record<Ticker, { billions: number; asOf: string; factId: string }> = {
  AMZN: { billions: 10.7, asOf: '2026-07', factId: 'sh-amzn-n' },
  MSFT: { billions: 7.43, asOf: '2026', factId: 'sh-msft-n' },
  NVDA: { billions: 24.147, asOf: '2026-07-26', factId: 'sh-nvda-n' },
}

/** Whose shares an owner's are. */
export const tickerOf: Record<Side, Ticker> = { aws: 'AMZN', alliance: 'MSFT' }

/** What a company is worth at a price of one share in dollars: price × shares, in $bn. */
export const marketValue = (ticker: Ticker, price: number): number => price * shares[ticker].billions

/** An amount in $bn spread over a company's shares, in dollars a share. */
export const perShare = (ticker: Ticker, billions: number): number => billions / shares[ticker].billions
