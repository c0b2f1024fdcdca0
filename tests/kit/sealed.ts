import { Socket } from 'node:net'

/** Loaded before a program: whatever it would connect to or look up fails and is told, so that a test sees that it opens no network. */
const refuse = () => {
  process.stderr.write('the network was opened\n')
  throw new Error('the network was opened')
}
Socket.prototype.connect = refuse
globalThis.fetch = refuse
