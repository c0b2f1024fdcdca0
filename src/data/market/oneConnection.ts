import type { Feed, News } from './feed.ts'

/**
 * A feed of which all tabs of a browser together hold one connection: the tab that has the lock streams and tells the others what it hears, and
 * where it closes or is hidden the next one does. Where there are no locks, as on an insecure address or where a
 * browser refuses them with the site's data, each tab has its own.
 */
export function overOneConnection(feed: Feed, locks: LockManager | undefined = globalThis.navigator?.locks): Feed {
  if (!locks) return feed
  const name = `stakeout.feed ${feed.name} ${feed.place}`
  return {
    ...feed,
    stream: async (after, hear, signal) => {
      const channel = channelCalled(name)
      if (!channel) return feed.stream(after, hear, signal)
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
              // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origins
              channel.postMessage(news)
            },
            signal,
          )
        })
      } catch (error) {
        // Who no longer waits for the lock has left on purpose.
        if (signal.aborted) return
        if (isLeading) throw error
        isLeading = true
        await feed.stream(after, hear, signal)
      } finally {
        channel.close()
      }
    },
  }
}

function channelCalled(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name)
  } catch {
    return null
  }
}
