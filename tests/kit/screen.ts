import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'
import { firstChartStands } from '../../src/app/ui/idleQueue.ts'

// What is asked for on demand may take its time on a busy machine.
configure({ asyncUtilTimeout: 20_000 })

afterEach(cleanup)

// There is no first chart to wait for where parts are shown by themselves.
firstChartStands()

/** What jsdom lacks: it lays nothing out, so every element gets the size of a figure on the desk, and is in view. */
class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return []
  }
}

/** A worker that says nothing; a test that needs answers brings one that does. */
class SilentWorker extends EventTarget {
  postMessage() {}
  terminate() {}
}
Object.assign(globalThis, { ResizeObserver: Observer, IntersectionObserver: Observer, Worker: SilentWorker })
HTMLElement.prototype.scrollIntoView = () => {}
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 430 })
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 280 })
window.matchMedia = query => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => {},
  removeEventListener: () => {},
  addListener: () => {},
  removeListener: () => {},
  dispatchEvent: () => false,
})
