import type { Page } from '@playwright/test'
import { holdBack } from './kit/holdBack.ts'
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
      const script = await holdBack(page, '**/assets/index-*.js')
      await page.goto('/', { waitUntil: 'commit' })
      await expect(page.locator('html')).toHaveCSS('background-color', paper[other])
      await expect(page.locator('.opening .verdict')).toBeVisible()
      await script.isAskedFor()
      script.go()
      await expect(page.locator('h1')).toBeVisible()
      await expectTheme(page, other)
    })
  })
}
