import { turn } from './idleQueue.ts'

/** When the browser has painted for the first time; where nobody looks, in its next turn, and after a tenth of a second in any case. */
export async function painted(): Promise<void> {
  if (document.hidden || performance.getEntriesByName('first-contentful-paint').length > 0) return turn()
  await new Promise<void>(resolve => {
    setTimeout(resolve, 100)
    new PerformanceObserver((_, observer) => {
      observer.disconnect()
      resolve()
    }).observe({ type: 'paint', buffered: true })
  })
}

/** When the next frame has been painted, and what changed until now is seen; where nobody looks at once, and after a tenth of a second in any case. */
export async function framePainted(): Promise<void> {
  if (!document.hidden)
    await new Promise<void>(resolve => {
      setTimeout(resolve, 100)
      requestAnimationFrame(() => resolve())
    })
  return turn()
}
