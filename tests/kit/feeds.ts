import type { Feed, News, Snapshot } from '../../src/data/market/feed.ts'
import type { Quote } from '../../src/data/market/quote.ts'
import type { Ticker } from '../../src/data/market/ticker.ts'

export const someQuote = (price: number, at: number, ticker: Ticker = 'AMZN'): Quote => ({ ticker, price, at })

export const someNews = (price: number, at: number, id: string | null = null): News => ({
  kind: 'quote',
  quote: someQuote(price, at),
  id,
})

export const someSnapshot = (told: Partial<Snapshot> = {}): Snapshot => ({
  quality: 'live',
  sentAt: null,
  id: null,
  quotes: [],
  malformed: 0,
  ...told,
})

/** A feed that does what a test says: each connection is kept, to be spoken through, ended or broken. */
export function feedByHand(snapshot: () => Promise<Snapshot> = async () => someSnapshot()) {
  const links: { after: string | null; say: (news: News) => void; end: () => void; isOver: () => boolean }[] = []
  let problem: Error | null = null
  const feed: Feed = {
    name: 'sse',
    place: 'by hand',
    quietAfter: 5000,
    snapshot: async () => {
      if (problem) throw problem
      return snapshot()
    },
    stream: (after, hear, signal) => {
      if (problem) return Promise.reject(problem)
      return new Promise(resolve => {
        signal.addEventListener('abort', () => resolve())
        links.push({ after, say: hear, end: resolve, isOver: () => signal.aborted })
      })
    },
  }
  return {
    feed,
    links,
    last: () => links.at(-1)!,
    /** From now on every connection fails with this; null mends it. */
    breakWith: (error: Error | null) => void (problem = error),
  }
}
