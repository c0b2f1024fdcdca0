import type { BrowserContext } from '@playwright/test'

/**
 * The worker that simulates futures takes a core of each page for seconds. Unless a test is about futures, one stands
 * in for it that is never done, as on a very slow machine: it keeps saying so, and is not taken for dead.
 */
export const withoutFutures = (context: BrowserContext) =>
  context.addInitScript(() => {
    class NeverDone extends EventTarget {
      id = 0
      speaking = setInterval(
        () => this.dispatchEvent(new MessageEvent('message', { data: { id: this.id, done: 0 } })),
        1000,
      )
      postMessage({ id }: { id: number }) {
        this.id = id
      }
      terminate() {
        clearInterval(this.speaking)
      }
    }
    window.Worker = new Proxy(Worker, {
      construct: (Real, [url, options]: [URL, WorkerOptions?]) =>
        options?.name === 'futures' ? new NeverDone() : new Real(url, options),
    })
  })
