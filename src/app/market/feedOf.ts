import type { Around } from '../../data/market/around.ts'
import type { Feed } from '../../data/market/feed.ts'
import { kindOf } from '../../data/market/feeds.ts'
import type { FeedChoice } from '../../state/settings/feedChoice.ts'

/** The feed that a choice means. */
export const feedOf = ({ kind, ...given }: FeedChoice, around: Around): Feed => kindOf(kind).open(given, around)
