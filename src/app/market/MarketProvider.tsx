import { type ReactNode, Suspense, startTransition, use, useEffect, useState } from 'react'
import type { Input } from '../../model/inputs.ts'
import type { Store } from '../../state/scenario/store.ts'
import { ErrorFence } from '../ui/ErrorFence.tsx'
import { later } from '../ui/idleQueue.ts'
import { lazyAgain } from '../ui/lazyAgain.tsx'
import { MarketContext } from './context.ts'
import type { OpenMarket } from './openMarket.ts'

const Menu = lazyAgain(() => import('./MarketMenu.tsx').then(module => module.MarketMenu))
const Line = lazyAgain(() => import('./MarketLine.tsx').then(module => module.MarketLine))
const Tick = lazyAgain(() => import('./MarketTick.tsx').then(module => module.MarketTick))
const Offer = lazyAgain(() => import('./MarketOffer.tsx').then(module => module.MarketOffer))

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

/** Shown once the market is followed; what fails to arrive is fenced off. */
function Followed({ of, children }: { of: string; children: ReactNode }) {
  if (use(MarketContext) === null) return null
  return (
    <ErrorFence of={of}>
      <Suspense>{children}</Suspense>
    </ErrorFence>
  )
}

export const MarketMenu = () => (
  <Followed of="Market">
    <Menu />
  </Followed>
)

export const MarketLine = () => (
  <Followed of="Market values">
    <Line />
  </Followed>
)

const isMarketValue = ({ id }: Input) => id === 'marketCap'

export const MarketTick = ({ input }: { input: Input }) =>
  isMarketValue(input) && (
    <Followed of="The market’s tick">
      <Tick input={input} />
    </Followed>
  )

export const MarketOffer = ({ input }: { input: Input }) =>
  isMarketValue(input) && (
    <Followed of="The market’s value">
      <Offer input={input} />
    </Followed>
  )
