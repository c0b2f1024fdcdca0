/**
 * Calls `onRest` when nothing has moved for so many milliseconds. A move only notes its time: while a hand moves, no
 * timer is set and cleared for it.
 */
export function restTimer(ms: number, onRest: () => void) {
  let due: ReturnType<typeof setTimeout> | undefined
  let movedAt = 0
  const look = () => {
    const left = movedAt + ms - performance.now()
    if (left > 0) {
      due = setTimeout(look, left)
      return
    }
    due = undefined
    onRest()
  }
  return {
    move: () => {
      movedAt = performance.now()
      due ??= setTimeout(look, ms)
    },
    stop: () => {
      clearTimeout(due)
      due = undefined
    },
  }
}
