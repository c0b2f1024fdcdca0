import fc from 'fast-check'
import { HttpResponse, http } from 'msw/http'
import { expect, it, vi } from 'vitest'
import { marketAddress } from '../../mocks/market.ts'
import { server } from '../../mocks/node.ts'
import { frozenFrom, quotedFrom } from '../../src/app/market/quoteReason.ts'
import { ageWords, dollars, freshWords } from '../../src/app/market/words.ts'
import { readNews, readSnapshot } from '../../src/data/market/contract.ts'
import type { News } from '../../src/data/market/feed.ts'
import { finnhubFeed } from '../../src/data/market/finnhub.ts'
import { fold, type Market, type MarketEvent, nothing } from '../../src/data/market/fold.ts'
import { freshnessOf } from '../../src/data/market/freshness.ts'
import { sseFeed } from '../../src/data/market/sse.ts'
import { tickers } from '../../src/data/market/ticker.ts'
import { frozenField } from '../../src/state/codec/fields/frozenField.ts'
import { anything, cases, damaged, fewerCases, patience, words } from '../kit/fuzz.ts'

const began = Date.parse('2026-11-22T14:32:00Z')

const moment = fc.oneof(
  fc
    .date({ min: new Date(began - 100_000_000), max: new Date(began + 100_000_000), noInvalidDate: true })
    .map(day => day.toISOString()),
  fc.constantFrom('-271821-04-20T00:00:00Z', '+275760-09-13T00:00:00Z', '1970-01-01', '0', 'now', ''),
)
const price = fc.oneof(fc.double(), fc.constantFrom<unknown>(0, -1, 1e308, 5e-324, '244'))
const quote = fc.record({ symbol: fc.constantFrom('AMZN', 'MSFT', 'NVDA', 'GME', '__proto__'), price, at: moment })
const snapshot = fc.record(
  {
    quality: fc.constantFrom('live', 'delayed', 'simulated', 'best'),
    now: moment,
    id: words,
    quotes: fc.array(fc.oneof(quote, anything)),
  },
  { requiredKeys: ['now', 'quotes'] },
)
const said = (raw: unknown) => JSON.stringify(raw)
const event = fc.tuple(
  fc.constantFrom('quote', 'quote', 'heartbeat', 'weather', undefined),
  fc.oneof(
    quote.map(said),
    moment.map(now => said({ now })),
    damaged(quote.map(said)),
    anything.map(said),
  ),
  fc.option(words),
)

/** All that is shown of a market can be written, and what is pinned of it can be read again. */
function expectShown(market: Market, now: number) {
  for (const ticker of tickers) {
    const fresh = freshnessOf(market, ticker, now)
    expect(freshWords(fresh)).not.toMatch(/NaN|Invalid|undefined|Infinity/)
    const quoted = quotedFrom({ market, frozen: null, feed: { quietAfter: 5000 } }, ticker, now)
    if (quoted)
      expect(`${dollars(quoted.price)} ${ageWords(quoted.freshness.age ?? 0)}`).not.toMatch(/NaN|Infinity|undefined/)
  }
  const frozen = frozenFrom(market, now)
  if (frozen) expect(frozenField.read(frozen)).toEqual({ value: frozen, dropped: [] })
}

it('whatever a feed says, at whatever pace, figures are figures and their age is an age', { timeout: patience }, () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(event, fc.integer({ min: 0, max: 100_000 })), { maxLength: 30 }), all => {
      let now = began
      let market = nothing
      for (const [[kind, data, id], later] of all) {
        const before = market
        now += later
        market = fold(market, { ...readNews(kind, data, id), now })
        for (const ticker of tickers) if (before.quotes[ticker]) expect(market.quotes[ticker]).toBeDefined()
        expectShown(market, now)
      }
    }),
    cases,
  ),
)

