import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { box, openDesk } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

async function expectNoViolation(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([])
}

async function change(page: Page) {
  await box(page, 'Adoption slowdown').fill('25')
  await box(page, 'Adoption slowdown').press('Enter')
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the desk, ${colorScheme}: as it opens, then changed, with all groups, a table and the bases open, with a bad entry`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(desk)
    await openDesk(page)
    await expectNoViolation(page)
    await change(page)
    for (const group of await page.locator('.group [aria-expanded=false]').all()) await group.click()
    for (const more of await page.getByRole('button', { name: / more in / }).all()) await more.click()
    await page.getByRole('button', { name: 'Table of Value created' }).click()
    await box(page, 'Lab valuation, Anthropic').fill('lots')
    await page.getByRole('button', { name: 'What is in it' }).click()
    await expectNoViolation(page)
  })

  test(`axe finds nothing on a phone, ${colorScheme}: on every chart, then with all inputs open`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(phone)
    await openDesk(page)
    for (const tab of await page.getByRole('tablist', { name: 'Charts' }).getByRole('tab').all()) {
      await tab.click()
      await expect(page.locator('.figureBox svg text').first()).toBeVisible()
      await expectNoViolation(page)
    }
    await page.getByRole('tab', { name: 'Slowdown' }).click()
    await change(page)
    await page.getByRole('button', { name: /^All 78/ }).click()
    await expectNoViolation(page)
  })
}

test('by Tab alone every control is reached, and each one shows that it has the focus', async ({ page }) => {
  await openDesk(page)
  await change(page)
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.locator('body').evaluate(body => body.focus())
  const wanted = await page.evaluate(
    selector =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter(one => one.tabIndex >= 0 && one.checkVisibility())
        .length,
    'button, input, select, a[href], [tabindex]',
  )
  const reached = new Set<number>()
  for (let i = 0; i < wanted + 5; i++) {
    await page.keyboard.press('Tab')
    const { at, name, isSeen } = await focused(page)
    if (at < 0) break
    expect(isSeen, `focus on ${name}`).toBe(true)
    reached.add(at)
  }
  expect(reached.size).toBe(wanted)
})

/** Where the focus is, and whether a ring is drawn: an outline, or the one of a slider's thumb. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement!
    const ring = (style: CSSStyleDeclaration, side: 'outline' | 'border') =>
      style.getPropertyValue(`${side}-style`) !== 'none' &&
      Number.parseFloat(style.getPropertyValue(`${side}-width`)) >= 1.5
    const thumb = one.matches('[type=range]') ? one.parentElement!.querySelector('[class*=humb]') : null
    return {
      at: one === document.body ? -1 : [...document.querySelectorAll('*')].indexOf(one),
      name: one.getAttribute('aria-label') ?? one.textContent.slice(0, 40),
      isSeen: thumb
        ? getComputedStyle(thumb, '::after').content !== 'none' && ring(getComputedStyle(thumb, '::after'), 'border')
        : one.checkVisibility({ opacityProperty: true }) && ring(getComputedStyle(one), 'outline'),
    }
  })
