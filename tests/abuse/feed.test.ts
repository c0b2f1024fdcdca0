import fc from 'fast-check'
import { HttpResponse, http } from 'msw/http'
import { expect, it } from 'vitest'
import { marketAddress } from '../../mocks/market.ts'
import { server } from '../../mocks/node.ts'
import { frozenFrom, quotedFrom } from '../../src/app/market/quoted.ts'
import { ageWords, dollars, freshWords } from '../../src/app/market/words.ts'
import { readNews, readSnapshot } from '../../src/data/market/contract.ts'
import type { News } from '../../src/data/market/feed.ts'
import { fold, type Heard, type Market, nothing } from '../../src/data/market/fold.ts'
import { freshnessOf } from '../../src/data/market/freshness.ts'
import { sseFeed } from '../../src/data/market/sse.ts'
import { tickers } from '../../src/data/market/ticker.ts'
import { readFrozen } from '../../src/state/frozen.ts'
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
  if (frozen) expect(readFrozen(frozen)).toEqual({ value: frozen, dropped: [] })
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
      let heard: Heard | null = null
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

it('a stream of any bytes ends as streams end, and all it says is news', { timeout: patience }, async () => {
  let sent = ''
  const headers = { 'content-type': 'text/event-stream' }
  server.use(http.get(`*${marketAddress}/stream`, () => new HttpResponse(sent, { headers })))
  const feed = sseFeed(`http://desk.test${marketAddress}`)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(damaged(event.map(inStream)), words), { maxLength: 4 }), async parts => {
      sent = parts.join('')
      const heard: News[] = []
      await feed.stream(null, news => heard.push(news), new AbortController().signal)
      const market = heard.reduce((held, news) => fold(held, { ...news, now: began }), nothing)
      expectShown(market, began)
    }),
    fewerCases,
  )
})

const inStream = ([kind, data, id]: [string | undefined, string, string | null]) =>
  `${id === null ? '' : `id: ${id}\n`}event: ${kind}\ndata: ${data}\n\n`
