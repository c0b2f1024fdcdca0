const waiting = new Set<() => void>()
let isTaken = false

/**
 * One chart a frame may run Recharts anew while something is dragged; the next frame belongs to another. Answers
 * whether this one may now; otherwise `whenFree` is called when it should ask again.
 */
export function takesTurn(whenFree: () => void): boolean {
  if (isTaken) {
    waiting.add(whenFree)
    return false
  }
  isTaken = true
  requestAnimationFrame(() => {
    isTaken = false
    const due = [...waiting]
    waiting.clear()
    for (const ask of due) ask()
  })
  return true
}
