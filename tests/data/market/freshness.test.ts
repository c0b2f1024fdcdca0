import { expect, it } from 'vitest'
import { waitBefore } from '../../../src/data/market/backoff.ts'
import { type Market, nothing } from '../../../src/data/market/fold.ts'
import { freshnessOf } from '../../../src/data/market/freshness.ts'
import { someQuote } from '../../kit/feeds.ts'

const noon = Date.parse('2026-11-22T12:00:00Z')
const market = (told: Partial<Market>): Market => ({
  ...nothing,
  connection: 'open',
  quality: 'live',
  quotes: { AMZN: someQuote(244, noon) },
  heardAt: noon,
  ...told,
})
const state = (told: Partial<Market>, ms: number) => freshnessOf(market(told), 'AMZN', noon + ms).state

it.each<[string, Partial<Market>, number, string]>([
  ['a second after a quote', {}, 1000, 'live'],
  ['just before 5 s of silence', {}, 4999, 'live'],
  ['after 5 s without a heartbeat', {}, 5000, 'stale'],
  ['with a heartbeat but no trade for 14 minutes', { heardAt: noon + 14 * 60_000 }, 14 * 60_000, 'live'],
  ['with a heartbeat but no trade for 16 minutes', { heardAt: noon + 16 * 60_000 }, 16 * 60_000, 'delayed'],
  ['where the feed says so', { quality: 'delayed' }, 1000, 'delayed'],
  ['where prices are made up', { quality: 'simulated' }, 1000, 'simulated'],
  ['just after the connection broke', { connection: 'lost' }, 1000, 'live'],
  ['5 s after it broke', { connection: 'lost' }, 5000, 'stale'],
  ['once our own clock was set back by an hour', {}, -3_600_000, 'stale'],
  ['while the page is hidden', { connection: 'paused' }, 1000, 'paused'],
  ['without a network', { connection: 'offline' }, 60_000, 'offline'],
  ['before any quote', { quotes: {} }, 0, 'waiting'],
])('%s it is %s', (_, told, ms, expected) => expect(state(told, ms)).toBe(expected))

it('a made-up price is still called simulated when it is stale', () =>
  expect(freshnessOf(market({ quality: 'simulated' }), 'AMZN', noon + 8000)).toEqual({
    state: 'stale',
    isSimulated: true,
    age: 8000,
    at: noon,
  }))

it('ages count from when the price was made, on clocks set right, and are never negative', () => {
  const ahead = market({ skew: -60_000, quotes: { AMZN: someQuote(244, noon + 60_000) } })
  expect(freshnessOf(ahead, 'AMZN', noon + 3000)).toMatchObject({ age: 3000, at: noon })
  expect(freshnessOf(market({}), 'AMZN', noon - 10).age).toBe(0)
})

it('a feed that is quiet by nature is given its own time', () =>
  expect(freshnessOf(market({}), 'AMZN', noon + 60_000, 90_000).state).toBe('live'))

it('pauses between tries double up to half a minute, and chance takes up to half of each away', () => {
  expect([0, 1, 2, 3, 6, 20].map(attempt => waitBefore(attempt, 1))).toEqual([500, 1000, 2000, 4000, 30_000, 30_000])
  expect([0, 1, 2, 3, 6, 20].map(attempt => waitBefore(attempt, 0))).toEqual([250, 500, 1000, 2000, 15_000, 15_000])
})
