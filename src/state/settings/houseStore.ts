import { createStore as databaseOf, del, get, set } from 'idb-keyval'
import { createStore } from 'zustand/vanilla'
import type { House } from '../../house/house.ts'
import { channelOf } from './channel.ts'

/** Where the house file outlives a visit: the text of it, or null. It may refuse, be full, or hold anything at all. */
export type HouseShelf = {
  read: () => Promise<unknown>
  write: (text: string | null) => Promise<void>
  /** Hears when another tab has written. */
  onChange: (listener: () => void) => void
}

/** The house file of this browser: null where there is none. `problems` where one is kept that cannot be read: then nothing may leave as if there were none. */
export type HouseState = { house: House | null; problems: readonly string[] }

const key = 'house'

/** The browser's own database, in a place of its own: a house file goes into no link and no scenario. */
export function browserHouseShelf(): HouseShelf {
  const place = databaseOf('stakeout.house', 'house')
  const tabs = channelOf('stakeout.house')
  return {
    read: async () => get<unknown>(key, place),
    write: async text => {
      await (text === null ? del(key, place) : set(key, text, place))
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origins
      tabs?.postMessage('written')
    },
    onChange: listener => tabs?.addEventListener('message', listener),
  }
}

/** The house file that is kept, read when it is first asked for and again when another tab has written. */
export function makeHouseStore(shelfOf: () => HouseShelf) {
  const store = createStore<HouseState>(() => ({ house: null, problems: [] }))
  let shelf: HouseShelf | undefined
  let reading: Promise<HouseState> | undefined
  function place() {
    if (shelf) return shelf
    shelf = shelfOf()
    shelf.onChange(() => void (reading = readAnew()))
    return shelf
  }
  async function readAnew(): Promise<HouseState> {
    store.setState(
      await stateOf(
        await place()
          .read()
          .catch(() => null),
      ),
    )
    return store.getState()
  }
  return {
    store,
    /** What is kept; where storage refuses, nothing is. */
    read: () => (reading ??= readAnew()),
    /** Applies a house file from now on, or none. Answers why it will not outlive this visit, in a sentence; null where it will. */
    apply: async (house: House | null): Promise<string | null> => {
      store.setState({ house, problems: [] })
      reading = Promise.resolve(store.getState())
      try {
        const { writeHouse } = await import('../../house/readHouse.ts')
        await place().write(house && writeHouse(house))
        return null
      } catch {
        return 'This browser does not keep the house file: it holds until the page is closed. Drop it again the next time.'
      }
    },
  }
}

async function stateOf(text: unknown): Promise<HouseState> {
  if (typeof text !== 'string') return { house: null, problems: [] }
  const { readHouse } = await import('../../house/readHouse.ts')
  const read = readHouse(text)
  return 'house' in read ? { house: read.house, problems: [] } : { house: null, problems: read.problems }
}

/** The house file of this browser. */
export const houseKeep = makeHouseStore(browserHouseShelf)
