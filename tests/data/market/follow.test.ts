import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { type Feed, refusal } from '../../../src/data/market/feed.ts'
import type { Market } from '../../../src/data/market/fold.ts'
import { follow, marketKey } from '../../../src/data/market/follow.ts'
import { freshnessOf } from '../../../src/data/market/freshness.ts'
import { clockwork } from '../../kit/clockwork.ts'
import { feedByHand, someNews, someQuote, someSnapshot } from '../../kit/feeds.ts'

/** A feed that is followed with a clock that stands still until it is turned. */
async function followed(hand = feedByHand()) {
  const clock = clockwork()
  const client = new QueryClient()
  const tries: number[] = []
  const stream: Feed['stream'] = (...asked) => {
    tries.push(clock.around.now())
    return hand.feed.stream(...asked)
  }
  const stop = follow(client, { ...hand.feed, stream }, clock.around)
  await clock.advance(0)
  const market = () => client.getQueryData<Market>(marketKey(hand.feed))!
  const freshness = () => freshnessOf(market(), 'AMZN', clock.around.now()).state
  return { ...hand, tries, clock, client, stop, market, freshness, now: clock.around.now }
}

const withQuotes = () =>
  feedByHand(async () => someSnapshot({ id: '1', quotes: [someQuote(244, Date.parse('2026-11-22T14:31:59Z'))] }))

describe('a connection', () => {
  it('begins with a snapshot and goes on from there', async () => {
    const { market, last, clock, now } = await followed(withQuotes())
    expect(market().quotes.AMZN?.price).toBe(244)
    expect(last().after).toBe('1')
    last().say(someNews(245, now(), '2'))
    await clock.frame()
    expect(market()).toMatchObject({ connection: 'open', quotes: { AMZN: { price: 245 } } })
  })

  it('that breaks is stale after 5 s, keeps its value, and recovers where it stopped', async () => {
    const { breakWith, last, links, market, freshness, clock, now } = await followed(withQuotes())
    last().say(someNews(245, now(), '2'))
    await clock.frame()
    breakWith(new Error('The feed at localhost could not be reached.'))
    last().end()

    await clock.advance(4900)
    expect([freshness(), market().connection]).toEqual(['live', 'lost'])
    await clock.advance(100)
    expect(freshness()).toBe('stale')
    expect(market()).toMatchObject({
      quotes: { AMZN: { price: 245 } },
      problem: 'The feed at localhost could not be reached.',
    })

    breakWith(null)
    await clock.advance(3000)
    expect(links).toHaveLength(2)
    expect(last().after).toBe('2')
    expect(market().quotes.AMZN?.price).toBe(245)
    last().say(someNews(246, now(), '3'))
    await clock.frame()
    expect(freshness()).toBe('live')
    expect(market()).toMatchObject({ problem: null, quotes: { AMZN: { price: 246 } } })
  })

  it('is tried again after 0.5, 1, 2, 4 … s, and quickly again once it has worked', async () => {
    const { breakWith, tries, last, clock, now } = await followed(withQuotes())
    breakWith(new Error('down'))
    const brokeAt = now()
    last().end()
    await clock.advance(16_000)
    expect(tries.slice(1).map(at => at - brokeAt)).toEqual([500, 1500, 3500, 7500, 15_500])

    breakWith(null)
    await clock.advance(16_000)
    last().say({ kind: 'heartbeat', sentAt: null })
    const endedAt = now()
    last().end()
    await clock.advance(500)
    expect(tries.at(-1)).toBe(endedAt + 500)
  })

  it('that falls silent without a word, as its snapshots do, is given up and made anew', async () => {
    const { breakWith, last, links, market, freshness, clock } = await followed(withQuotes())
    breakWith(new Error('down'))
    await clock.advance(14_900)
    expect([freshness(), links.length]).toEqual(['stale', 1])
    await clock.advance(100)
    expect(links[0]!.isOver()).toBe(true)
    expect(market().problem).toBe('The feed fell silent.')
    breakWith(null)
    await clock.advance(500)
    expect(links).toHaveLength(2)
    last().say({ kind: 'heartbeat', sentAt: null })
    await clock.frame()
    expect(market().connection).toBe('open')
  })

  it('that is dead when our clock is set back by an hour is stale at once, and made anew within the minute', async () => {
    const { links, market, freshness, clock } = await followed(withQuotes())
    clock.setBack(3_600_000)
    expect(freshness()).toBe('stale')
    await clock.advance(31_000)
    expect(links).toHaveLength(2)
    expect(market().quotes.AMZN?.price).toBe(244)
  })

  it('stays while there are heartbeats, however long no price moves', async () => {
    const { last, links, freshness, clock } = await followed(withQuotes())
    for (let seconds = 0; seconds < 60; seconds += 2) {
      last().say({ kind: 'heartbeat', sentAt: null })
      await clock.advance(2000)
    }
    expect([freshness(), links.length]).toEqual(['live', 1])
  })

  it('that is refused is not tried again', async () => {
    const { breakWith, last, links, market, clock } = await followed(withQuotes())
    breakWith(refusal('Finnhub does not know this key.'))
    last().end()
    await clock.advance(600_000)
    expect(links).toHaveLength(1)
    expect(market()).toMatchObject({ connection: 'refused', problem: 'Finnhub does not know this key.' })
  })

  it('that never came about says why, and comes about later', async () => {
    const hand = withQuotes()
    hand.breakWith(new Error('The feed at localhost could not be reached.'))
    const { market, clock, freshness } = await followed(hand)
    expect([market().connection, market().problem, freshness()]).toEqual([
      'lost',
      'The feed at localhost could not be reached.',
      'waiting',
    ])
    hand.breakWith(null)
    await clock.advance(500)
    expect(market().quotes.AMZN?.price).toBe(244)
  })
})

