import { useRef, useState } from 'react'
import { tickers } from '../../data/market/ticker.ts'
import { useDismiss } from '../rail/useDismiss.ts'
import { FeedSettings } from './FeedSettings.tsx'
import './market.css'
import { MarketPanel } from './MarketPanel.tsx'
import { quotedFrom } from './quoted.ts'
import { useMarket } from './useMarket.ts'
import { freshWord, freshWords } from './words.ts'

const waiting = { state: 'waiting', isSimulated: false, age: null, at: null } as const

/** How fresh the market is, always in sight; it opens the live figures and what can be done about them. */
export function MarketMenu() {
  const now = useMarket()
  const [shown, setShown] = useState<'panel' | 'settings' | null>(null)
  const place = useRef<HTMLSpanElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const [freshest = waiting] = tickers
    .flatMap(ticker => quotedFrom(now, ticker, now.now)?.freshness ?? [])
    .toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0))
  const close = (comesBack: boolean) => {
    setShown(null)
    if (comesBack) opener.current?.focus()
  }
  return (
    <span className="marketMenu" ref={place}>
      <button
        type="button"
        className="wordButton"
        ref={opener}
        aria-label={`Market, ${freshWord(freshest)}`}
        title={`Market values: ${freshWords(freshest)}`}
        aria-expanded={shown === 'panel'}
        onClick={() => setShown(shown === 'panel' ? null : 'panel')}
      >
        <span className={`fresh ${freshest.state}`}>
          <i aria-hidden="true" />
          <span className="words">
            <span className="marketWord">Market, </span>
            {freshWord(freshest)}
          </span>
        </span>
      </button>
      {shown === 'panel' && (
        <Popover place={place} onClose={close}>
          <MarketPanel onSettings={() => setShown('settings')} />
        </Popover>
      )}
      {shown === 'settings' && <FeedSettings onClose={() => close(true)} />}
    </span>
  )
}

type PopoverProps = {
  place: React.RefObject<HTMLElement | null>
  onClose: (comesBack: boolean) => void
  children: React.ReactNode
}

function Popover({ place, onClose, children }: PopoverProps) {
  useDismiss(place, onClose)
  return (
    <div className="popover marketPanel" role="group" aria-label="Market values">
      {children}
    </div>
  )
}
