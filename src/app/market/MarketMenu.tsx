import { tickers } from '../../data/market/ticker.ts'
import { FreshMark } from './FreshMark.tsx'
import { MarketPopover } from './MarketPopover.tsx'
import { quotedFrom } from './quoteReason.ts'
import { useMarket } from './useMarket.ts'
import { freshWord, freshWords } from './words.ts'

const waiting = { state: 'waiting', isSimulated: false, age: null, at: null } as const

/** How fresh the market is, always in sight; it opens the live figures and what can be done about them. */
export function MarketMenu() {
  const now = useMarket()
  const [freshest = waiting] = tickers
    .flatMap(ticker => quotedFrom(now, ticker, now.now)?.freshness ?? [])
    .toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0))
  const isOff = !now.frozen && now.choice.kind === 'none'
  const [word, words] = isOff ? ['off', 'none are shown'] : [freshWord(freshest), freshWords(freshest)]
  return (
    <MarketPopover
      className="marketMenu"
      button={{
        className: 'wordButton',
        'aria-label': `Market, ${word}`,
        title: `Market values: ${words}`,
        children: (
          <FreshMark state={isOff ? 'off' : freshest.state}>
            {isOff ? (
              'Market'
            ) : (
              <>
                <span className="marketWord">Market, </span>
                {word}
              </>
            )}
          </FreshMark>
        ),
      }}
    />
  )
}
