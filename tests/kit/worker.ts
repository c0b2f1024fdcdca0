import type { Sent } from '../../src/simulation/messages.ts'
import { serving } from '../../src/simulation/serve.ts'

/** Puts a worker in place that draws futures on this very thread, and answers how many were hired. */
export function bringWorkers() {
  const hired: Worker[] = []
  class OwnWorker extends EventTarget {
    #take = serving(data => this.dispatchEvent(new MessageEvent('message', { data })))
    #isGone = false
    constructor() {
      super()
      hired.push(this as unknown as Worker)
    }
    postMessage(sent: Sent) {
      if (!this.#isGone) this.#take(structuredClone(sent))
    }
    terminate() {
      this.#isGone = true
    }
  }
  Object.assign(globalThis, { Worker: OwnWorker })
  return hired
}
