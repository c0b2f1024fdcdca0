import { describe, expect, it } from 'vitest'
import { fold, type Market, type MarketEvent, nothing } from '../../../src/data/market/fold.ts'
import { someNews, someQuote, someSnapshot } from '../../kit/feeds.ts'

const noon = Date.parse('2026-11-22T12:00:00Z')
const hear = (...all: MarketEvent[]): Market => all.reduce(fold, nothing)
const quote = (price: number, at: number, id: string | null = null, now = at): MarketEvent => ({
  now,
  ...someNews(price, at, id),
})
const counts = ({ late, duplicate, malformed }: Market) => ({ late, duplicate, malformed })

it('the newest price stands, whatever order quotes come in', () => {
  const market = hear(quote(244, noon), quote(246, noon + 200), quote(245, noon + 100, null, noon + 300))
  expect(market.quotes.AMZN).toEqual(someQuote(246, noon + 200))
  expect(counts(market)).toEqual({ late: 1, duplicate: 0, malformed: 0 })
})

it.each([
  ['under the same number', quote(245, noon + 50, '7')],
  ['without a number', quote(244, noon)],
])('a quote that comes twice, %s, counts once', (_, again) => {
  const market = hear(quote(244, noon, '7'), again)
  expect(market.quotes.AMZN).toEqual(someQuote(244, noon))
  expect(counts(market)).toEqual({ late: 0, duplicate: 1, malformed: 0 })
})

it('of two trades in the same millisecond the later one stands', () =>
  expect(hear(quote(244, noon), quote(245, noon)).quotes.AMZN?.price).toBe(245))

it('companies do not push each other out', () => {
  const nvidia: MarketEvent = { now: noon, kind: 'quote', quote: someQuote(222, noon - 900, 'NVDA'), id: null }
  expect(hear(quote(244, noon), nvidia).quotes).toEqual({
    AMZN: someQuote(244, noon),
    NVDA: someQuote(222, noon - 900, 'NVDA'),
  })
})

it('what is malformed is counted, and is no sign of life', () => {
  const market = hear(quote(244, noon), { now: noon + 900, kind: 'malformed' })
  expect(market).toMatchObject({ malformed: 1, heardAt: noon })
})

describe('clocks that differ', () => {
  it.each([
    ['behind', -3_600_000],
    ['ahead', 3_600_000],
  ])('a feed an hour %s tells the same ages', (_, off) => {
    const beat: MarketEvent = { now: noon, kind: 'heartbeat', sentAt: noon + off }
    const market = hear(beat, quote(244, noon + off + 500, null, noon + 600))
    expect(market.quotes.AMZN!.at + market.skew!).toBe(noon + 500)
    expect(market.malformed).toBe(0)
  })

  it('the least delay that was seen tells the clocks apart: a late sign of life makes nothing younger', () => {
    const beat = (sentAt: number, now: number): MarketEvent => ({ now, kind: 'heartbeat', sentAt })
    const market = hear(beat(noon, noon + 300), beat(noon + 2000, noon + 14_000), beat(noon + 16_000, noon + 16_100))
    expect(market.skew).toBe(100)
    expect(fold(market, beat(noon + 18_000, noon + 30_000)).skew).toBe(100)
  })

  it('a feed that never says its time is taken to be ahead by as much as its first quote is', () => {
    const market = hear(quote(244, noon + 7000, null, noon), quote(245, noon + 8000, null, noon + 1000))
    expect(market).toMatchObject({ skew: -7000, malformed: 0, quotes: { AMZN: { price: 245 } } })
  })

  it('one quote from next year is malformed, and does not keep the next ones out', () => {
    const beat: MarketEvent = { now: noon, kind: 'heartbeat', sentAt: noon }
    const market = hear(beat, quote(999, noon + 365 * 86_400_000, null, noon + 1), quote(245, noon + 2))
    expect(market).toMatchObject({ malformed: 1, quotes: { AMZN: { price: 245 } } })
  })
})

describe('a snapshot', () => {
  const snapshot = (told: Parameters<typeof someSnapshot>[0], now = noon): MarketEvent => ({
    now,
    kind: 'snapshot',
    snapshot: someSnapshot(told),
  })

  it('says what the prices are worth and where the stream goes on', () =>
    expect(hear(snapshot({ quality: 'delayed', id: '41', quotes: [someQuote(244, noon)] }))).toMatchObject({
      quality: 'delayed',
      lastId: '41',
      heardAt: noon,
      quotes: { AMZN: { price: 244 } },
    }))

  it('takes nothing away: neither a newer quote nor that of a company it leaves out', () => {
    const before = hear(
      quote(246, noon + 500),
      snapshot({ quotes: [someQuote(244, noon)] }, noon + 600),
      snapshot({}, noon + 700),
    )
    expect(before.quotes.AMZN?.price).toBe(246)
    expect(counts(before)).toEqual({ late: 0, duplicate: 0, malformed: 0 })
  })
})

it('a lost connection keeps the last value, and the next sign of life ends the trouble', () => {
  const lost = hear(quote(244, noon), { now: noon, kind: 'connection', connection: 'lost', problem: 'The feed ended.' })
  expect(lost).toMatchObject({ connection: 'lost', problem: 'The feed ended.', quotes: { AMZN: { price: 244 } } })
  expect(fold(lost, { now: noon + 9, kind: 'heartbeat', sentAt: null })).toMatchObject({
    connection: 'open',
    problem: null,
  })
})
