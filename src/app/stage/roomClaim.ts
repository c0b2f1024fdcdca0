/** How long a page that reloads waits for its room to come free, and where there are no locks, for an objection, in ms. */
const [untilFree, untilHeard] = [3000, 250] as const

const isReload = () =>
  performance.getEntriesByType('navigation').some(one => (one as PerformanceNavigationTiming).type === 'reload')

/**
 * Takes a room for this page as long as it is open. A page that reloads has left the room to itself, and waits until it
 * is free; the original of a doubled tab has not left it, also where it is busy or asleep, and its copy does not
 * wait: it would have the room when the original reloads. Answers whether the room is this page's, and how to let it go.
 * Without locks, as on an insecure address, it is this page's where nobody has spoken up in time.
 */
export function claimRoom(name: string): { isOurs: Promise<boolean>; letGo: () => void } {
  const locks: LockManager | undefined = navigator.locks
  const waiting = new AbortController()
  let release = () => {}
  const isOurs = new Promise<boolean>(resolve => {
    if (!locks) {
      setTimeout(resolve, untilHeard, true)
      return
    }
    const keep = (lock: Lock | null) => {
      resolve(lock !== null)
      return lock && new Promise<void>(done => (release = done))
    }
    const { signal } = waiting
    const options = isReload() ? { signal } : { ifAvailable: true }
    setTimeout(() => waiting.abort(), untilFree)
    locks.request(`stakeout.room.${name}`, options, keep).catch(() => resolve(!signal.aborted))
  })
  function letGo() {
    window.removeEventListener('pagehide', letGo)
    waiting.abort()
    release()
  }
  window.addEventListener('pagehide', letGo)
  return { isOurs, letGo }
}