describe('while nobody looks', () => {
  it('a hidden page pauses the feed, and a shown one goes on at once where it stopped', async () => {
    const { last, links, freshness, market, clock, now } = await followed(withQuotes())
    last().say(someNews(245, now(), '2'))
    await clock.frame()
    clock.hide(true)
    await clock.advance(600_000)
    expect([freshness(), links[0]!.isOver(), links.length]).toEqual(['paused', true, 1])
    clock.hide(false)
    await clock.frame()
    expect(links).toHaveLength(2)
    expect(last().after).toBe('2')
    expect(market().quotes.AMZN?.price).toBe(245)
  })

  it('without a network it says so, and goes on when the network is back', async () => {
    const { links, freshness, clock } = await followed(withQuotes())
    clock.network(false)
    await clock.advance(60_000)
    expect([freshness(), links.length]).toEqual(['offline', 1])
    clock.network(true)
    await clock.frame()
    expect(links).toHaveLength(2)
  })

  it('nothing is heard any more once it is told to stop', async () => {
    const { last, links, stop, market, clock, now } = await followed(withQuotes())
    stop()
    last().say(someNews(999, now(), '2'))
    await clock.advance(60_000)
    expect([market().quotes.AMZN?.price, links.length, links[0]!.isOver()]).toEqual([244, 1, true])
  })
})

it('a thousand ticks between two frames are one change of the cache, and none is lost', async () => {
  const { client, feed, last, market, clock, now } = await followed(withQuotes())
  let changes = 0
  client.getQueryCache().subscribe(({ type }) => (changes += type === 'updated' ? 1 : 0))
  for (let i = 0; i < 1000; i++) last().say(someNews(245 + i / 1000, now() + i, String(i + 2)))
  expect(changes).toBe(0)
  await clock.frame()
  expect(changes).toBe(1)
  expect(market()).toMatchObject({ lastId: '1001', late: 0, duplicate: 0, quotes: { AMZN: { price: 245.999 } } })
  expect(marketKey(feed)).toEqual(['market', 'sse', 'by hand'])
})
