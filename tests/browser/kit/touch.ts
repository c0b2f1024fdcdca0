import type { Page } from '@playwright/test'

/** A place on the page. */
export type Point = { x: number; y: number }

/** A finger on the glass, as the browser itself feels it. */
export async function finger(page: Page) {
  const session = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  return {
    down: (at: Point) => send('touchStart', [at]),
    move: (at: Point) => send('touchMove', [at]),
    up: () => send('touchEnd', []),
    /** The browser takes the finger for something of its own. */
    taken: () => send('touchCancel', []),
  }
}
