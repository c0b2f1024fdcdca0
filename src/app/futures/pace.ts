/** What a pace needs of a browser; a test gives its own. */
export type Clock = { now: () => number; later: (task: () => void, ms: number) => void }

const ours: Clock = { now: () => performance.now(), later: (task, ms) => void setTimeout(task, ms) }

/** So many times as long as an answer took is nothing asked after it. */
const rest = 2

/**
 * Paces questions to a worker while a hand moves: one at a time, then a rest, so that it takes no more than a third of
 * a processor. With two of them, as in many an office, the other is wanted for painting: unpaced, one frame in nine is
 * late. `again` is called when a question that had to wait may be asked.
 */
export function pacing(again: () => void, { now, later }: Clock = ours) {
  let askedAt: number | null = null
  let freeAt = 0
  let isDue = false
  const whenFree = () => {
    if (!isDue) return
    isDue = false
    again()
  }
  return {
    /** Whether the question of a drag may be asked now, which is then open; if not, it is called for later. */
    mayAsk: (): boolean => {
      const wait = freeAt - now()
      if (askedAt === null && wait <= 0) {
        askedAt = now()
        return true
      }
      if (askedAt === null && !isDue) later(whenFree, wait)
      isDue = true
      return false
    },
    answered: () => {
      if (askedAt === null) return
      const pause = rest * (now() - askedAt)
      freeAt = now() + pause
      askedAt = null
      if (isDue) later(whenFree, pause)
    },
    /** When the hand lets go: what is asked then makes the drag's question void, and no later drag waits for its answer. */
    over: () => {
      askedAt = null
      freeAt = 0
      isDue = false
    },
  }
}
