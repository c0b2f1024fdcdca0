import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { writeLink } from '../../src/state/codec/link.ts'
import { initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'
import { shellOptions } from '../kit/chromium.ts'
import { machines } from '../kit/machines.ts'
import { noteShifts, shiftsOf, steady } from './kit/shifts.ts'
import { expect, test } from './kit/test.ts'

/** The connection of a train, in bytes a second and milliseconds. */
const slow = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 }

const longWord = 'Überlieferungsgeschichtsforschungsgesellschaftsvorstandsvorsitzende'

const link = (shared: Partial<ScenarioState>) => `/#${writeLink({ ...initial, ...shared })}`

/** The pages of a visit, and a link whose words are long and have letters that the first view's faces lack. */
const pages = {
  desk: '/',
  words: link({
    own: { label: longWord.slice(0, 60), asOf: '2026-12-31', values: { 'aws.arr': 80 } },
    changes: { adoptionSlowdown: 0.5 },
    reasons: { adoptionSlowdown: { says: `${longWord} ${longWord}` } },
  }),
  article: link({ view: 'article' }),
  sources: link({ view: 'sources' }),
  model: link({ view: 'model' }),
  compare: link({ view: 'compare' }),
}

type PageName = keyof typeof pages

async function chartsAreThere(page: Page) {
  await expect(page.locator('.valueCreated svg text', { hasText: 'Amazon' })).toBeVisible()
  await expect(page.locator('.nearest')).toBeAttached()
}

/** What a page has when all of it has come. */
const isWhole: Record<PageName, (page: Page) => Promise<void>> = {
  desk: chartsAreThere,
  words: chartsAreThere,
  article: page => expect(page.getByText('What was reported').first()).toBeAttached(),
  sources: page => expect(page.getByRole('link', { name: 'Licences of what Stakeout ships' })).toBeAttached(),
  model: page => expect(page.locator('.modelView table').first()).toBeAttached(),
  compare: page => expect(page.locator('.compare table')).toBeAttached(),
}

// Four visits on a slow network take a busy machine a minute.
test.describe.configure({ timeout: 180_000 })

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

for (const [machine, fonts] of Object.entries(machines))
  test.describe(`on a machine with no letters but ${machine}`, () => {
    let browser: Browser
    test.beforeAll(async () => {
      browser = await chromium.launch({ ...shellOptions(), env: fonts() })
    })
    test.afterAll(() => browser.close())

    /** A new reader's page, in which is noted what moves. */
    async function open(options: BrowserContextOptions) {
      const context = await browser.newContext({ ...options, serviceWorkers: 'block' })
      await context.addInitScript(() => localStorage.setItem('stakeout.guide', 'seen'))
      const page = await context.newPage()
      await noteShifts(page)
      return page
    }

    /** All parts of a page have come, and it has moved by no more than is said. */
    async function expectSteady(page: Page, name: PageName, what: string) {
      await isWhole[name](page)
      for (const late of ['.marketMenu', '.scenarioMenu']) await expect(page.locator(`${late} button`)).toBeVisible()
      const { sum, seen } = await shiftsOf(page)
      expect(sum, `${what}: ${JSON.stringify(seen)}`).toBeLessThan(steady)
    }

    for (const viewport of sizes)
      test(`nothing moves while a page loads, on a slow network and a fast one, at a width of ${viewport.width}`, async ({
        baseURL,
      }) => {
        // A page that is slow and wide on one machine is fast and narrow on the other, or the reverse; the desk is all of these.
        const others = (['article', 'sources', 'model', 'compare', 'words'] as const)
          .map((name, i) => [name, (i % 2 === 0) === (machine === 'Noto')] as const)
          .filter((_, i) => i < 3 === ((machine === 'Noto') === (viewport.width === 1440)))
        for (const [name, isSlow] of [['desk', true], ['desk', false], ...others] as const) {
          const page = await open({ viewport, baseURL: baseURL! })
          if (isSlow) await slowDown(page)
          await page.goto(pages[name])
          await expectSteady(page, name, `${name}, ${isSlow ? 'slow' : 'fast'}`)
          await page.context().close()
        }
      })

    test('where its letters do not come, a page is set in the machine’s to its end, and nothing moves', async ({
      baseURL,
    }) => {
      const page = await open({ baseURL: baseURL!, viewport: sizes[0]! })
      await page.route('**/firstSans-*.woff2', route => route.abort())
      await page.goto('/')
      await expectSteady(page, 'desk', 'without its letters')
      await expect(page.locator('html')).toHaveClass('withoutSans')
      for (const name of await lettersOf(page, '.figures')) expect(name).toContain(machine)
    })
  })

async function slowDown(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', slow)
}

/** The names of the fonts that a place is drawn in. */
async function lettersOf(page: Page, selector: string): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('DOM.enable')
  await cdp.send('CSS.enable')
  const { root } = await cdp.send('DOM.getDocument')
  const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId })
  expect(fonts.length).toBeGreaterThan(0)
  return fonts.map(({ familyName }) => familyName)
}
