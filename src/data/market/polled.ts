import { parsedJson } from '../json.ts'
import type { Environment } from './environment.ts'
import { type Feed, refusal } from './feed.ts'
import { hostOf } from './hostOf.ts'
import { jsonAt, momentOf } from './jsonValue.ts'
import { type Quote, quoteOf } from './quote.ts'
import { type Ticker, tickers } from './ticker.ts'

/** How often prices are asked for, ms. */
export const pollEvery = 15_000

const place = '{symbol}'

/**
 * Prices from an address that answers JSON for one company at a time, asked for again and again. `{symbol}` in it is the ticker; its
 * fragment says where the price stands, and after a comma where the time does (`#data.price,data.time`). The key is sent in the header that it names
 * and stands in no sentence. Where no time is told, a price is as of when it was asked for.
 */
export function polledFeed({ address, key }: { address: string; key: string }, around: Environment): Feed {
  const [template = '', paths = ''] = address.split('#')
  const [pricePath = '', timePath] = paths.split(',')
  const [, header, value] = headerShape.exec(key) ?? []
  const ask = async (ticker: Ticker, signal: AbortSignal): Promise<Quote | null> => {
    const answer = await fetch(template.replaceAll(place, ticker), {
      signal,
      cache: 'no-store',
      headers: { accept: 'application/json', ...(header && value && { [header]: value }) },
    }).catch((cause: unknown) => {
      throw new Error(`${hostOf(template)} could not be reached.`, { cause })
    })
    if (answer.status === 401 || answer.status === 403) throw refusal(`${hostOf(template)} does not know this key.`)
    if (!answer.ok) throw new Error(`${hostOf(template)} answered ${answer.status}: is the address right?`)
    const json = parsedJson(await answer.text())
    const at = timePath === undefined ? Math.floor(around.now()) : momentOf(jsonAt(json, timePath))
    return quoteOf(ticker, Number(jsonAt(json, pricePath)), at)
  }
  const askAll = (signal: AbortSignal) => Promise.all(tickers.map(ticker => ask(ticker, signal)))
  return {
    name: 'polled',
    place: template,
    quietAfter: 3 * pollEvery,
    snapshot: async signal => {
      const all = await askAll(signal)
      const quotes = all.filter(quote => quote !== null)
      if (quotes.length === 0) throw new Error(`What ${hostOf(template)} answers has no price at “${pricePath}”.`)
      return { quality: 'delayed', sentAt: null, id: null, quotes, malformed: all.length - quotes.length }
    },
    stream: async (_, hear, signal) => {
      while (await passed(pollEvery, around, signal))
        for (const quote of await askAll(signal))
          hear(quote ? { kind: 'quote', quote, id: null } : { kind: 'malformed' })
    },
  }
}

/** Whether the time went by; not, where it was called off. */
const passed = (ms: number, { later }: Environment, signal: AbortSignal) =>
  new Promise<boolean>(resolve => {
    if (signal.aborted) return resolve(false)
    const callOff = later(() => (signal.removeEventListener('abort', end), resolve(true)), ms)
    const end = () => (callOff(), resolve(false))
    signal.addEventListener('abort', end, { once: true })
  })

const headerShape = /^([\w-]+):\s*(\S.*)$/

/** Why this is no address that can be polled; null where it is. */
export function pollingProblem(address: string): string | null {
  const [template = '', paths = ''] = address.split('#')
  if (!template.includes(place)) return 'The address needs {symbol} where the ticker is to stand.'
  return paths === '' ? 'After # the address says where the price stands, as in #data.price.' : null
}

/** Why this names no header; null where it does, or where nothing stands there. */
export const headerProblem = (key: string): string | null =>
  key === '' || headerShape.test(key) ? null : 'A key is written with its header, as in X-Api-Key: abc.'
