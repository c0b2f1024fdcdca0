import { skipToken, useQuery } from '@tanstack/react-query'
import { use, useSyncExternalStore } from 'react'
import { type Market, nothing } from '../../data/market/fold.ts'
import { marketKey } from '../../data/market/follow.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { feedStore } from '../../state/settings/feedChoice.ts'
import { MarketContext } from './context.ts'
import { feedOf } from './feedOf.ts'

/** All that is known of the market now, by the chosen feed or frozen; renders again when it changes and each second. */
export function useMarket() {
  const open = use(MarketContext)
  if (!open) throw new Error('There is no market above this component')
  const { client, second, around } = open
  const choice = useSyncExternalStore(feedStore.subscribe, feedStore.getState)
  const feed = feedOf(choice, around)
  const { data = nothing } = useQuery<Market>({ queryKey: marketKey(feed), queryFn: skipToken }, client)
  const frozen = useDesk(desk => desk.frozen)
  const now = useSyncExternalStore(second.subscribe, second.get)
  return { market: data, frozen, feed, choice, now }
}
