import type { Environment } from '../../data/market/environment.ts'
import type { Feed } from '../../data/market/feed.ts'
import { feedKindOf } from '../../data/market/feeds.ts'
import type { FeedChoice } from '../../state/settings/feedChoice.ts'

/** The feed that a choice means. */
export const feedOf = ({ kind, ...given }: FeedChoice, around: Environment): Feed =>
  feedKindOf(kind).open(given, around)
