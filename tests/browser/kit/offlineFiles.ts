import { expect, type Page } from '@playwright/test'

/** When the browser has kept all that was built: the worker comes when the page rests, and fetches every file. */
export const expectOfflineFiles = (page: Page) =>
  expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state), { timeout: 60_000 })
    .toBe('activated')
