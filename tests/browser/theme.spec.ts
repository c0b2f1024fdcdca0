import type { Page } from '@playwright/test'
import { writeLink } from '../../src/state/link.ts'
import { initial } from '../../src/state/shared.ts'
import { openDesk } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

const paper = { light: 'rgb(255, 255, 255)', dark: 'rgb(15, 20, 26)' }

async function expectTheme(page: Page, theme: keyof typeof paper) {
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  await expect(page.locator('html')).toHaveCSS('background-color', paper[theme])
  await expect(page.locator('html')).toHaveCSS('color-scheme', theme)
}

for (const system of ['light', 'dark'] as const) {
  const other = system === 'light' ? 'dark' : 'light'

  test.describe(`on a ${system} machine`, () => {
    test.use({ colorScheme: system })

    test('a first visit is in the theme of the machine, and changes with it', async ({ page }) => {
      await openDesk(page)
      await expectTheme(page, system)
      await page.emulateMedia({ colorScheme: other })
      await expectTheme(page, other)
    })

    test(`${other} can be chosen, is remembered, and given back to the machine`, async ({ page }) => {
      await openDesk(page)
      await page.getByLabel('Theme').selectOption(other)
      await expectTheme(page, other)
      await page.reload()
      await expectTheme(page, other)
      await expect(page.getByLabel('Theme')).toHaveValue(other)
      await page.getByLabel('Theme').selectOption('system')
      await expectTheme(page, system)
      await page.reload()
      await expectTheme(page, system)
    })

    test(`a remembered ${other} is there before anything is drawn, however slow the script`, async ({ page }) => {
      await page.addInitScript(theme => localStorage.setItem('stakeout.theme', theme), other)
      const script = Promise.withResolvers<void>()
      await page.route('**/assets/index-*.js', async route => {
        await script.promise
        await route.continue()
      })
      await page.goto('/', { waitUntil: 'commit' })
      await expect(page.locator('html')).toHaveCSS('background-color', paper[other])
      await expect(page.locator('.opening .verdict')).toBeVisible()
      script.resolve()
      await expect(page.locator('h1')).toBeVisible()
      await expectTheme(page, other)
    })
  })
}

for (const [who, link, says] of [
  ['a first visit', '/', /^On these numbers .* against .*/],
  ['a link', `/#${writeLink({ ...initial, horizon: 8 })}`, /^Amazon put \$8 billion into Anthropic\. .*\?$/],
] as const)
  test(`before its script comes, the page says the ${link === '/' ? 'verdict' : 'question'} to ${who}; nothing moves when the desk takes its place`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver(list =>
        shifts.push(...list.getEntries().map(shift => (shift as PerformanceEntry & { value: number }).value)),
      ).observe({ type: 'layout-shift', buffered: true })
    })
    const script = Promise.withResolvers<void>()
    await page.route('**/assets/desk-*.js', async route => {
      await script.promise
      await route.continue()
    })
    await page.goto(link, { waitUntil: 'commit' })
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText(says, { useInnerText: true })
    const opening = { says: await heading.innerText(), at: await heading.boundingBox() }
    script.resolve()
    await expect(page.locator('.opening')).toHaveCount(0)
    await expect(heading).toHaveText(/^On these numbers /)
    expect(await heading.boundingBox()).toMatchObject({ x: opening.at!.x, y: opening.at!.y })
    if (link === '/') expect(await heading.innerText()).toBe(opening.says)
    await expect(page.locator('.valueCreated svg text', { hasText: 'Amazon' })).toBeVisible()
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
    // What Google calls good; letters that are swapped for the desk's own are all that is left.
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.1)
  })
