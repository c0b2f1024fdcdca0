import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import type { Snapshot } from '../../src/data/market/feed.ts'
import type { Market } from '../../src/data/market/fold.ts'
import { follow, marketKey } from '../../src/data/market/follow.ts'
import { freshnessOf } from '../../src/data/market/freshness.ts'
import { steady } from '../../src/data/market/steady.ts'
import { clockwork } from '../kit/clockwork.ts'
import { feedByHand, someNews, someQuote, someSnapshot } from '../kit/feeds.ts'

const hour = 3_600_000

/** A feed with one quote, followed on a machine whose clock may be set and that may fall asleep. */
async function followed() {
  let snapshot = async () => someSnapshot({ id: '1', quotes: [someQuote(244, Date.parse('2026-11-22T14:31:59Z'))] })
  const hand = feedByHand(() => snapshot())
  const clock = clockwork()
  let set = 0
  const now = steady(() => clock.around.now() + set)
  const client = new QueryClient()
  follow(client, hand.feed, { ...clock.around, now })
  await clock.advance(0)
  const market = () => client.getQueryData<Market>(marketKey(hand.feed))!
  const fresh = () => freshnessOf(market(), 'AMZN', now())
  return {
    ...hand,
    clock,
    now,
    market,
    fresh,
    setClock: (ms: number) => (set += ms),
    /** From now on a snapshot is this. */
    setSnapshot: (next: () => Promise<Snapshot>) => (snapshot = next),
  }
}

it('a clock that is set back an hour makes nothing fresher: a feed that falls silent is stale after 5 s and made anew', async () => {
  const { clock, links, fresh, setClock, setSnapshot, last, now, market } = await followed()
  setSnapshot(() => Promise.reject(new Error('The feed is away.')))
  setClock(-hour)
  expect(fresh()).toMatchObject({ state: 'live', age: 1000 })
  await clock.advance(5000)
  expect(fresh().state).toBe('stale')
  await clock.advance(10_500)
  setSnapshot(async () => someSnapshot({ id: '1' }))
  await clock.advance(10_500)
  expect(links).toHaveLength(2)
  last().say(someNews(245, now(), '2'))
  await clock.frame()
  expect([fresh().state, market().quotes.AMZN?.price]).toEqual(['live', 245])
})

it('a clock that is set forth an hour is caught up with at the next heartbeat', async () => {
  const { clock, fresh, setClock, last, now } = await followed()
  last().say({ kind: 'heartbeat', sentAt: now() })
  await clock.frame()
  const sentAt = now()
  setClock(hour)
  expect(fresh().state).toBe('stale')
  last().say({ kind: 'heartbeat', sentAt })
  await clock.frame()
  expect(fresh()).toMatchObject({ state: 'live', age: 1000 })
})

it('after an hour asleep all is stale at once, nothing is blank, and the feed goes on where it stopped', async () => {
  const { clock, links, fresh, market, last, now, setSnapshot } = await followed()
  last().say(someNews(245, now(), '7'))
  setSnapshot(async () => someSnapshot({ id: '7' }))
  await clock.frame()
  clock.sleep(hour)
  expect([fresh().state, market().quotes.AMZN?.price]).toEqual(['stale', 245])
  await clock.advance(1000)
  expect([links.length, last().after, market().quotes.AMZN?.price]).toEqual([2, '7', 245])
  last().say(someNews(250, now(), '8'))
  await clock.frame()
  expect([fresh().state, market().quotes.AMZN?.price, market().problem]).toEqual(['live', 250, null])
})
