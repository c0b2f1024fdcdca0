/** A clock that never goes back: where the machine's is set back, this one goes on from where it was. It counts sleep. */
export function steady(clock: () => number): () => number {
  let setBack = 0
  let last = Number.NEGATIVE_INFINITY
  return () => {
    const now = clock() + setBack
    if (now < last) setBack += last - now
    last = Math.max(now, last)
    return last
  }
}
