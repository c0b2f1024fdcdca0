import { readLink, writeLink } from './link.ts'
import { sharedOf } from './shared.ts'
import type { Store } from './store.ts'

/** The address bar, or what stands in for it in a test. `push` makes an entry to come back to, `replace` does not. */
export type Address = {
  read: () => string
  push: (fragment: string) => void
  replace: (fragment: string) => void
  onReturn: (listener: () => void) => void
  later: (task: () => void, ms: number) => void
}

const pause = 300

/**
 * Keeps the address in step with the store: at most one write each 300 ms, replacing while something is dragged, and
 * one new entry for each finished gesture, so that Back returns to the state before it. `onRead` hears what was
 * dropped from an address that was opened.
 */
export function keepAddress(store: Store, address: Address, onRead: (dropped: string[]) => void) {
  let written = writeLink(sharedOf(store.getState()))
  let isDue = false
  let hasOwnEntry = false

  function write() {
    const now = writeLink(sharedOf(store.getState()))
    if (now === written) return
    try {
      if (hasOwnEntry) address.replace(now)
      else address.push(now)
      written = now
      hasOwnEntry = store.getState().dragging !== null
    } catch {
      // Some browsers refuse many writes in a short time; the next one brings the address up to date.
      soon()
    }
  }
  function soon() {
    if (isDue) return
    isDue = true
    address.later(() => {
      isDue = false
      write()
    }, pause)
  }

  store.subscribe((state, before) => {
    if (!before.dragging || state.dragging) return soon()
    write()
    hasOwnEntry = false
  })
  address.onReturn(() => {
    const read = readLink(address.read())
    written = writeLink(read.state)
    hasOwnEntry = false
    store.setState(read.state)
    onRead(read.dropped)
  })
}
