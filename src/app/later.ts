/** When the first chart stands and the browser has nothing better to do: time for all that the verdict does not need. */
export async function later(): Promise<void> {
  await import('../charts/kit/TimeFrame.tsx')
  await new Promise<void>(resolve => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 1500 })
    else setTimeout(resolve, 200)
  })
}
