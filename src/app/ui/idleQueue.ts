let stands = () => {}
const standing = new Promise<void>(resolve => {
  stands = resolve
})

const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** Told once the first chart is on the screen, or where there is none to wait for. */
export const firstChartStands = () => stands()

/** When the first chart is on the screen, or had every chance to be: room for all that it does not need. */
export const firstChart = () =>
  Promise.race([
    standing,
    import('../../charts/kit/FirstFrame.tsx').then(
      () => pause(1500),
      // What cannot come is not waited for.
      () => undefined,
    ),
  ])

let queue: Promise<unknown> = Promise.resolve()

/**
 * When the first chart stands and the browser has nothing better to do: time for all that the verdict does not need.
 * Who waits is let through one after the other, so that what comes late does not come at one blow.
 */
export function later(): Promise<void> {
  const own = Promise.all([queue, firstChart()]).then(idle)
  queue = own
  return own
}

const idle = () =>
  new Promise<void>(resolve => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 500 })
    else setTimeout(resolve, 10)
  })

/** Leaves the browser its turn, to paint and to hear what is pressed. */
export const turn = () => pause(0)
