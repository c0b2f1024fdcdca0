/** How long a room may take to come free, and another page to speak up where there are no locks, in ms. */
const [untilFree, untilHeard] = [3000, 250] as const

/**
 * Takes a room for this page as long as it is open. A page that reloads has left the room to itself; the original of a
 * doubled tab has not, also where it is busy or asleep. Answers whether the room is this page's, and how to let it go.
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
    const keep = () => {
      resolve(true)
      return new Promise<void>(done => (release = done))
    }
    const { signal } = waiting
    setTimeout(() => waiting.abort(), untilFree)
    locks.request(`stakeout.room.${name}`, { signal }, keep).catch(() => resolve(!signal.aborted))
  })
  function letGo() {
    window.removeEventListener('pagehide', letGo)
    waiting.abort()
    release()
  }
  window.addEventListener('pagehide', letGo)
  return { isOurs, letGo }
}
