import { expect, type Page } from '@playwright/test'

/** When the browser has kept all that was built. */
export const expectOfflineFiles = (page: Page) =>
  expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)).toBe('activated')
