import type { Page } from '@playwright/test'

/** The largest layout shift that a reader may meet on the way from the first picture to the last part of a page. */
export const steady = 0.02

type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] }

type Seen = { value: number; what: string[] }

/** Notes what moves in a page from its beginning on; what was noted is asked of `shiftsOf`. */
export const noteShifts = (page: Page) =>
  page.addInitScript(() => {
    const seen: Seen[] = []
    const note = (entries: PerformanceEntryList) =>
      seen.push(
        ...(entries as Shift[]).map(({ value, sources }) => ({
          value,
          what: sources.map(({ node }) => {
            const { tagName, className, textContent } = node instanceof Element ? node : (node?.parentElement ?? {})
            return `${tagName} ${className} ${(textContent ?? '').slice(0, 20)}`
          }),
        })),
      )
    const observer = new PerformanceObserver(list => note(list.getEntries()))
    observer.observe({ type: 'layout-shift', buffered: true })
    Object.assign(window, { shiftsSeen: () => (note(observer.takeRecords()), seen) })
  })

/** How much has moved until now, and what. */
export async function shiftsOf(page: Page): Promise<{ sum: number; seen: Seen[] }> {
  const seen = await page.evaluate(
    () =>
      new Promise<Seen[]>(resolve =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve((window as unknown as { shiftsSeen: () => Seen[] }).shiftsSeen())),
        ),
      ),
  )
  return { sum: seen.reduce((sum, { value }) => sum + value, 0), seen }
}
