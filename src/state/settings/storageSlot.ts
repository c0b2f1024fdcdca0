/** One place in the browser's storage, which may be full, forbidden, or hold anything at all. */
export type Keep = { read: () => string | null; write: (text: string) => void }

/** That place in a storage, asked for anew each time: where it refuses, what was written is lost and nothing else is. */
export const keepIn = (storage: () => Storage, place: string): Keep => ({
  read: () => {
    try {
      return storage().getItem(place)
    } catch {
      return null
    }
  },
  write: text => {
    try {
      storage().setItem(place, text)
    } catch {
      // What is on the screen does not depend on it.
    }
  },
})
