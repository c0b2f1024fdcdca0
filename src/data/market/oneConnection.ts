import type { Feed, News } from './feed.ts'

/**
 * A feed of which all tabs of a browser together hold one connection: the tab that has the lock streams and tells the others what it hears, and
 * where it closes or is hidden the next one does. Where there are no locks, as on an insecure address, each tab has its own.
 */
export function overOneConnection(feed: Feed, locks: LockManager | undefined = globalThis.navigator?.locks): Feed {
  if (!locks) return feed
  const name = `stakeout.feed ${feed.name} ${feed.place}`
  return {
    ...feed,
    stream: async (after, hear, signal) => {
      const channel = new BroadcastChannel(name)
      let isLeading = false
      channel.addEventListener('message', ({ data }: MessageEvent<News>) => {
        if (!isLeading && !signal.aborted) hear(data)
      })
      try {
        await locks.request(name, { signal }, () => {
          isLeading = true
          return feed.stream(
            after,
            news => {
              hear(news)
              channel.postMessage(news)
            },
            signal,
          )
        })
      } catch (error) {
        // Who no longer waits for the lock has left on purpose.
        if (!signal.aborted) throw error
      } finally {
        channel.close()
      }
    },
  }
}
