import { type LinkRead, readLink, writeLink } from '../codec/link.ts'
import { sharedOf } from '../scenario/scenarioState.ts'
import type { Store } from '../scenario/store.ts'

/** The address bar, or what stands in for it in a test. `push` makes an entry to come back to, `replace` does not. */
export type Address = {
  read: () => string
  push: (fragment: string) => void
  replace: (fragment: string) => void
  onReturn: (listener: () => void) => void
  /**
   * Hears that the page is left. An address can then no longer be written, and what was written since a reload was asked
   * for is not what is loaded: it is left for the next `read`.
   */
  onLeave: (listener: () => void) => void
  leave: (fragment: string) => void
  later: (task: () => void, ms: number) => void
  now: () => number
}

const pause = 300

/** So many milliseconds a reload may take to come: until then it loads what the address was when it was asked for. */
export const slowestReload = 30_000

/**
 * Keeps the address in step with the store: at most one write each 300 ms, in a drag when the hand has held still for as
 * long (a browser does more for a write than the page does for a move), and one new entry for each finished gesture, so
 * that Back returns to the state before it. `onRead` hears how an address was understood that was come back to or pasted,
 * before it is opened.
 */
export function keepAddress(store: Store, address: Address, onRead: (read: LinkRead) => void) {
  let written = writeLink(sharedOf(store.getState()))
  let writtenAt = Number.NEGATIVE_INFINITY
  let movedAt = Number.NEGATIVE_INFINITY
  let isDue = false
  let hasOwnEntry = false

  function write() {
    const state = store.getState()
    const now = writeLink(sharedOf(state))
    try {
      if (now !== written) {
        writtenAt = address.now()
        if (hasOwnEntry) address.replace(now)
        else address.push(now)
        written = now
        hasOwnEntry = true
      }
      hasOwnEntry &&= state.dragging !== null
    } catch {
      // Some browsers refuse many writes in a short time; the next one brings the address up to date.
      soon()
    }
  }
  function soon() {
    if (isDue) return
    const wait = Math.max(writtenAt, movedAt) + pause - address.now()
    if (wait <= 0) return write()
    const at = movedAt
    isDue = true
    address.later(() => {
      isDue = false
      if (movedAt === at) write()
      else soon()
    }, wait)
  }

  store.subscribe((state, before) => {
    const [was, is] = [before.dragging !== null, state.dragging !== null]
    movedAt = is ? address.now() : Number.NEGATIVE_INFINITY
    if (was === is) return soon()
    write()
    if (is) hasOwnEntry = false
  })
  address.onLeave(() => {
    const now = writeLink(sharedOf(store.getState()))
    if (now !== written || address.now() - writtenAt < slowestReload) address.leave(now)
  })
  address.onReturn(() => {
    const read = readLink(address.read())
    written = writeLink(read.state)
    hasOwnEntry = false
    onRead(read)
    store.setState(read.state)
  })
}
