/**
 * Runs a change over some milliseconds, easing out: `draw` gets how much of it is done, 0 to 1. Where motion is
 * unwanted, or nobody looks, it is done at once. Answers how to stop it.
 */
export function run(ms: number, draw: (done: number) => void): () => void {
  if (document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches) {
    draw(1)
    return () => {}
  }
  const start = performance.now()
  let due = requestAnimationFrame(function step(now) {
    const share = Math.min(Math.max(now - start, 0) / ms, 1)
    if (share < 1) due = requestAnimationFrame(step)
    draw(1 - (1 - share) ** 3)
  })
  return () => cancelAnimationFrame(due)
}

/** So much of the way from one number to another; at 1 it is the other, to the last bit. */
export const interpolated = (from: number, to: number, done: number) => (done === 1 ? to : from + (to - from) * done)
