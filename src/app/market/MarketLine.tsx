import { type Ticker, tickers } from '../../data/market/ticker.ts'
import { names } from '../../model/names.ts'
import { usdBn } from '../../model/units.ts'
import { frozenAt } from '../../state/frozen.ts'
import { LiveNumber } from './Fresh.tsx'
import './market.css'
import { quotedFrom } from './quoted.ts'
import { useMarket } from './useMarket.ts'
import { freshWord } from './words.ts'

const called: Record<Ticker, string> = { AMZN: names.aws.owner, MSFT: names.alliance.owner, NVDA: 'Nvidia' }

/** What the three companies are worth now, each with how fresh that is. */
export function MarketLine() {
  const now = useMarket()
  return (
    <span className="marketLine">
      {tickers.map(ticker => {
        const quoted = quotedFrom(now, ticker, now.now)
        return (
          quoted && (
            <span key={ticker}>
              {called[ticker]}{' '}
              <LiveNumber
                text={usdBn.format(quoted.value)}
                freshness={quoted.freshness}
                {...(now.frozen && { words: freshWord(quoted.freshness) })}
              />
            </span>
          )
        )
      })}
      {now.frozen && <span>as of {frozenAt(now.frozen)}</span>}
    </span>
  )
}
