import type { Environment } from './environment.ts'
import { type Feed, quietAfter, type Snapshot } from './feed.ts'
import type { Quote } from './quote.ts'
import { type Ticker, tickers } from './ticker.ts'

/** Dollars a share around which the simulation moves: late in the third quarter of 2026 (facts sh-amzn-cap, sh-msft-cap, sh-nvda-cap). */
const around = { AMZN: 244, MSFT: 516.57, NVDA: 222.27 } satisfies Record<Ticker, number>

/** One quote each so many ms, of each company in turn. */
export const pace = 400

const seed = 20260930

/** Which quote is the last one at a moment, ms since 1970. */
export const countAt = (ms: number): number => Math.floor(ms / pace)

/**
 * The quote of that number: a pure function, so that every tab and every server of it tells the same story and can go on from anywhere. The
 * price is smooth noise on four scales of time, from a day down to ten seconds, within about 5 % of where it starts.
 */
export function simulatedQuote(count: number): Quote {
  const ticker = tickers[count % tickers.length]!
  const at = count * pace
  const drift = scales.reduce(
    (sum, { period, size }, i) => sum + size * noise(at / period, tickers.indexOf(ticker) + 10 * i),
    0,
  )
  return { ticker, price: Math.round(around[ticker] * Math.exp(drift) * 100) / 100, at }
}

/** The last quote of each company at that number. */
export const simulatedSnapshot = (count: number, sentAt: number): Snapshot => ({
  quality: 'simulated',
  sentAt,
  id: String(count),
  quotes: tickers.map((_, back) => simulatedQuote(count - back)),
  malformed: 0,
})

/** The default feed: made up, and marked so. It runs on the clock that it is given. */
export const simulatedFeed = ({ now, later }: Pick<Environment, 'now' | 'later'>): Feed => ({
  name: 'simulated',
  place: '',
  quietAfter,
  snapshot: async () => simulatedSnapshot(countAt(now()), now()),
  stream: (after, hear, signal) =>
    new Promise(resolve => {
      const last = countAt(now())
      let next = Math.min(Math.max(Number(after ?? last) + 1, last - mostMissed), last + 1)
      let callOff = () => {}
      const say = () => {
        for (; next * pace <= now(); next++) hear({ kind: 'quote', quote: simulatedQuote(next), id: String(next) })
        if (!signal.aborted) callOff = later(say, next * pace - now())
      }
      signal.addEventListener('abort', () => {
        callOff()
        resolve()
      })
      if (signal.aborted) return resolve()
      say()
    }),
})

/** A minute of what was missed is told again; what is older nobody asks for. */
const mostMissed = 150

const scales = [
  { period: 86_400_000, size: 0.03 },
  { period: 3_600_000, size: 0.01 },
  { period: 240_000, size: 0.004 },
  { period: 10_000, size: 0.0008 },
]

/** Smooth noise between −1 and 1 along `x`. */
function noise(x: number, track: number): number {
  const [from, t] = [Math.floor(x), x - Math.floor(x)]
  const smooth = t * t * (3 - 2 * t)
  return drawn(from, track) * (1 - smooth) + drawn(from + 1, track) * smooth
}

/** A number between −1 and 1 that belongs to a place: an integer hash (lowbias32, public domain) of it and the seed. */
function drawn(place: number, track: number): number {
  let hash = Math.imul(place ^ seed, 0x9e3779b1) ^ Math.imul(track + 1, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 31 - 1
}
