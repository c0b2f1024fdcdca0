import type { Environment } from './environment.ts'
import type { Feed, Snapshot } from './feed.ts'
import { whenSilent } from './silence.ts'

/** Soon enough, as a share of the time after which numbers are stale, for a snapshot to come before they are. */
const askAfter = 0.8

/**
 * Asks for snapshots beside a stream, as long as that is silent: a proxy may hold it up though the feed is well.
 * `heard` is for each word of the stream; `hasAnswered` says whether a snapshot has come since the last one.
 */
export function snapshotsAside(
  around: Environment,
  feed: Feed,
  signal: AbortSignal,
  take: (snapshot: Snapshot) => void,
) {
  let isAsking = false
  let hasAnswered = false
  async function ask() {
    if (isAsking || signal.aborted) return
    isAsking = true
    const snapshot = await feed.snapshot(signal).catch(() => null)
    isAsking = false
    if (!snapshot || signal.aborted) return
    hasAnswered = true
    take(snapshot)
  }
  const silence = whenSilent(around, askAfter * feed.quietAfter, () => void ask())
  return {
    heard: () => {
      hasAnswered = false
      silence.heard()
    },
    hasAnswered: () => hasAnswered,
    stop: silence.stop,
  }
}
