import { HttpResponse, http } from 'msw/http'
import type { Snapshot } from '../src/data/market/feed.ts'
import type { Quote } from '../src/data/market/quote.ts'
import { countAt, pace, simulatedQuote, simulatedSnapshot } from '../src/data/market/simulated.ts'

/** Where the dev server and the tests find a market feed that keeps to the contract. */
export const marketAddress = '/api/market'

/** Makes the snapshot answer as told, for a test of what goes wrong. */
export const marketSnapshotAnswering = (answer: () => Response) => http.get(`*${marketAddress}/snapshot`, answer)

/** Makes the stream say this and stay open; `asked` hears where it was to go on from. */
export const marketStreamSaying = (text: string, asked: (lastEventId: string | null) => void = () => {}) =>
  http.get(`*${marketAddress}/stream`, ({ request }) => {
    asked(new URL(request.url).searchParams.get('lastEventId'))
    const body = new ReadableStream({ start: stream => stream.enqueue(new TextEncoder().encode(text)) })
    return new HttpResponse(body, { headers: { 'content-type': 'text/event-stream' } })
  })

/** The simulation, at the address of a feed. */
export const marketHandlers = [
  marketSnapshotAnswering(() => HttpResponse.json(written(simulatedSnapshot(countAt(Date.now()), Date.now())))),
  http.get(`*${marketAddress}/stream`, ({ request }) => {
    const after = new URL(request.url).searchParams.get('lastEventId')
    return new HttpResponse(simulation(Number(after ?? countAt(Date.now()))), {
      headers: { 'content-type': 'text/event-stream' },
    })
  }),
]

function simulation(after: number) {
  let timer: ReturnType<typeof setInterval>
  let last = Math.max(after, countAt(Date.now()) - 150)
  return new ReadableStream({
    start(stream) {
      const tell = () => {
        for (; last < countAt(Date.now()); last++)
          stream.enqueue(new TextEncoder().encode(event('quote', wire(simulatedQuote(last + 1)), last + 1)))
      }
      timer = setInterval(tell, pace)
      tell()
    },
    cancel: () => clearInterval(timer),
  })
}

/** One event as it goes over the wire. */
export const event = (name: string, data: unknown, id?: string | number) =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`

const wire = ({ ticker, price, at }: Quote) => ({ symbol: ticker, price, at: new Date(at).toISOString() })

const written = ({ quality, sentAt, id, quotes }: Snapshot) => ({
  quality,
  now: new Date(sentAt ?? 0).toISOString(),
  id,
  quotes: quotes.map(wire),
})
