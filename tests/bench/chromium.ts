import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test'
import { launchOptions } from '../kit/chromium.ts'

/** A page of its own process, with the protocol session that measures it. */
export type Opened = { page: Page; cdp: CDPSession; context: BrowserContext }

/** Headless Chromium, as the browser tests start it; `more` are further switches of its command line. */
export const launch = (more: string[] = []): Promise<Browser> => chromium.launch(launchOptions(more))

/** A fresh, cold page at the size of the design, without the tour of a first visit. Errors in it end the bench: what is broken is not measured. */
export async function open(browser: Browser): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  await context.addInitScript(() => localStorage.setItem('stakeout.guide', 'seen'))
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', error => {
    throw new Error(`The page ${page.url()} failed: ${error.message}`)
  })
  return { page, cdp: await context.newCDPSession(page), context }
}
