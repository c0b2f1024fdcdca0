/** What a drag looked like from inside the page: milliseconds from each input to the frame that shows it, and the frames. */
export type Felt = { inputs: number; toPaint: number[]; frames: number[]; longTasks: number[]; unpainted: number }

/**
 * Watches a drag. A move counts as painted in the frame in which all charts show its value: looked at in a
 * ResizeObserver, after all scripts and the layout of the frame, just before paint.
 */
export function watchDrag(isShown: () => boolean) {
  const felt: Felt = { inputs: 0, toPaint: [], frames: [], longTasks: [], unpainted: 0 }
  const pending: number[] = []
  const stop = new AbortController()
  const probe = document.body.appendChild(document.createElement('i'))
  probe.style.cssText = 'position:fixed;contain:strict;width:1px;height:1px;opacity:0'
  let moved = 0
  let isRunning = true

  const look = new ResizeObserver(() => {
    if (pending.length === 0 || !isShown()) return
    const now = performance.now()
    for (const at of pending.splice(0)) felt.toPaint.push(now - at)
  })
  look.observe(probe)

  const tasks = new PerformanceObserver(list =>
    felt.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
  )
  tasks.observe({ type: 'longtask' })

  const everyFrame = (at: number) => {
    if (!isRunning) return
    if (felt.inputs > 0) felt.frames.push(at)
    probe.style.width = probe.style.width === '1px' ? '2px' : '1px'
    requestAnimationFrame(everyFrame)
  }
  requestAnimationFrame(everyFrame)

  const listening = { capture: true, signal: stop.signal }
  addEventListener('pointermove', event => void (moved = event.timeStamp), listening)
  addEventListener(
    'input',
    () => {
      felt.inputs++
      pending.push(moved)
    },
    listening,
  )

  return {
    isSettled: () => pending.length === 0,
    end: (): Felt => {
      isRunning = false
      stop.abort()
      felt.longTasks.push(...tasks.takeRecords().map(({ duration }) => duration))
      tasks.disconnect()
      look.disconnect()
      probe.remove()
      return { ...felt, unpainted: pending.length }
    },
  }
}
