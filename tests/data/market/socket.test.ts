import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WebSocketServer } from 'ws'
import { isRefusal, type News } from '../../../src/data/market/feed.ts'
import { overOneConnection } from '../../../src/data/market/oneConnection.ts'
import { alpaca, beatEvery, shapeIn, socketFeed, socketProblem, twelveData } from '../../../src/data/market/socket.ts'
import { clockwork } from '../../kit/clockwork.ts'
import { onLoopback } from '../../kit/loopback.ts'

// The frames are those of Alpaca's and Twelve Data's documentation, with our companies in them, spoken by a real server on this machine.
let said: string[] = []
let asked: string[] = []
let connections = 0
/** What it answers to what it hears. */
let answers: (text: string, nth: number) => unknown[] = () => []
let welcome: unknown[] = []

const web = createServer((_, response) => response.writeHead(404).end())
const sockets = new WebSocketServer({ server: web })
sockets.on('connection', (link, { url = '' }) => {
  connections += 1
  asked.push(url)
  for (const frame of welcome) link.send(JSON.stringify(frame))
  link.on('message', (data: Buffer) => {
    said.push(data.toString())
    for (const frame of answers(data.toString(), said.length)) link.send(JSON.stringify(frame))
  })
})
let here = ''

onLoopback()
beforeAll(async () => {
  await new Promise<void>(resolve => void web.listen(0, '127.0.0.1', resolve))
  here = `ws://127.0.0.1:${(web.address() as AddressInfo).port}`
})
beforeEach(() => {
  said = []
  asked = []
  welcome = []
  connections = 0
})
afterAll(() => {
  sockets.close()
  web.close()
})

const at = '2026-11-22T14:31:50.208Z'
const moment = Date.parse(at)

/** What a feed says until so much was heard of it. */
async function heard(feed: ReturnType<typeof socketFeed>, count: number) {
  const news: News[] = []
  const enough = new AbortController()
  const ended = feed
    .stream(null, one => news.push(one) === count && enough.abort(), enough.signal)
    .then(
      () => null,
      (error: Error) => error,
    )
  return { error: await ended, news }
}
const quotesIn = (news: readonly News[]) => news.flatMap(one => (one.kind === 'quote' ? [one.quote] : []))

describe('Alpaca', () => {
  const feed = (key = 'id:hush') =>
    socketFeed('alpaca', { ...alpaca, address: `${here}/v2/iex` }, key, clockwork().around)
  const trade = (S: string, p: number) => ({ T: 't', i: 96921, S, x: 'D', p, s: 1, t: at, c: ['@', 'I'], z: 'C' })

  it('is asked for trades once it knows the key, and tells them in lists', async () => {
    welcome = [[{ T: 'success', msg: 'connected' }]]
    answers = (text, nth) =>
      text.includes('auth')
        ? [[{ T: 'success', msg: 'authenticated' }]]
        : nth === 4
          ? [[trade('AMZN', 244.1), trade('AAPL', 126.55), trade('MSFT', 512)]]
          : [[{ T: 'subscription', trades: ['AMZN'] }]]
    const { news, error } = await heard(feed(), 6)
    expect(error).toBeNull()
    expect(said).toEqual([
      '{"action":"auth","key":"id","secret":"hush"}',
      ...['AMZN', 'MSFT', 'NVDA'].map(symbol => `{"action":"subscribe","trades":["${symbol}"]}`),
    ])
    expect(quotesIn(news)).toEqual([
      { ticker: 'AMZN', price: 244.1, at: moment },
      { ticker: 'MSFT', price: 512, at: moment },
    ])
  })

  it.each([
    ['auth failed', 402, '127.0.0.1', 'does not know this key.', true],
    ['connection limit exceeded', 406, '127.0.0.1', 'reported an error.', false],
  ])('“%s” is told, without the key', async (msg, code, host, says, isFinal) => {
    welcome = []
    answers = () => [[{ T: 'error', code, msg }]]
    const { error } = await heard(feed(), 99)
    expect(error?.message).toMatch(new RegExp(`^${host}:\\d+ ${says}$`))
    expect(error?.message).not.toContain('hush')
    expect(isRefusal(error)).toBe(isFinal)
  })

  it('is tried with its key before it is taken', async () => {
    answers = () => [[{ T: 'success', msg: 'authenticated' }]]
    await expect(feed().snapshot(new AbortController().signal)).resolves.toMatchObject({ quality: 'live', quotes: [] })
    answers = () => [[{ T: 'error', code: 402, msg: 'auth failed' }]]
    await expect(feed().snapshot(new AbortController().signal)).rejects.toThrow('does not know this key')
  })
})

