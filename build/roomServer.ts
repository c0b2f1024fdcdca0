import type { Server } from 'node:http'
import type { Server as SecureServer } from 'node:https'
import { Duplex } from 'node:stream'
import { Aedes } from 'aedes'
import { type WebSocket, WebSocketServer } from 'ws'

/** Topics that anybody may hear and speak in: those of rooms, one at a time. */
const isOfRoom = (topic: string) => /^stakeout\/1\/[\w-]{22}\/(stage|steps|listeners)$/.test(topic)

/** An envelope is never larger, in bytes. */
const largest = 2 ** 20

/**
 * Has an MQTT broker answer at the path `/room` of a server, for a meeting: it keeps what it retains in memory, hears the
 * topics of rooms only, and lets nobody listen to rooms whose names they do not know. Answers how to stop it.
 */
export async function roomsAt(server: Server | SecureServer): Promise<() => Promise<void>> {
  const broker = await Aedes.createBroker({
    authorizePublish: (_, { topic }, done) => done(isOfRoom(topic) ? null : new Error('no topic of a room')),
    authorizeSubscribe: (_, subscription, done) => done(null, isOfRoom(subscription.topic) ? subscription : null),
  })
  // A line that breaks off is no fault of the broker's.
  for (const event of ['clientError', 'connectionError'] as const) broker.on(event, () => {})
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largest, perMessageDeflate: false })
  sockets.on('connection', (socket, request) => {
    broker.handle(streamOf(socket), request)
  })
  server.on('upgrade', (request, socket, head) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname !== '/room') return
    sockets.handleUpgrade(request, socket, head, one => sockets.emit('connection', one, request))
  })
  return async () => {
    for (const socket of sockets.clients) socket.terminate()
    await new Promise<void>(done => broker.close(done))
  }
}

/** A socket as a stream that sends what is written together as one frame: the one of `ws` makes six of each message of MQTT. */
function streamOf(socket: WebSocket): Duplex {
  const stream = new Duplex({
    read: () => socket.resume(),
    writev: (chunks, done) => socket.send(Buffer.concat(chunks.map(({ chunk }) => chunk as Buffer)), done),
    final: done => {
      socket.close()
      done()
    },
    destroy: (error, done) => {
      socket.terminate()
      done(error)
    },
  })
  socket.on('message', data => stream.push(data) || socket.pause())
  socket.on('close', () => stream.destroy())
  return stream.on('error', () => {})
}
