import { describe, expect, it } from 'vitest'
import facts from '../../../public/data/facts.json' with { type: 'json' }
import type { News } from '../../../src/data/market/feed.ts'
import { countAt, pace, simulatedFeed, simulatedQuote } from '../../../src/data/market/simulated.ts'
import { tickers } from '../../../src/data/market/ticker.ts'
import { marketValue } from '../../../src/data/market/value.ts'
import { clockwork } from '../../kit/clockwork.ts'

const year = 365 * 86_400_000
const someCounts = Array.from({ length: 4000 }, (_, i) => countAt(Date.parse('2026-01-01') + (i * year) / 4000))

it('is marked as simulated, and has a quote of each company at once', async () => {
  const { around } = clockwork()
  const { quality, quotes } = await simulatedFeed(around).snapshot(new AbortController().signal)
  expect(quality).toBe('simulated')
  expect(quotes.map(({ ticker }) => ticker).toSorted()).toEqual([...tickers])
})

it.each([
  ['AMZN', 'sh-amzn-cap'],
  ['MSFT', 'sh-msft-cap'],
  ['NVDA', 'sh-nvda-cap'],
] as const)('%s stays within 5 % of its last known market value, all year', (ticker, id) => {
  const known = Number(facts.find(fact => fact.id === id)?.value)
  const all = someCounts
    .flatMap(count => [0, 1, 2].map(next => simulatedQuote(count + next)))
    .filter(quote => quote.ticker === ticker)
  expect(all).toHaveLength(someCounts.length)
  const off = all.map(({ price }) => Math.abs(marketValue(ticker, price) / known - 1))
  expect(Math.max(...off)).toBeLessThan(0.05)
  expect(new Set(all.map(({ price }) => price)).size).toBeGreaterThan(500)
})

describe('the stream', () => {
  const quotes = (news: News[]) => news.map(one => (one.kind === 'quote' ? [one.id, one.quote] : null))

  it('tells each quote at its time, once, by a clock that it is given', async () => {
    const clock = clockwork()
    const heard: News[] = []
    const from = countAt(clock.around.now())
    void simulatedFeed(clock.around).stream(String(from), news => heard.push(news), new AbortController().signal)
    await clock.advance(10 * pace)
    expect(quotes(heard)).toEqual(
      Array.from({ length: 10 }, (_, i) => [String(from + i + 1), simulatedQuote(from + i + 1)]),
    )
  })

  it('goes on from now where the last one that was heard lies in times to come', async () => {
    const clock = clockwork()
    const heard: News[] = []
    const now = countAt(clock.around.now())
    void simulatedFeed(clock.around).stream(String(now + 9000), news => heard.push(news), new AbortController().signal)
    await clock.advance(2 * pace)
    expect(quotes(heard)).toEqual([now + 1, now + 2].map(count => [String(count), simulatedQuote(count)]))
  })

  it('goes on after the last one that was heard, as if it had never been interrupted', async () => {
    const clock = clockwork()
    const heard: News[] = []
    const [first, second] = [new AbortController(), new AbortController()]
    const from = countAt(clock.around.now())
    const feed = simulatedFeed(clock.around)
    const ended = feed.stream(String(from), news => heard.push(news), first.signal)
    await clock.advance(3 * pace)
    first.abort()
    await ended
    await clock.advance(20 * pace)
    expect(heard).toHaveLength(3)
    void feed.stream(String(from + 3), news => heard.push(news), second.signal)
    await clock.advance(2 * pace)
    expect(quotes(heard).map(one => one?.[0])).toEqual(Array.from({ length: 25 }, (_, i) => String(from + i + 1)))
    second.abort()
  })
})
