import type { Freshness } from '../../data/market/freshness.ts'
import { type Ticker, tickers } from '../../data/market/ticker.ts'
import { perShare, tickerOf } from '../../data/market/value.ts'
import { names } from '../../model/names.ts'
import { type Side, sides } from '../../model/sides.ts'
import { share, usdBn } from '../../model/units.ts'
import { frozenAt } from '../../state/scenario/frozenMarket.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { Fresh } from './Fresh.tsx'
import { MarketPopover } from './MarketPopover.tsx'
import { type Quoted, quotedFrom } from './quoteReason.ts'
import { useMarket } from './useMarket.ts'
import { dollars, freshWord, freshWords } from './words.ts'

const called: Record<Ticker, string> = { AMZN: names.aws.owner, MSFT: names.alliance.owner, NVDA: 'Nvidia' }

/**
 * What the three companies are worth now, each with how fresh that is; where there is room, what today's stake is of
 * that, and the paper gain a share. It opens all live figures. Nothing where no price is known.
 */
export function MarketLine() {
  const now = useMarket()
  const quotes = tickers.flatMap(ticker => {
    const quoted = quotedFrom(now, ticker, now.now)
    return quoted ? [{ ticker, quoted }] : []
  })
  if (quotes.length === 0) return null
  return (
    <MarketPopover
      className="marketLine"
      button={{
        className: 'liveLine',
        title: 'All live figures, and where they come from',
        children: (
          <>
            {quotes.map(({ ticker, quoted }) => (
              <Company key={ticker} ticker={ticker} quoted={quoted} isFrozen={now.frozen !== null} />
            ))}
            {now.frozen && <span>as of {frozenAt(now.frozen)}</span>}
          </>
        ),
      }}
    />
  )
}

type CompanyProps = { ticker: Ticker; quoted: Quoted; isFrozen: boolean }

function Company({ ticker, quoted: { value, freshness }, isFrozen }: CompanyProps) {
  const side = sides.find(one => tickerOf[one] === ticker)
  return (
    <span>
      {called[ticker]} <b className={`liveNumber ${freshness.state}`}>{usdBn.format(value)}</b>
      {side && <Stake side={side} value={value} freshness={freshness} />}{' '}
      <Fresh freshness={freshness} words={isFrozen ? freshWord(freshness) : freshWords(freshness)} />
    </span>
  )
}

/** Today's stake and its gain by the market's value of their owner; both move with the feed and with the sliders. */
function Stake({ side, value, freshness }: { side: Side; value: number; freshness: Freshness }) {
  const stake = useDesk(desk => desk.answer[side].stakeValue[0]!)
  const gain = useDesk(desk => desk.answer[side].paperGain[0]!)
  return (
    <span className="liveStake">
      , stake <b className={`liveNumber ${freshness.state}`}>{share.format(stake / value)}</b> of it, gain{' '}
      {dollars(perShare(tickerOf[side], gain))} a share
    </span>
  )
}
