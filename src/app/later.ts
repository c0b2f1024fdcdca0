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
    import('../charts/kit/TimeFrame.tsx').then(
      () => pause(1500),
      // What cannot come is not waited for.
      () => undefined,
    ),
  ])

/** When the first chart stands and the browser has nothing better to do: time for all that the verdict does not need. */
export async function later(): Promise<void> {
  await firstChart()
  await new Promise<void>(resolve => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 1500 })
    else setTimeout(resolve, 200)
  })
}

/** Leaves the browser its turn, to paint and to hear what is pressed. */
export const turn = () => pause(0)
