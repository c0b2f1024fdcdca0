import type { Around } from '../../data/market/around.ts'
import type { Feed } from '../../data/market/feed.ts'
import { finnhubFeed } from '../../data/market/finnhub.ts'
import { simulatedFeed } from '../../data/market/simulated.ts'
import { sseFeed } from '../../data/market/sse.ts'
import type { FeedChoice } from '../../state/feedChoice.ts'

/** The feed that a choice means. */
export function feedOf({ kind, address, key }: FeedChoice, around: Around): Feed {
  if (kind === 'sse') return sseFeed(address)
  return kind === 'finnhub' ? finnhubFeed(key) : simulatedFeed(around)
}