it('a snapshot is read, or refused in a sentence', { timeout: patience }, () =>
  fc.assert(
    fc.property(fc.oneof(snapshot.map(said), damaged(snapshot.map(said)), anything.map(said), words), text => {
      let heard: MarketEvent | null = null
      try {
        heard = { kind: 'snapshot', snapshot: readSnapshot(text, 'desk.test'), now: began }
      } catch (error) {
        expect(String(error)).toMatch(/^Error: The feed at desk\.test does not keep to the contract: .+\.$/)
      }
      if (heard) expectShown(fold(nothing, heard), began)
    }),
    cases,
  ),
)

/** What a server sends: events, damaged ones, words and bytes that are none, in pieces that end anywhere. */
const bytes = fc
  .tuple(
    fc.array(fc.oneof(damaged(event.map(inStream)).map(encoded), words.map(encoded), fc.uint8Array()), {
      maxLength: 4,
    }),
    fc.integer({ min: 1, max: 90 }),
  )
  .map(([parts, size]) => {
    const all = Uint8Array.from(parts.flatMap(part => [...part]))
    return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
  })

/** All that is said is news, and what is shown of it can be written. */
function expectNews(heard: readonly News[]) {
  for (const { kind } of heard) expect(['quote', 'heartbeat', 'malformed']).toContain(kind)
  expectShown(
    heard.reduce((held, news) => fold(held, { ...news, now: began }), nothing),
    began,
  )
}

it('a stream of any bytes ends as streams end, and all it says is news', { timeout: patience }, async () => {
  let sent: Uint8Array<ArrayBuffer>[] = []
  const headers = { 'content-type': 'text/event-stream' }
  const body = () =>
    new ReadableStream({ start: stream => (sent.forEach(piece => stream.enqueue(piece)), stream.close()) })
  server.use(http.get(`*${marketAddress}/stream`, () => new HttpResponse(body(), { headers })))
  const feed = sseFeed(`http://desk.test${marketAddress}`)
  await fc.assert(
    fc.asyncProperty(bytes, async pieces => {
      sent = pieces
      const heard: News[] = []
      await feed.stream(null, news => heard.push(news), new AbortController().signal)
      expectNews(heard)
    }),
    fewerCases,
  )
})

const trade = fc.record({ s: fc.constantFrom('AMZN', 'GME', null), p: price, t: fc.oneof(fc.double(), words) })
const frame = fc.oneof(
  fc.array(trade, { maxLength: 4 }).map(data => said({ type: 'trade', data })),
  fc.oneof(words, anything).map(msg => said({ type: 'error', msg })),
  damaged(fc.constant('{"type":"trade","data":[{"s":"AMZN","p":244.1,"t":1795357919500}]}')),
  anything.map(said),
  fc.uint8Array(),
)

it('a socket of any frames ends in a sentence without the key, and all it says is news', {
  timeout: patience,
}, async () => {
  const key = 'd0-secret'
  let sent: unknown[] = []
  vi.stubGlobal(
    'WebSocket',
    class extends EventTarget {
      constructor() {
        super()
        queueMicrotask(() => {
          this.dispatchEvent(new Event('open'))
          for (const data of sent) this.dispatchEvent(new MessageEvent('message', { data }))
          this.close()
        })
      }
      send() {}
      close() {
        this.dispatchEvent(new Event('close'))
      }
    },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { maxLength: 4 }), async frames => {
      sent = [...frames, said({ type: 'error', msg: `Invalid API key ${key}` })]
      const heard: News[] = []
      const ended = finnhubFeed(key).stream(null, news => heard.push(news), new AbortController().signal)
      const problem = await ended.catch(String)
      expect(problem).toMatch(/^Error: Finnhub (does not know this key|reported an error)\.$/)
      expectNews(heard)
    }),
    cases,
  )
  vi.unstubAllGlobals()
})

function inStream([kind, data, id]: [string | undefined, string, string | null]) {
  return `${id === null ? '' : `id: ${id}\n`}event: ${kind}\ndata: ${data}\n\n`
}

function encoded(text: string) {
  return new TextEncoder().encode(text)
}
