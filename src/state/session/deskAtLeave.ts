import { writeLink } from '../codec/link.ts'
import { deskPlace, newDeskId, writeDesk } from '../library/deskPlace.ts'
import { fieldsThatDiffer, initial, sharedOf } from '../scenario/scenarioState.ts'
import type { Session } from './session.ts'

/** The desk that was written when its page was hidden, until `keepDesk` goes on with it: its id and its link. */
type DeskLeft = { id: string; link: string }

export type LeaveWatch = { left: () => DeskLeft | null; stop: () => void }

/**
 * Writes the desk when its page is hidden or closed before what keeps it has come: a change of the first second is not
 * lost. Answers what was written, and how to stop.
 */
export function keepAtLeave({ store, opened }: Session): LeaveWatch {
  let left: DeskLeft | null = null
  function leave() {
    const shared = sharedOf(store.getState())
    const link = writeLink(shared)
    const isMore = fieldsThatDiffer(shared, initial).some(name => name !== 'view')
    if (link === opened || !isMore) return
    const id = left?.id ?? newDeskId()
    try {
      localStorage.setItem(deskPlace + id, writeDesk(new Date().toISOString(), link))
      left = { id, link }
    } catch {
      // What keeps the desk says so where the work is.
    }
  }
  const hide = () => document.hidden && leave()
  window.addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', hide)
  return {
    left: () => left,
    stop: () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hide)
    },
  }
}
