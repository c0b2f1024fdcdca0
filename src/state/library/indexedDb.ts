import { createStore, delMany, setMany, values } from 'idb-keyval'
import type { KeptRecord } from '../codec/records.ts'
import { channelOf } from '../settings/channel.ts'

/** Where scenarios outlive a visit. It may refuse, be full, or hold anything at all; other tabs write to it, too. */
export type Shelf = {
  read: () => Promise<unknown[]>
  write: (records: readonly KeptRecord[], gone: readonly string[]) => Promise<void>
  /** Hears when another tab has written. */
  onChange: (listener: () => void) => void
}

/** The browser's own database, one entry for each record, so that two tabs never overwrite each other's scenarios. */
export function browserShelf(): Shelf {
  const place = createStore('stakeout', 'scenarios')
  const tabs = channelOf('stakeout.scenarios')
  return {
    // Async all through: a browser may refuse by throwing as well as by failing.
    read: async () => values<unknown>(place),
    write: async (records, gone) => {
      if (records.length > 0)
        await setMany(
          records.map(record => [record.id, record]),
          place,
        )
      if (gone.length > 0) await delMany([...gone], place)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origins
      tabs?.postMessage('written')
    },
    onChange: listener => {
      tabs?.addEventListener('message', listener)
      // A tab that was frozen has heard nothing meanwhile.
      globalThis.document?.addEventListener('visibilitychange', () => !document.hidden && listener())
    },
  }
}
