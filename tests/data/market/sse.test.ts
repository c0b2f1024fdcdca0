import { HttpResponse } from 'msw/http'
import { describe, expect, it } from 'vitest'
import { event, marketAddress, marketSnapshotAnswering, marketStreamSaying } from '../../../mocks/market.ts'
import { server } from '../../../mocks/node.ts'
import type { News } from '../../../src/data/market/feed.ts'
import { simulatedQuote } from '../../../src/data/market/simulated.ts'
import { sseFeed } from '../../../src/data/market/sse.ts'

const feed = sseFeed(`http://desk.test${marketAddress}/`)
const goesOn = new AbortController().signal
const snapshot = () => feed.snapshot(goesOn)

/** The first so many news of the stream. */
function firstNews(count: number, after: string | null = null) {
  const heard: News[] = []
  return new Promise<News[]>((resolve, reject) => {
    const enough = new AbortController()
    const hear = (news: News) => {
      if (heard.length < count) heard.push(news)
      if (heard.length < count) return
      resolve(heard)
      enough.abort()
    }
    feed.stream(after, hear, enough.signal).catch((error: unknown) => !enough.signal.aborted && reject(error))
  })
}

const good = { quality: 'live', now: '2026-11-22T14:32:00Z', id: '41', quotes: [] as unknown[] }
const amazon = { symbol: 'AMZN', price: 244.1, at: '2026-11-22T14:31:59.500Z' }

describe('the simulation, served at /api/market', () => {
  it('is the one that the desk runs by itself', async () => {
    const { quality, id, quotes } = await snapshot()
    expect(quality).toBe('simulated')
    expect(quotes).toEqual([0, 1, 2].map(back => simulatedQuote(Number(id) - back)))
  })

  it('goes on after the last event that was heard', async () => {
    const from = Number((await snapshot()).id) - 10
    const heard = await firstNews(5, String(from))
    expect(heard).toEqual(
      [1, 2, 3, 4, 5].map(next => ({ kind: 'quote', quote: simulatedQuote(from + next), id: String(from + next) })),
    )
  })
})

describe('a snapshot', () => {
  it('has the quotes, the moment, and where to go on', async () => {
    server.use(marketSnapshotAnswering(() => HttpResponse.json({ ...good, quotes: [amazon] })))
    expect(await snapshot()).toEqual({
      quality: 'live',
      sentAt: Date.parse(good.now),
      id: '41',
      quotes: [{ ticker: 'AMZN', price: 244.1, at: Date.parse(amazon.at) }],
      malformed: 0,
    })
  })

  it.each<[string, unknown]>([
    ['a company that nobody asked about', { ...amazon, symbol: 'GME' }],
    ['a price of nothing', { ...amazon, price: 0 }],
    ['a price in words', { ...amazon, price: '244' }],
    ['no moment', { ...amazon, at: 'yesterday' }],
    ['null', null],
  ])('counts a quote with %s as malformed, and keeps the others', async (_, quote) => {
    server.use(marketSnapshotAnswering(() => HttpResponse.json({ ...good, quotes: [quote, amazon] })))
    expect(await snapshot()).toMatchObject({ malformed: 1, quotes: [{ ticker: 'AMZN' }] })
  })

  it.each<[string, () => Response, string]>([
    ['out of reach', () => HttpResponse.error(), 'The feed at desk.test could not be reached.'],
    [
      'missing',
      () => new HttpResponse(null, { status: 404 }),
      'The feed at desk.test answered 404: is the address right?',
    ],
    [
      'a web page',
      () => HttpResponse.html('<title>Hello</title>'),
      'What is at desk.test is no market feed: is the address right?',
    ],
    [
      'cut short',
      () => new HttpResponse('{"quality"', { headers: { 'content-type': 'application/json' } }),
      'The feed at desk.test does not keep to the contract: it is no record.',
    ],
    [
      'of another quality',
      () => HttpResponse.json({ ...good, quality: 'best' }),
      'The feed at desk.test does not keep to the contract: "quality" is none of live, delayed, simulated.',
    ],
    [
      'without its time',
      () => HttpResponse.json({ ...good, now: undefined }),
      'The feed at desk.test does not keep to the contract: "now" is missing.',
    ],
    [
      'without a list',
      () => HttpResponse.json({ ...good, quotes: {} }),
      'The feed at desk.test does not keep to the contract: "quotes" is no list.',
    ],
  ])('that is %s says so in a sentence', async (_, answer, says) => {
    server.use(marketSnapshotAnswering(answer))
    await expect(snapshot()).rejects.toThrow(new Error(says))
  })
})

describe('the stream', () => {
  it('tells quotes and heartbeats, and counts what it does not understand', async () => {
    server.use(
      marketStreamSaying(
        [
          ': a remark\n\n',
          event('quote', amazon, 7),
          event('heartbeat', { now: good.now }),
          event('quote', { ...amazon, price: -1 }, 8),
          'event: quote\ndata: {not json\n\n',
          event('weather', { sunny: true }),
          event('heartbeat', {}),
        ].join(''),
      ),
    )
    expect(await firstNews(6)).toEqual([
      { kind: 'quote', quote: { ticker: 'AMZN', price: 244.1, at: Date.parse(amazon.at) }, id: '7' },
      { kind: 'heartbeat', sentAt: Date.parse(good.now) },
      ...Array.from({ length: 4 }, () => ({ kind: 'malformed' })),
    ])
  })

  it('asks for what came after the last event', async () => {
    const asked: (string | null)[] = []
    server.use(marketStreamSaying(event('quote', amazon, 7), id => asked.push(id)))
    await firstNews(1, '6 & 7')
    await firstNews(1)
    expect(asked).toEqual(['6 & 7', null])
  })
})

it('a sentence names the host and never the rest of the address, which may be a secret', async () => {
  server.use(marketSnapshotAnswering(() => new HttpResponse(null, { status: 403 })))
  const secret = sseFeed(`http://desk.test${marketAddress}/snapshot?key=hush`)
  const message = await secret.snapshot(goesOn).then(
    () => 'nothing went wrong',
    (error: Error) => error.message,
  )
  expect(message).toContain('desk.test')
  expect(message).not.toContain('hush')
})
