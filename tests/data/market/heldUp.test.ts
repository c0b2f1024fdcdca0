import { QueryClient } from '@tanstack/react-query'
import { expect, it, onTestFinished } from 'vitest'
import type { Feed } from '../../../src/data/market/feed.ts'
import { type Market, nothing } from '../../../src/data/market/fold.ts'
import { follow, marketKey } from '../../../src/data/market/follow.ts'
import { freshnessOf } from '../../../src/data/market/freshness.ts'
import { sseFeed } from '../../../src/data/market/sse.ts'
import { clockwork } from '../../kit/clockwork.ts'
import { onLoopback } from '../../kit/loopback.ts'
import { slowFeed } from '../../kit/slowFeed.ts'

onLoopback()

/** A feed behind a proxy, really asked over the network; only the clock is turned by hand. */
async function followed(delay: number) {
  const clock = clockwork()
  const { now } = clock.around
  const proxy = await slowFeed(now, delay)
  const client = new QueryClient()
  let pending = 0
  const direct = sseFeed(proxy.address)
  const feed: Feed = {
    ...direct,
    snapshot: async signal => {
      pending += 1
      return direct.snapshot(signal).finally(() => (pending -= 1))
    },
  }
  const stop = follow(client, feed, clock.around)
  onTestFinished(() => {
    stop()
    proxy.close()
  })
  const market = () => client.getQueryData<Market>(marketKey(feed)) ?? nothing
  const until = async (isSo: () => boolean) =>
    expect
      .poll(
        async () => {
          await clock.frame()
          return isSo()
        },
        { interval: 1, timeout: 8000 },
      )
      .toBe(true)
  await until(() => market().heardAt === now() && proxy.connections() === 1)
  const freshness = () => freshnessOf(market(), 'AMZN', now())
  /** Time goes by, and what was asked for meanwhile comes. */
  async function advance(ms: number) {
    await clock.advance(ms)
    await until(() => pending === 0)
  }
  return { advance, now, proxy, market, until, freshness }
}

it('a quote is as old as it is, however late the stream; no age falls without a newer quote', async () => {
  const { advance, now, proxy, market, until, freshness } = await followed(12_000)
  let shown = { at: Number.NEGATIVE_INFINITY, age: 0 }
  for (let second = 1; second <= 40; second++) {
    await advance(1000)
    if (second % 2 === 0) proxy.beat()
    if (second % 10 === 5) proxy.quote(244 + second)
    const before = market()
    if (proxy.deliver() > 0) await until(() => market() !== before)
    const { at } = market().quotes.AMZN!
    const { age } = freshness()
    expect(age).toBe(now() - at)
    if (at === shown.at) expect(age).toBeGreaterThanOrEqual(shown.age)
    shown = { at, age: age! }
  }
  expect(shown.age).toBeGreaterThanOrEqual(12_000)
  expect(market()).toMatchObject({ skew: 0, connection: 'open', problem: null })
})

it('a quiet stream that never comes through is kept fresh by snapshots, with the newest price, and says why', async () => {
  const { advance, now, proxy, market, freshness } = await followed(Number.POSITIVE_INFINITY)
  for (let second = 1; second <= 60; second++) {
    if (second % 10 === 1) proxy.quote(250 + second)
    await advance(1000)
    expect(freshness().state).toBe('live')
    expect(now() - market().heardAt!).toBeLessThan(5000)
    if (second % 10 === 5) expect(market().quotes.AMZN?.price).toBe(250 + second - 4)
  }
  expect(proxy.connections()).toBeGreaterThan(2)
  expect(market().problem).toBe(
    'The stream is silent though the feed answers: a proxy may hold it up. Until it speaks, snapshots are asked for.',
  )
})
