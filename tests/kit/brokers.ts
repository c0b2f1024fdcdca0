import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { roomsAt } from '../../build/roomServer.ts'
import { freePort } from './freePort.ts'

/** A broker at an address that can be killed, and started anew at the same one. */
type Broker = { address: (port: number) => string; start: (port: number) => Promise<() => Promise<void>> }

/** The brokers that rooms are tried with: the one of `npm run room`, and Mosquitto, which a firm may run. */
export const brokers: Record<string, Broker> = {
  'the broker of npm run room': {
    address: port => `ws://127.0.0.1:${port}/room`,
    start: async port => {
      const server = createServer()
      const stop = await roomsAt(server)
      await new Promise<void>(done => server.listen(port, '127.0.0.1', done))
      return async () => {
        await stop()
        server.closeAllConnections()
        await new Promise(done => server.close(done))
      }
    },
  },
  Mosquitto: {
    address: port => `ws://127.0.0.1:${port}/`,
    start: async port => {
      const settings = join(mkdtempSync(join(tmpdir(), 'mosquitto-')), 'mosquitto.conf')
      // Debian's does not start with a listener for WebSockets alone.
      writeFileSync(
        settings,
        `listener ${await freePort()} 127.0.0.1\nlistener ${port} 127.0.0.1\nprotocol websockets\nallow_anonymous true\npersistence false\n`,
      )
      const program = existsSync('/usr/sbin/mosquitto') ? '/usr/sbin/mosquitto' : 'mosquitto'
      const running = spawn(program, ['-c', settings], { stdio: 'ignore' })
      const gone = new Promise(done => running.on('exit', done))
      await answering(port)
      return async () => {
        running.kill('SIGKILL')
        await gone
      }
    },
  },
}

/** Until somebody listens at a port. */
async function answering(port: number): Promise<void> {
  const isThere = () =>
    new Promise<boolean>(done => {
      const socket = connect(port, '127.0.0.1')
      socket.on('connect', () => done(true)).on('error', () => done(false))
      socket.on('connect', () => socket.destroy())
    })
  for (let tries = 0; !(await isThere()); tries++) {
    if (tries > 500) throw new Error(`Nobody listens at port ${port}`)
    await new Promise(next => setTimeout(next, 20))
  }
}
