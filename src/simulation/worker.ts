import { runFused } from '../model/fused.ts'
import { help, isHelper, startHelpers } from './helpers.ts'
import type { Sent } from './messages.ts'
import { serving } from './serve.ts'

runFused()

if (isHelper()) help()
else {
  const take = serving((told, transfer) => self.postMessage(told, { transfer }), undefined, startHelpers)
  self.addEventListener('message', (event: MessageEvent<Sent>) => take(event.data))
}
