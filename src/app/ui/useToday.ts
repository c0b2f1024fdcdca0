import { useSyncExternalStore } from 'react'
import { dayHere } from '../../data/dates.ts'

/** The day on the reader's clock, YYYY-MM-DD; a page that stays open over midnight has the new one when it is looked at again. */
export const useToday = (): string => useSyncExternalStore(listen, today)

const today = (): string => dayHere(Date.now())!

function listen(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed)
  addEventListener('focus', changed)
  return () => {
    document.removeEventListener('visibilitychange', changed)
    removeEventListener('focus', changed)
  }
}
