import { expect, type Page } from '@playwright/test'
import { expectedOf } from './expectedText.ts'
import { withoutFutures } from './futures.ts'
import { openDesk } from './screen.ts'
import { rememberTour, test } from './test.ts'

const laptop = { viewport: { width: 1440, height: 900 } }

const machines = {
  laptop,
  touchScreen: { ...laptop, hasTouch: true },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
}

type Shared = { machine: keyof typeof machines; sharedPage: Page }

/**
 * Playwright's test for files that leave nothing behind but what a link sets right: all tests of a worker share one page,
 * as a new one takes ten times as long as the rest of such a test. What closes a table, a dialog or a group is their own
 * matter; who reloads, opens windows, looks at what is kept or at the first moments has `test.ts`.
 */
export const sharedTest = test.extend<object, Shared>({
  machine: ['laptop', { option: true, scope: 'worker' }],
  sharedPage: [
    async ({ browser, machine }, use, { project }) => {
      const { baseURL } = project.use
      const context = await browser.newContext({
        ...(baseURL !== undefined && { baseURL }),
        ...machines[machine],
        serviceWorkers: 'block',
      })
      await withoutFutures(context)
      await rememberTour(context)
      await use(await context.newPage())
      await context.close()
    },
    { scope: 'worker' },
  ],
  context: async ({ sharedPage }, use) => use(sharedPage.context()),
  page: async ({ sharedPage }, use) => {
    await use(sharedPage)
    sharedPage.removeAllListeners()
    await sharedPage.unrouteAll()
  },
})

/** Opens the desk, or leads the open one back to where a new one begins: the latest base, nothing changed, the first chart, the top of the page. */
export async function openSharedDesk(page: Page): Promise<void> {
  if (page.url() === 'about:blank') return openDesk(page)
  await page.mouse.move(0, 0)
  await page.evaluate(() => {
    location.hash = '#v=2'
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    scrollTo(0, 0)
  })
  await expect(page.locator('h1')).toHaveText(expectedOf().verdict)
  const first = page.getByRole('tablist', { name: 'Charts' }).getByRole('tab').first()
  if (await first.isVisible()) await first.click()
}
