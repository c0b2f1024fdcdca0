// The JSON that a feed of server-sent events speaks. The README has it in the words of JSON Schema.

import * as v from 'valibot'
import { parsedJson } from '../json.ts'
import { type News, qualities, type Snapshot } from './feed.ts'
import { type Quote, quoteOf } from './quote.ts'

/** Of these two centuries: a clock that is further off than that is no clock. */
const moment = v.pipe(
  v.string('is no moment'),
  v.transform(Date.parse),
  v.number('is no moment'),
  v.minValue(Date.UTC(2000), 'is no moment'),
  v.maxValue(Date.UTC(2200), 'is no moment'),
)

const snapshot = v.object({
  quality: v.picklist(qualities, `is none of ${qualities.join(', ')}`),
  now: moment,
  id: v.optional(v.string('is no text')),
  quotes: v.array(v.unknown(), 'is no list'),
})

const heartbeat = v.object({ now: moment })

/** A snapshot as text. A quote that is malformed is counted; the rest of it must be right, or it throws a sentence. */
export function readSnapshot(text: string, host: string): Snapshot {
  const read = v.safeParse(snapshot, parsedJson(text), { abortEarly: true })
  if (!read.success) throw new Error(`The feed at ${host} does not keep to the contract: ${describe(read.issues[0])}.`)
  const { quality, now, id = null, quotes } = read.output
  const known = quotes.map(readQuote).filter(quote => quote !== null)
  return { quality, sentAt: now, id, quotes: known, malformed: quotes.length - known.length }
}

/** An event of the stream. It never throws: what is not understood is malformed. */
export function readNews(event: string | undefined, data: string, id: string | null): News {
  const raw = parsedJson(data)
  if (event === 'heartbeat') {
    const read = v.safeParse(heartbeat, raw)
    return read.success ? { kind: 'heartbeat', sentAt: read.output.now } : { kind: 'malformed' }
  }
  const quote = event === 'quote' ? readQuote(raw) : null
  return quote ? { kind: 'quote', quote, id } : { kind: 'malformed' }
}

function readQuote(raw: unknown): Quote | null {
  const read = v.safeParse(v.object({ symbol: v.unknown(), price: v.unknown(), at: moment }), raw)
  return read.success ? quoteOf(read.output.symbol, read.output.price, read.output.at) : null
}

function describe({ path, received, message }: v.BaseIssue<unknown>): string {
  const [field] = path ?? []
  if (!field) return 'it is no record'
  return `"${String(field.key)}" ${received === 'undefined' ? 'is missing' : message}`
}
