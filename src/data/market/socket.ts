import { parsedJson } from '../json.ts'
import type { Environment } from './environment.ts'
import { type Feed, type News, refusal } from './feed.ts'
import { hostOf } from './hostOf.ts'
import { jsonAt, momentOf } from './jsonValue.ts'
import { quoteOf } from './quote.ts'
import { tickers } from './ticker.ts'

/** A frame that has this text in that place. */
type Mark = { at: string; says: string }

/**
 * How a service speaks JSON by WebSocket. In its address and in what is sent, `{key}` stands for the key, or for what of it is before a colon
 * where `{secret}` stands for the rest; what has `{symbol}` is sent once for each company.
 */
export type SocketShape = {
  address: string
  /** Where a frame has its list of prices (empty: it is the list, or one price), and where each price has the rest; null: when it came. */
  list: string
  symbol: string
  price: string
  time: string | null
  /** What is sent at once, what once the service is ready (null: at once, too), and what again and again. */
  opens: readonly string[]
  ready: Mark | null
  subscribes: readonly string[]
  beat: string | null
  /** By what a frame says that something is wrong; null where none does. */
  fault: Mark | null
}

/** https://docs.alpaca.markets/us/docs/streaming-market-data: trades of IEX, which every key may have. It has not been tried on the service itself. */
export const alpaca: SocketShape = {
  address: 'wss://stream.data.alpaca.markets/v2/iex',
  list: '',
  symbol: 'S',
  price: 'p',
  time: 't',
  opens: ['{"action":"auth","key":"{key}","secret":"{secret}"}'],
  ready: { at: '0.msg', says: 'authenticated' },
  subscribes: ['{"action":"subscribe","trades":["{symbol}"]}'],
  beat: null,
  fault: { at: '0.T', says: 'error' },
}

/** https://twelvedata.com/docs/llms/websocket.md: its real-time price. It has not been tried on the service itself. */
export const twelveData: SocketShape = {
  address: 'wss://ws.twelvedata.com/v1/quotes/price?apikey={key}',
  list: '',
  symbol: 'symbol',
  price: 'price',
  time: 'timestamp',
  opens: [],
  ready: null,
  subscribes: ['{"action":"subscribe","params":{"symbols":"{symbol}"}}'],
  beat: '{"action":"heartbeat"}',
  fault: { at: 'status', says: 'error' },
}

/** How often a beat is sent, ms: Twelve Data wants one every ten seconds. */
export const beatEvery = 10_000

/** A service as an address describes it: `wss://quotes.example?token={key}#symbol=s&price=p&time=t&list=data&send={"watch":"{symbol}"}`. */
export function shapeIn(address: string): SocketShape {
  const [place = '', ...rest] = address.split('#')
  const says = new URLSearchParams(rest.join('#'))
  return {
    address: place,
    list: says.get('list') ?? '',
    symbol: says.get('symbol') ?? '',
    price: says.get('price') ?? '',
    time: says.get('time'),
    opens: [],
    ready: null,
    subscribes: says.getAll('send'),
    beat: null,
    fault: null,
  }
}

/** Why this is no address of a socket; null where it is. */
export function socketProblem(address: string): string | null {
  const { address: place, symbol, price } = shapeIn(address)
  const url = URL.canParse(place) ? new URL(place) : null
  const isHere = ['localhost', '127.0.0.1'].includes(url?.hostname ?? '')
  if (url?.protocol !== 'wss:' && !(url?.protocol === 'ws:' && isHere))
    return 'The address of a WebSocket begins with wss://.'
  return symbol && price ? null : 'After # the address says where a frame has them, as in #symbol=s&price=p.'
}

/**
 * Prices as a service sends them by WebSocket, in the shape that it has. The key goes to that service only, and stands in no sentence and not in
 * `place`. It has no snapshot to ask for: that only tries the connection, and not beside a stream, as services count connections.
 */
export function socketFeed(name: string, shape: SocketShape, key: string, around: Environment): Feed {
  const host = hostOf(shape.address)
  let streams = 0
  const talk = (hear: (news: News) => void, signal: AbortSignal, isEnough: boolean) =>
    new Promise<void>((resolve, reject) => {
      const socket = new WebSocket(withKey(shape.address, key, encodeURIComponent))
      let hasOpened = false
      let callOff = () => {}
      const end = () => socket.close()
      const say = (texts: readonly string[]) => {
        for (const text of texts.flatMap(forEach)) socket.send(withKey(text, key, inJson))
      }
      const subscribe = () => {
        if (isEnough) return end()
        say(shape.subscribes)
        const { beat } = shape
        if (beat === null) return
        const again = () => {
          callOff = around.later(() => (say([beat]), again()), beatEvery)
        }
        again()
      }
      signal.addEventListener('abort', end)
      if (signal.aborted) end()
      socket.addEventListener('open', () => {
        hasOpened = true
        say(shape.opens)
        if (!shape.ready) subscribe()
      })
      socket.addEventListener('message', ({ data }) => {
        const frame = parsedJson(String(data))
        if (isMarked(frame, shape.fault)) {
          const isOfKey = /auth|key|token/i.test(String(data))
          reject(isOfKey ? refusal(`${host} does not know this key.`) : new Error(`${host} reported an error.`))
          return end()
        }
        for (const news of newsIn(frame, shape, around.now())) hear(news)
        if (isMarked(frame, shape.ready)) subscribe()
      })
      socket.addEventListener('close', () => {
        callOff()
        signal.removeEventListener('abort', end)
        if (hasOpened || signal.aborted) resolve()
        else reject(new Error(`${host} did not take the connection: are address and key right?`))
      })
    })
  return {
    name,
    place: shape.address,
    // Nothing need come while an exchange is closed.
    quietAfter: 90_000,
    snapshot: async signal => {
      if (streams === 0) await talk(() => {}, signal, true)
      return { quality: 'live', sentAt: null, id: null, quotes: [], malformed: 0 }
    },
    stream: async (_, hear, signal) => {
      streams += 1
      await talk(hear, signal, false).finally(() => {
        streams -= 1
      })
    },
  }
}

/** What has a symbol in it, for each company. */
const forEach = (text: string): string[] =>
  text.includes('{symbol}') ? tickers.map(ticker => text.replaceAll('{symbol}', ticker)) : [text]

const inJson = (text: string) => JSON.stringify(text).slice(1, -1)

function withKey(text: string, key: string, written: (part: string) => string): string {
  const at = text.includes('{secret}') ? key.indexOf(':') : -1
  const [first, rest] = at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)]
  return text.replaceAll('{key}', () => written(first)).replaceAll('{secret}', () => written(rest))
}

const isMarked = (frame: unknown, mark: Mark | null) => mark !== null && jsonAt(frame, mark.at) === mark.says

/** What a frame says: each price of a company that is known; a sign of life, where it has none. */
function newsIn(frame: unknown, { list, symbol, price, time }: SocketShape, now: number): News[] {
  if (frame === undefined || frame === null) return [{ kind: 'malformed' }]
  const rows = [jsonAt(frame, list)].flat()
  const prices = rows.filter(row => tickers.some(ticker => ticker === jsonAt(row, symbol)))
  const news = prices
    .filter(row => jsonAt(row, price) !== undefined)
    .map((row): News => {
      const at = time === null ? Math.floor(now) : momentOf(jsonAt(row, time))
      const quote = quoteOf(jsonAt(row, symbol), Number(jsonAt(row, price)), at)
      return quote ? { kind: 'quote', quote, id: null } : { kind: 'malformed' }
    })
  return news.length > 0 ? news : [{ kind: 'heartbeat', sentAt: null }]
}
