import { runInLanes } from '../model/lanes.ts'
import type { Sent } from './messages.ts'
import { serving } from './serve.ts'

runInLanes()
const take = serving((told, transfer) => self.postMessage(told, { transfer }))

self.addEventListener('message', (event: MessageEvent<Sent>) => take(event.data))
