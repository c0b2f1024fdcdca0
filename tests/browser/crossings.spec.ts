import type { Locator, Page } from '@playwright/test'
import { catalogue } from '../../src/charts/catalogue.ts'
import { charts } from '../../src/charts/index.ts'
import { launchOptions } from '../kit/chromium.ts'
import { crossingsIn } from './kit/inkOnScreen.ts'
import { expect, test } from './kit/test.ts'

// As readers see it: the shell of Chromium smooths the edges of letters otherwise.
test.use({ futures: true, launchOptions: launchOptions() })

const first = '/'
const dotted = '/#v=2&base=reported-2026-03-31&aws.arrGrowth=0.9&adoptionSlowdown=0.25'
const dear = '/#v=2&base=article-stake&aws.arrGrowth=1.2&alliance.valuation=900&wacc=0.12'

const desks = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 1280, height: 720, colorScheme: 'dark' },
  { width: 1920, height: 1080, colorScheme: 'light' },
] as const

/** Opens a scene, and waits until its futures are drawn and its letters are there. */
async function openScene(page: Page, scene: string) {
  await page.goto('about:blank')
  await page.goto(scene)
  await expect(page.locator('.fanValues').first()).toContainText('9 runs in 10')
  await page.evaluate(() => document.fonts.ready)
}

const expectNone = (place: Locator, where: string) => expect.poll(() => crossingsIn(place), where).toEqual([])

for (const scene of [first, dotted, dear])
  test(`on the desk no text of a chart meets a line or another text: ${scene}`, async ({ page }) => {
    await openScene(page, scene)
    for (const { colorScheme, ...size } of desks) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize(size)
      for (const face of size.width === 1280 ? ['Bridge', 'Influence', 'Tornado'] : ['Tornado']) {
        const tab = page.getByRole('tab', { name: face, exact: true })
        await tab.click()
        await expect(tab).toHaveAttribute('aria-selected', 'true')
        await expectNone(page.locator(face === 'Tornado' ? '.main' : '.figure.tornado'), `${face}, ${size.width}`)
      }
    }
  })

for (const { scene, colorScheme, ...size } of [
  { scene: dotted, colorScheme: 'light', width: 1440, height: 900 },
  { scene: dear, colorScheme: 'dark', width: 1024, height: 700 },
] as const)
  test(`no text of an enlarged chart meets a line or another text: ${scene}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(size)
    await openScene(page, scene)
    // A table is not enlarged: it has a view of its own.
    for (const { title } of Object.values(catalogue).filter(one => !('isTable' in one))) {
      await page.keyboard.press('ControlOrMeta+k')
      await page.getByRole('combobox', { name: 'Find a command' }).fill(`enlarge ${title}`)
      await page.keyboard.press('Enter')
      const enlarged = page.locator('.enlarged')
      await expect(enlarged.locator('svg.recharts-surface')).toHaveCount(1)
      await expectNone(enlarged, title)
      await page.keyboard.press('Escape')
      await expect(enlarged).toHaveCount(0)
    }
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('no text of a chart meets a line or another text', async ({ page }) => {
    await openScene(page, dear)
    for (const { tab } of charts) {
      await page.getByRole('tab', { name: tab, exact: true }).tap()
      await expect(page.getByRole('figure')).toHaveCount(1)
      await expectNone(page.getByRole('figure'), tab)
    }
  })
})

test('on the stage no text of a chart meets a line or another text', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await openScene(page, dotted)
  await page.keyboard.press('p')
  const stage = page.getByRole('dialog', { name: 'Presentation' })
  await expect(stage.locator('.fanValues')).toContainText('9 runs in 10')
  await expectNone(stage, dotted)
})
