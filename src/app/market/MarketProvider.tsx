import { type ReactNode, startTransition, useEffect, useState } from 'react'
import type { Input } from '../../model/inputs.ts'
import type { Store } from '../../state/scenario/store.ts'
import { ComingButton } from '../ui/ComingButton.tsx'
import { later } from '../ui/idleQueue.ts'
import { part } from '../ui/part.tsx'
import { MarketContext } from './context.ts'
import { FreshMark } from './FreshMark.tsx'
import type { OpenMarket } from './openMarket.ts'

/** Follows the market for everything beneath, once the desk stands. */
export function MarketProvider({ store, children }: { store: Store; children: ReactNode }) {
  const [market, setMarket] = useState<OpenMarket | null>(null)
  useEffect(() => {
    let isGone = false
    let opened: OpenMarket | null = null
    void (async () => {
      await later()
      const { openMarket } = await import('./openMarket.ts')
      if (isGone) return
      opened = openMarket(store)
      startTransition(() => setMarket(opened))
    })()
    return () => {
      isGone = true
      opened?.close()
    }
  }, [store])
  return <MarketContext value={market}>{children}</MarketContext>
}

/** What is shown once the market is followed. */
const needs = MarketContext

export const MarketMenu = part({
  of: 'Market',
  needs,
  fallback: (
    <ComingButton className="marketMenu">
      <FreshMark state="off">Market</FreshMark>
    </ComingButton>
  ),
  load: () => import('./MarketMenu.tsx').then(module => module.MarketMenu),
})

export const MarketLine = part({
  of: 'Market values',
  needs,
  load: () => import('./MarketLine.tsx').then(module => module.MarketLine),
})

const Tick = part({
  of: 'The market’s tick',
  needs,
  load: () => import('./MarketTick.tsx').then(module => module.MarketTick),
})

const Offer = part({
  of: 'The market’s value',
  needs,
  load: () => import('./MarketOffer.tsx').then(module => module.MarketOffer),
})

const isMarketValue = ({ id }: Input) => id === 'marketCap'

export const MarketTick = ({ input }: { input: Input }) => isMarketValue(input) && <Tick input={input} />

export const MarketOffer = ({ input }: { input: Input }) => isMarketValue(input) && <Offer input={input} />
