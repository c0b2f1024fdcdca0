import { runFused } from '../model/fused.ts'
import type { Sent } from './messages.ts'
import { serving } from './serve.ts'

runFused()
const take = serving((told, transfer) => self.postMessage(told, { transfer }))

self.addEventListener('message', (event: MessageEvent<Sent>) => take(event.data))