describe('Twelve Data', () => {
  it('has the key in its address, tells prices one by one, and is kept awake', async () => {
    const work = clockwork()
    const shape = { ...twelveData, address: twelveData.address.replace('wss://ws.twelvedata.com', here) }
    answers = (text, nth) =>
      nth === 3
        ? [
            { event: 'subscribe-status', status: 'ok', success: [{ symbol: 'AMZN' }], fails: null },
            {
              event: 'price',
              symbol: 'NVDA',
              currency: 'USD',
              exchange: 'NASDAQ',
              type: 'Common Stock',
              timestamp: 1_795_358_000,
              price: 190.5,
            },
          ]
        : text.includes('heartbeat')
          ? [{ event: 'heartbeat', status: 'ok' }]
          : []
    const feed = socketFeed('twelveData', shape, 'a b', work.around)
    const enough = new AbortController()
    const news: News[] = []
    const ended = feed.stream(null, one => void news.push(one), enough.signal)
    await expect.poll(() => quotesIn(news)).toEqual([{ ticker: 'NVDA', price: 190.5, at: 1_795_358_000_000 }])
    await work.advance(beatEvery)
    await expect.poll(() => said.filter(text => text.includes('heartbeat'))).toHaveLength(1)
    enough.abort()
    await ended
    expect(asked).toEqual(['/v1/quotes/price?apikey=a%20b'])
  })
})

describe('any other', () => {
  it('is what its address says: Finnhub’s documented frames, spoken so', async () => {
    answers = (_, nth) =>
      nth === 3
        ? [
            {
              data: [
                { p: '244.1', s: 'AMZN', t: moment, v: 1 },
                { p: -1, s: 'MSFT', t: moment },
              ],
              type: 'trade',
            },
          ]
        : []
    const address = `${here}/?token={key}#list=data&symbol=s&price=p&time=t&send={"type":"subscribe","symbol":"{symbol}"}`
    expect(socketProblem(address)).toBeNull()
    const { news } = await heard(socketFeed('socket', shapeIn(address), 'k', clockwork().around), 2)
    expect(asked).toEqual(['/?token=k'])
    expect(said[2]).toBe('{"type":"subscribe","symbol":"NVDA"}')
    expect(news).toEqual([
      { kind: 'quote', quote: { ticker: 'AMZN', price: 244.1, at: moment }, id: null },
      { kind: 'malformed' },
    ])
  })

  it.each([
    ['https://quotes.example#symbol=s&price=p', 'The address of a WebSocket begins with wss://.'],
    ['ws://quotes.example#symbol=s&price=p', 'The address of a WebSocket begins with wss://.'],
    ['wss://quotes.example', 'After # the address says where a frame has them, as in #symbol=s&price=p.'],
    ['wss://quotes.example#symbol=s&price=p', null],
  ])('%s', (address, says) => expect(socketProblem(address)).toBe(says))
})

it('tabs share one connection, and the next one takes it over from the one that leaves', async () => {
  const row = (price: number) => ({ s: 'AMZN', p: price })
  answers = () => [row(200 + connections)]
  const address = `${here}/#symbol=s&price=p&send={"watch":"all"}`
  const tabs = Array.from({ length: 7 }, () => {
    const leaving = new AbortController()
    const prices: number[] = []
    const feed = overOneConnection(socketFeed('socket', shapeIn(address), '', clockwork().around))
    const ended = feed.stream(null, one => void (one.kind === 'quote' && prices.push(one.quote.price)), leaving.signal)
    return { leaving, prices, ended }
  })
  for (const { prices } of tabs) await expect.poll(() => prices).toEqual([201])
  expect(connections).toBe(1)
  tabs[0]!.leaving.abort()
  for (const { prices } of tabs.slice(1)) await expect.poll(() => prices).toEqual([201, 202])
  expect(tabs[0]!.prices).toEqual([201])
  expect(connections).toBe(2)
  for (const { leaving } of tabs.toReversed()) leaving.abort()
  await Promise.all(tabs.map(({ ended }) => ended))
})

it('where a browser refuses locks, a tab has a connection of its own', async () => {
  answers = () => [{ s: 'AMZN', p: 200 }]
  const refusing = { request: () => Promise.reject(new DOMException('Refused', 'SecurityError')) }
  const feed = socketFeed('socket', shapeIn(`${here}/#symbol=s&price=p&send=go`), '', clockwork().around)
  const { news, error } = await heard(overOneConnection(feed, refusing as unknown as LockManager), 1)
  expect(error).toBeNull()
  expect(quotesIn(news)).toMatchObject([{ ticker: 'AMZN', price: 200 }])
})
