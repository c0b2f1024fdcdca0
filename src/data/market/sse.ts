import { createParser } from 'eventsource-parser'
import { readNews, readSnapshot } from './contract.ts'
import { type Feed, quietAfter } from './feed.ts'
import { hostOf } from './hostOf.ts'

/**
 * A feed at an address that speaks the contract of the README: `<address>/snapshot` and `<address>/stream`. It goes on
 * by `?lastEventId=` rather than by a header, which another origin would have to allow first.
 */
export function sseFeed(address: string): Feed {
  const place = address.replace(/\/+$/, '')
  return {
    name: 'sse',
    place,
    quietAfter,
    snapshot: async signal =>
      readSnapshot(await (await ask(`${place}/snapshot`, 'json', signal)).text(), hostOf(place)),
    stream: async (after, hear, signal) => {
      const from = after === null ? '' : `?lastEventId=${encodeURIComponent(after)}`
      const { body } = await ask(`${place}/stream${from}`, 'event-stream', signal)
      const parser = createParser({ onEvent: ({ event, data, id }) => hear(readNews(event, data, id ?? null)) })
      const reader = body!.pipeThrough(new TextDecoderStream()).getReader()
      for (;;) {
        const { done, value } = await reader.read().catch((cause: unknown) => {
          throw new Error(`The connection to ${hostOf(place)} broke off.`, { cause })
        })
        if (done) return
        parser.feed(value)
      }
    },
  }
}

async function ask(address: string, kind: 'json' | 'event-stream', signal: AbortSignal): Promise<Response> {
  const accept = { json: 'application/json', 'event-stream': 'text/event-stream' }[kind]
  const answer = await fetch(address, { signal, cache: 'no-store', headers: { accept } }).catch((cause: unknown) => {
    throw new Error(`The feed at ${hostOf(address)} could not be reached.`, { cause })
  })
  if (!answer.ok) throw new Error(`The feed at ${hostOf(address)} answered ${answer.status}: is the address right?`)
  if (!answer.body || !answer.headers.get('content-type')?.includes(accept))
    throw new Error(`What is at ${hostOf(address)} is no market feed: is the address right?`)
  return answer
}
