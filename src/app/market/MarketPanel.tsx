import { type FeedKind, feedKindOf } from '../../data/market/feeds.ts'
import type { Market } from '../../data/market/fold.ts'
import { tickers } from '../../data/market/ticker.ts'
import { shares } from '../../data/market/value.ts'
import { fewest } from '../../model/digits.ts'
import { longDate } from '../../model/quarters.ts'
import { frozenSentence } from '../../state/scenario/frozenMarket.ts'
import { useActions } from '../../state/session/hooks.ts'
import { feedStore } from '../../state/settings/feedChoice.ts'
import { Explained } from '../explain/ExplainButton.tsx'
import { LiveTable } from './LiveTable.tsx'
import { frozenFrom } from './quoteReason.ts'
import { useMarket } from './useMarket.ts'

/** The live figures, where they are from, what is wrong with that, and the ways to freeze them or to choose another feed. */
export function MarketPanel({ onSettings }: { onSettings: () => void }) {
  const { market, frozen, choice, now } = useMarket()
  const { freezeMarket } = useActions()
  const present = frozenFrom(market, now)
  if (!frozen && choice.kind === 'none') return <Off onSettings={onSettings} />
  return (
    <>
      <LiveTable />
      {!frozen && market.problem && (
        <p className="marketProblem" role="status">
          {market.problem} {market.connection !== 'refused' && 'It is tried again; what was known last stays.'}
        </p>
      )}
      <p>{frozen ? `${frozenSentence(frozen)}. Links and files carry them.` : feedKindOf(choice.kind).from(choice)}</p>
      {!frozen && <Dropped {...market} />}
      <p>
        Market value is price × shares:{' '}
        {tickers.map((ticker, i) => (
          <span key={ticker}>
            {i > 0 && ', '}
            {ticker}{' '}
            <Explained
              place={{ kind: 'fact', id: shares[ticker].factId }}
              text={`${fewest(shares[ticker].billions, 3)}B`}
            />{' '}
            ({longDate(shares[ticker].asOf)})
          </span>
        ))}
        . The charts use the input, so a link says the same tomorrow.
      </p>
      <p className="marketWays">
        {frozen ? (
          <button type="button" className="wordButton" onClick={() => freezeMarket(null)}>
            {choice.kind === 'none' ? 'Show no market prices' : 'Follow the feed again'}
          </button>
        ) : (
          <button type="button" className="wordButton" disabled={!present} onClick={() => freezeMarket(present)}>
            Freeze as of now
          </button>
        )}
        {!frozen && choice.kind === 'simulated' && (
          <button type="button" className="wordButton" onClick={() => follow('none')}>
            Hide simulated prices
          </button>
        )}
        <button type="button" className="wordButton" aria-haspopup="dialog" onClick={onSettings}>
          Choose a feed…
        </button>
      </p>
    </>
  )
}

const follow = (kind: FeedKind) => feedStore.setState({ kind, address: '', key: '' })

/** No feed is followed: what one would do, and the ways to one. */
const Off = ({ onSettings }: { onSettings: () => void }) => (
  <>
    <p>{feedKindOf('none').from({ address: '', key: '' })} Simulated ones are made up.</p>
    <p className="marketWays">
      <button type="button" className="wordButton" onClick={() => follow('simulated')}>
        Show simulated prices
      </button>
      <button type="button" className="wordButton" aria-haspopup="dialog" onClick={onSettings}>
        Choose a feed…
      </button>
    </p>
  </>
)

/** What did not count, where anything did not. */
function Dropped({ malformed, late, duplicate }: Market) {
  const said = [
    [malformed, 'malformed'],
    [late, 'late'],
    [duplicate, 'a repetition'],
  ] as const
  const counts = said.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : []))
  return counts.length > 0 && <p>Dropped so far: {counts.join(', ')}.</p>
}
