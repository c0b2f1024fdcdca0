import { type Keep, keepIn } from '../settings/storageSlot.ts'
import { deskPlace, keptDeskIds, newDeskId } from './deskPlace.ts'

/** Where desks outlive their tabs, and how one tab knows of the others. Storage may be full or forbidden: then `write` throws. */
export type DeskPlaces = {
  ids: () => string[]
  read: (id: string) => string | null
  write: (id: string, text: string) => void
  remove: (id: string) => void
  /** Which desk is this tab's: it survives a reload. */
  tab: Keep
  /** Until which moment desks were offered. */
  seen: Keep
  /** Takes a desk for this tab as long as its page is open; false where another tab has it. */
  hold: (id: string) => Promise<boolean>
  letGo: () => void
  /** The desks of pages that are open now. */
  held: () => Promise<ReadonlySet<string>>
  now: () => Date
  newId: () => string
  later: (task: () => void) => void
  /** Hears that the page is hidden, which may be the last that it hears. Answers how to stop. */
  onHide: (listener: () => void) => () => void
}

/** This browser's own storage, locks and clock. Without locks, as on an insecure address, no other tab is known of. */
export function browserDesks(): DeskPlaces {
  const locks: LockManager | undefined = navigator.locks
  let release = () => {}
  let holding: string | null = null
  async function hold(id: string) {
    release()
    holding = id
    if (!locks) return true
    return new Promise<boolean>(resolve => {
      const keep = (lock: Lock | null) => {
        resolve(lock !== null)
        return lock ? new Promise<void>(done => (release = done)) : undefined
      }
      locks.request(deskPlace + id, { ifAvailable: true }, keep).catch(() => resolve(true))
    })
  }
  return {
    ids: keptDeskIds,
    read: id => keepIn(() => localStorage, deskPlace + id).read(),
    write: (id, text) => localStorage.setItem(deskPlace + id, text),
    remove: id => {
      try {
        localStorage.removeItem(deskPlace + id)
      } catch {
        // What cannot be reached is not there.
      }
    },
    tab: keepIn(() => sessionStorage, 'stakeout.tab'),
    seen: keepIn(() => localStorage, 'stakeout.desksSeen'),
    hold,
    letGo: () => {
      release()
      holding = null
    },
    held: async () => {
      const { held = [] } = (await locks?.query().catch(() => undefined)) ?? {}
      return new Set(held.flatMap(({ name }) => (name?.startsWith(deskPlace) ? [name.slice(deskPlace.length)] : [])))
    },
    now: () => new Date(),
    newId: newDeskId,
    later: task => void setTimeout(task, 400),
    onHide: listener => {
      // A page that goes lets its desk go, or the browser could not keep it for the way back; one that comes back takes it again.
      const leave = () => {
        listener()
        release()
      }
      const comeBack = ({ persisted }: PageTransitionEvent) => persisted && holding && void hold(holding)
      const hide = () => document.hidden && listener()
      window.addEventListener('pagehide', leave)
      window.addEventListener('pageshow', comeBack)
      document.addEventListener('visibilitychange', hide)
      return () => {
        window.removeEventListener('pagehide', leave)
        window.removeEventListener('pageshow', comeBack)
        document.removeEventListener('visibilitychange', hide)
      }
    },
  }
}
