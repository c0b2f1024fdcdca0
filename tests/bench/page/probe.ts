/**
 * What a drag looked like from inside the page: milliseconds from each input to the frame that shows it, and to the one
 * from which on all pictures do; and the frames.
 */
export type Felt = {
  inputs: number
  toPaint: number[]
  toWhole: number[]
  frames: number[]
  longTasks: number[]
  unpainted: number
}

/** Of the moves that came in: are they on screen, not yet, or did they ask for nothing? */
export type Sight = 'shown' | 'waiting' | 'nothing'

/**
 * Watches a drag. A move counts as painted in the frame in which `look` finds its value on the screen: asked in a
 * ResizeObserver, after all scripts and the layout of the frame, just before paint.
 * Where some pictures take turns, `lookAtAll` says when every one of them shows it. It stands on its own, because it is also put into pages that know nothing of a bench.
 */
export function watchDrag(look: () => Sight, lookAtAll?: () => Sight) {
  const felt: Felt = { inputs: 0, toPaint: [], toWhole: [], frames: [], longTasks: [], unpainted: 0 }
  const pending: number[] = []
  const unwhole: number[] = []
  const stop = new AbortController()
  // What changes its size has neither paint nor a clip: one with a clip has every layer made up anew, the dearer the larger a page is.
  const place = document.body.appendChild(document.createElement('i'))
  place.style.cssText = 'position:fixed;contain:strict;width:2px;height:2px;visibility:hidden'
  const probe = place.appendChild(document.createElement('i'))
  probe.style.cssText = 'display:block;width:1px;height:1px'
  let moved = 0
  let isRunning = true

  const see = (waiting: number[], times: number[], by: () => Sight) => {
    const sight = waiting.length === 0 ? 'waiting' : by()
    if (sight === 'waiting') return
    const now = performance.now()
    const moves = waiting.splice(0)
    if (sight === 'shown') times.push(...moves.map(at => now - at))
  }
  const beforePaint = new ResizeObserver(() => {
    see(pending, felt.toPaint, look)
    if (lookAtAll) see(unwhole, felt.toWhole, lookAtAll)
  })
  beforePaint.observe(probe)

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
      if (lookAtAll) unwhole.push(moved)
    },
    listening,
  )

  return {
    isSettled: () => pending.length === 0 && unwhole.length === 0,
    end: (): Felt => {
      isRunning = false
      stop.abort()
      felt.longTasks.push(...tasks.takeRecords().map(({ duration }) => duration))
      tasks.disconnect()
      beforePaint.disconnect()
      place.remove()
      return { ...felt, unpainted: pending.length }
    },
  }
}
