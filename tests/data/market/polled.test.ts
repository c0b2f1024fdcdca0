import { HttpResponse, http } from 'msw/http'
import { describe, expect, it } from 'vitest'
import { server } from '../../../mocks/node.ts'
import { isRefusal, type News } from '../../../src/data/market/feed.ts'
import { headerProblem, pollEvery, polledFeed, pollingProblem } from '../../../src/data/market/polled.ts'
import { clockwork } from '../../kit/clockwork.ts'

const address = 'https://quotes.example/last?of={symbol}#data.0.price,data.0.time'
const goesOn = new AbortController().signal

/** Answers each ticker; what was asked is kept. */
function answering(body: (ticker: string) => unknown, status = 200) {
  const requests: { ticker: string; key: string | null }[] = []
  server.use(
    http.get('https://quotes.example/last', ({ request }) => {
      const ticker = new URL(request.url).searchParams.get('of')!
      requests.push({ ticker, key: request.headers.get('x-api-key') })
      return HttpResponse.json(body(ticker) as object, { status })
    }),
  )
  return requests
}

const prices: Record<string, number> = { AMZN: 244.1, MSFT: 512, NVDA: 190.5 }
const whole = (ticker: string) => ({ data: [{ price: prices[ticker], time: '2026-11-22T14:31:50Z' }] })

describe('an address that is asked for again and again', () => {
  it('has the price of each company where its path says, with its time, and sends the key in its header', async () => {
    const requests = answering(whole)
    const snapshot = await polledFeed({ address, key: 'X-Api-Key: hush' }, clockwork().around).snapshot(goesOn)
    const at = Date.parse('2026-11-22T14:31:50Z')
    expect(snapshot).toEqual({
      quality: 'delayed',
      sentAt: null,
      id: null,
      quotes: Object.entries(prices).map(([ticker, price]) => ({ ticker, price, at })),
      malformed: 0,
    })
    expect(requests).toEqual(Object.keys(prices).map(ticker => ({ ticker, key: 'hush' })))
  })

  it.each([
    ['seconds', 1_795_358_000, 1_795_358_000_000],
    ['milliseconds', 1_795_358_000_123, 1_795_358_000_123],
  ])('takes a time in %s', async (_, time, at) => {
    answering(ticker => ({ data: [{ price: String(prices[ticker]), time }] }))
    const { quotes } = await polledFeed({ address, key: '' }, clockwork().around).snapshot(goesOn)
    expect(quotes.map(quote => quote.at)).toEqual([at, at, at])
  })

  it('dates a price by when it was asked for, where no time is told', async () => {
    answering(whole)
    const { around } = clockwork()
    const { quotes } = await polledFeed({ address: address.split(',')[0]!, key: '' }, around).snapshot(goesOn)
    expect(quotes.map(({ at }) => at)).toEqual(quotes.map(() => around.now()))
  })

  it('counts what is no price, and says so where none is', async () => {
    answering(ticker => (ticker === 'AMZN' ? whole(ticker) : { data: [{ price: -1, time: 1 }] }))
    const feed = polledFeed({ address, key: '' }, clockwork().around)
    expect(await feed.snapshot(goesOn)).toMatchObject({ malformed: 2 })
    answering(() => ({ toString: 1 }))
    await expect(feed.snapshot(goesOn)).rejects.toThrow('What quotes.example answers has no price at “data.0.price”.')
  })

  it.each([
    [403, 'quotes.example does not know this key.', true],
    [500, 'quotes.example answered 500: is the address right?', false],
  ])('answers %i are told, with no key in the sentence', async (status, sentence, isFinal) => {
    answering(whole, status)
    const error = await polledFeed({ address, key: 'X-Api-Key: hush' }, clockwork().around)
      .snapshot(goesOn)
      .catch((thrown: Error) => thrown)
    expect([(error as Error).message, isRefusal(error)]).toEqual([sentence, isFinal])
  })

  it('goes on every 15 seconds until it is called off', async () => {
    const requests = answering(whole)
    const clock = clockwork()
    const stop = new AbortController()
    const heard: News[] = []
    let wake = () => {}
    const hear = (news: News) => {
      heard.push(news)
      if (heard.length % 3 === 0) wake()
    }
    const round = () => new Promise<void>(resolve => (wake = resolve))
    const stream = polledFeed({ address, key: '' }, clock.around).stream(null, hear, stop.signal)
    for (const count of [3, 6]) {
      const heardAll = round()
      await clock.advance(pollEvery)
      await heardAll
      expect([heard.length, requests.length]).toEqual([count, count])
    }
    stop.abort()
    await stream
    await clock.advance(10 * pollEvery)
    expect(requests).toHaveLength(6)
  })
})

it.each([
  [address, null],
  ['https://quotes.example/last#price', 'The address needs {symbol} where the ticker is to stand.'],
  ['https://quotes.example/{symbol}', 'After # the address says where the price stands, as in #data.price.'],
])('%s can be asked for, or a sentence says why not', (text, problem) => expect(pollingProblem(text)).toBe(problem))

it.each([
  ['', null],
  ['X-Api-Key: abc', null],
  ['abc', 'A key is written with its header, as in X-Api-Key: abc.'],
])('“%s” is a key with its header, or a sentence says why not', (text, problem) =>
  expect(headerProblem(text)).toBe(problem),
)
