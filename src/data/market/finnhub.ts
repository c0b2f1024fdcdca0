import * as v from 'valibot'
import { parsedJson } from '../json.ts'
import { type Feed, type News, refusal, type Snapshot } from './feed.ts'
import { quoteOf } from './quote.ts'
import { tickers } from './ticker.ts'

/** Where Finnhub answers; a test has a place of its own. */
const service = { rest: 'https://finnhub.io/api/v1', socket: 'wss://ws.finnhub.io' }

/**
 * Finnhub's trades by WebSocket, with the user's own key. The key goes to Finnhub and nowhere else: it is no part of
 * `place`, of any sentence or of what is thrown. Frames: https://finnhub.io/docs/api/websocket-trades. It has not been tried on the service itself.
 */
export const finnhubFeed = (key: string, { rest, socket } = service): Feed => ({
  name: 'finnhub',
  place: '',
  // It pings about once a minute, and says nothing else while the exchange is closed.
  quietAfter: 90_000,
  snapshot: signal => lastTrades(rest, key, signal),
  stream: (_, hear, signal) => trades(new WebSocket(`${socket}?token=${encodeURIComponent(key)}`), hear, signal),
})

const answer = v.object({ c: v.number(), t: v.number() })

/** The quote endpoint, for each company. It says plainly that a key is wrong; a socket only closes. */
async function lastTrades(rest: string, key: string, signal: AbortSignal): Promise<Snapshot> {
  const quotes = await Promise.all(
    tickers.map(async ticker => {
      const response = await fetch(`${rest}/quote?symbol=${ticker}`, {
        signal,
        headers: { 'X-Finnhub-Token': key },
      }).catch(() => null)
      // Without an answer the socket is left to say what is wrong.
      if (!response) return null
      if (response.status === 401 || response.status === 403) throw refusal('Finnhub does not know this key.')
      if (response.status === 429) throw new Error('Finnhub has had too many requests with this key for now.')
      if (!response.ok) throw new Error(`Finnhub answered ${response.status}.`)
      const read = v.safeParse(answer, await response.json().catch(() => null))
      return read.success ? quoteOf(ticker, read.output.c, read.output.t * 1000) : null
    }),
  )
  return { quality: 'live', sentAt: null, id: null, quotes: quotes.filter(quote => quote !== null), malformed: 0 }
}

function trades(socket: WebSocket, hear: (news: News) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    let hasOpened = false
    const end = () => socket.close()
    signal.addEventListener('abort', end)
    if (signal.aborted) end()
    socket.addEventListener('open', () => {
      hasOpened = true
      for (const symbol of tickers) socket.send(JSON.stringify({ type: 'subscribe', symbol }))
    })
    socket.addEventListener('message', ({ data }) => {
      const frame = readFrame(data)
      if ('problem' in frame) {
        reject(frame.problem)
        end()
      } else frame.news.forEach(hear)
    })
    socket.addEventListener('close', () => {
      signal.removeEventListener('abort', end)
      if (hasOpened || signal.aborted) resolve()
      else reject(new Error('Finnhub did not take the connection: is the key right?'))
    })
  })
}

const frame = v.variant('type', [
  v.object({ type: v.literal('ping') }),
  v.object({ type: v.literal('error'), msg: v.optional(v.string(), '') }),
  v.object({ type: v.literal('trade'), data: v.array(v.object({ s: v.unknown(), p: v.unknown(), t: v.unknown() })) }),
])

const malformed: News = { kind: 'malformed' }

/** What a frame says. Finnhub's own words on an error are not repeated: they may hold the key. */
function readFrame(data: unknown): { news: News[] } | { problem: Error } {
  const read = v.safeParse(frame, parsedJson(String(data)))
  if (!read.success) return { news: [malformed] }
  if (read.output.type === 'ping') return { news: [{ kind: 'heartbeat', sentAt: null }] }
  if (read.output.type === 'error')
    return {
      problem: /key|token|auth/i.test(read.output.msg)
        ? refusal('Finnhub does not know this key.')
        : new Error('Finnhub reported an error.'),
    }
  const news = read.output.data.map(({ s, p, t }): News => {
    const quote = quoteOf(s, p, t)
    return quote ? { kind: 'quote', quote, id: null } : malformed
  })
  return { news }
}
