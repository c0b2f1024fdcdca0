import { type BrowserContext, test as plain } from '@playwright/test'
import { withoutFutures } from './futures.ts'

export { expect } from '@playwright/test'

type Complaints = {
  /** For a test that provokes a complaint on purpose: it must come, and fails nothing. */
  expect: (pattern: RegExp) => void
}

type Choice = {
  /** Whether futures are simulated: in the files that are about them. */
  futures: boolean
  /** Whether the tour of a first visit was seen: everywhere but in the file that is about it. */
  isTourSeen: boolean
}

/** What Playwright itself says where it lets no service worker in. */
const blocked = 'Service Worker registration blocked by Playwright'

/** As in a browser whose reader has been here before. */
export const rememberTour = (context: BrowserContext) =>
  context.addInitScript(() => location.protocol !== 'about:' && localStorage.setItem('stakeout.guide', 'seen'))

/**
 * Playwright's test, with the desk open: an error or a warning on the console, an error of the page and a request to
 * anywhere but our own server fail it.
 */
export const test = plain.extend<{ complaints: Complaints } & Choice>({
  futures: [false, { option: true }],
  isTourSeen: [true, { option: true }],
  context: async ({ context, futures, isTourSeen }, use) => {
    if (!futures) await withoutFutures(context)
    if (isTourSeen) await rememberTour(context)
    await use(context)
  },
  complaints: [
    async ({ page, baseURL }, use) => {
      const heard: string[] = []
      const expected: RegExp[] = []
      page.on('console', message => {
        if (message.text() === blocked) return
        if (['error', 'warning'].includes(message.type())) heard.push(`console: ${message.text()}`)
      })
      page.on('pageerror', error => heard.push(`page error: ${error.message}`))
      page.on('request', request => {
        if (!new RegExp(`^(data:|blob:|${baseURL}/)`).test(request.url())) heard.push(`request to ${request.url()}`)
      })
      await use({ expect: pattern => void expected.push(pattern) })
      const unexpected = heard.filter(text => !expected.some(pattern => pattern.test(text)))
      const missing = expected.filter(pattern => !heard.some(text => pattern.test(text)))
      plain.expect({ unexpected, missing }).toEqual({ unexpected: [], missing: [] })
    },
    { auto: true },
  ],
})
