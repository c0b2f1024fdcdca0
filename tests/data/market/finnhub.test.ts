import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type WebSocket as Link, WebSocketServer } from 'ws'
import { isRefusal, type News } from '../../../src/data/market/feed.ts'
import { finnhubFeed } from '../../../src/data/market/finnhub.ts'
import { onLoopback } from '../../kit/loopback.ts'

// The frames are those of https://finnhub.io/docs/api/websocket-trades and https://finnhub.io/docs/api/quote, spoken by
// a real server on this machine: nothing is mocked.
const key = 'd0-not-a-real-key'
let told: string[] = []
let answer = { status: 200, body: {} }
let asked: string[] = []
let requests: { url: string; token: string }[] = []
let links: Link[] = []

const web = createServer(({ url = '', headers }, response) => {
  requests.push({ url, token: String(headers['x-finnhub-token']) })
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
})
const sockets = new WebSocketServer({
  server: web,
  verifyClient: ({ req }: { req: IncomingMessage }) => req.url === `/?token=${key}`,
})
sockets.on('connection', link => {
  links.push(link)
  link.on('message', (text: Buffer) => {
    asked.push(text.toString())
    if (asked.length === 3) told.forEach(frame => link.send(frame))
  })
})
let place: { rest: string; socket: string }

onLoopback()
beforeAll(async () => {
  await new Promise<void>(resolve => void web.listen(0, '127.0.0.1', resolve))
  const { port } = web.address() as AddressInfo
  place = { rest: `http://127.0.0.1:${port}/api/v1`, socket: `ws://127.0.0.1:${port}` }
})
beforeEach(() => {
  asked = []
  links = []
  requests = []
})
afterAll(() => {
  sockets.close()
  web.close()
})

const trade = (...data: unknown[]) => JSON.stringify({ type: 'trade', data })

/** What is heard until the socket has said all, and how the stream ended. */
async function heard(frames: string[], count: number, withKey = key) {
  told = frames
  const news: News[] = []
  const enough = new AbortController()
  const ended = finnhubFeed(withKey, place)
    .stream(null, one => news.push(one) === count && enough.abort(), enough.signal)
    .then(
      () => null,
      (error: Error) => error,
    )
  return { error: await ended, news }
}

describe('the socket', () => {
  it('is asked for each company, and its trades become quotes', async () => {
    const { news, error } = await heard(
      [
        trade(
          { s: 'AMZN', p: 244.1, t: 1795357919500, v: 100, c: ['1'] },
          { s: 'NVDA', p: 222.5, t: 1795357919900, v: 5 },
        ),
      ],
      2,
    )
    expect(asked.map(text => JSON.parse(text))).toEqual(
      ['AMZN', 'MSFT', 'NVDA'].map(symbol => ({ type: 'subscribe', symbol })),
    )
    expect(news).toEqual([
      { kind: 'quote', quote: { ticker: 'AMZN', price: 244.1, at: 1795357919500 }, id: null },
      { kind: 'quote', quote: { ticker: 'NVDA', price: 222.5, at: 1795357919900 }, id: null },
    ])
    expect(error).toBeNull()
  })

  it('pings are heartbeats; what is malformed is counted', async () => {
    const { news } = await heard(
      [
        '{"type":"ping"}',
        trade({ s: 'AMZN', p: 0, t: 1795357919500 }, { s: 'GME', p: 1, t: 1 }),
        'hello',
        '{"type":"news"}',
      ],
      5,
    )
    expect(news.map(({ kind }) => kind)).toEqual(['heartbeat', 'malformed', 'malformed', 'malformed', 'malformed'])
  })

  it('a key that it does not take is asked after in a sentence', async () => {
    const { error } = await heard([], 1, 'another')
    expect(error?.message).toBe('Finnhub did not take the connection: is the key right?')
  })

  it.each([
    ['a wrong key is for good', 'Invalid API key', true, 'Finnhub does not know this key.'],
    ['anything else is tried again', 'Subscribing to too many symbols', false, 'Finnhub reported an error.'],
  ])('an error frame: %s', async (_, msg, isForGood, says) => {
    const { error } = await heard([JSON.stringify({ type: 'error', msg })], 1)
    expect([error?.message, isRefusal(error)]).toEqual([says, isForGood])
  })

  it('ends quietly when the other side closes', async () => {
    const ended = heard([], 1)
    await expect.poll(() => asked.length).toBe(3)
    links[0]!.close()
    expect((await ended).error).toBeNull()
  })
})

describe('the snapshot', () => {
  const snapshot = (status: number, body: object) => {
    answer = { status, body }
    return finnhubFeed(key, place).snapshot(new AbortController().signal)
  }

  it('is the last trade of each company; the key goes in a header, not in the address', async () => {
    const { quotes, quality } = await snapshot(200, {
      c: 244.1,
      d: 1,
      dp: 0.4,
      h: 246,
      l: 243,
      o: 243,
      pc: 243,
      t: 1795357919,
    })
    expect(quality).toBe('live')
    expect(quotes).toHaveLength(3)
    expect(quotes[0]).toEqual({ ticker: 'AMZN', price: 244.1, at: 1795357919000 })
    expect(requests.toSorted((a, b) => (a.url < b.url ? -1 : 1))).toEqual(
      ['AMZN', 'MSFT', 'NVDA'].map(symbol => ({ url: `/api/v1/quote?symbol=${symbol}`, token: key })),
    )
  })

  it.each([
    [401, true, 'Finnhub does not know this key.'],
    [429, false, 'Finnhub has had too many requests with this key for now.'],
    [500, false, 'Finnhub answered 500.'],
  ])('an answer of %d says so, and does not repeat the key', async (status, isForGood, says) => {
    const error = await snapshot(status, { error: `Invalid API key ${key}` }).catch((one: unknown) => one)
    expect([String(error), isRefusal(error)]).toEqual([`Error: ${says}`, isForGood])
  })

  it('a company without a trade has no quote', async () =>
    expect((await snapshot(200, { c: 0, t: 0 })).quotes).toEqual([]))
})
