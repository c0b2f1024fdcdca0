import { createServer, type ServerResponse } from 'node:http'

/** An event as it goes over the wire. */
const event = (name: string, data: object, id?: number) =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`

/**
 * A feed on this machine behind a proxy that holds its stream up, by a clock that a test turns: what is said comes so many
 * ms later, or never where it is infinite. Snapshots come at once.
 */
export async function slowFeed(now: () => number, delay: number) {
  const said: { at: number; text: string }[] = []
  const streams = new Set<ServerResponse>()
  let last = { symbol: 'AMZN', price: 244, at: new Date(now()).toISOString() }
  let [id, snapshots, connections] = [0, 0, 0]
  const server = createServer((request, answer) => {
    if (request.url === '/snapshot') {
      snapshots += 1
      answer.setHeader('content-type', 'application/json')
      answer.end(
        JSON.stringify({ quality: 'live', now: new Date(now()).toISOString(), id: String(id), quotes: [last] }),
      )
      return
    }
    connections += 1
    answer.setHeader('content-type', 'text/event-stream')
    answer.flushHeaders()
    streams.add(answer)
    request.on('close', () => streams.delete(answer))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${Object(server.address()).port}`,
    snapshots: () => snapshots,
    connections: () => connections,
    beat: () => said.push({ at: now(), text: event('heartbeat', { now: new Date(now()).toISOString() }) }),
    /** A price that is made now. */
    quote(price: number) {
      last = { symbol: 'AMZN', price, at: new Date(now()).toISOString() }
      id += 1
      said.push({ at: now(), text: event('quote', last, id) })
    },
    /** What is due by now goes to whoever listens; it returns how many that were. */
    deliver(): number {
      const due = said.filter(({ at }) => at + delay <= now())
      said.splice(0, due.length)
      for (const stream of streams) stream.write(due.map(({ text }) => text).join(''))
      return due.length
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
