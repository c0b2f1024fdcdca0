import type { Page } from '@playwright/test'
import { expectNoViolation } from './kit/axe.ts'
import { box, openAll, openDesk } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

test.use({ futures: true })

const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

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
    await expectNoViolation(page, colorScheme)
    await change(page)
    await openAll(page.locator('.rail'))
    await page.getByRole('button', { name: 'Table of Value created' }).click()
    await box(page, 'Lab valuation, Anthropic').fill('lots')
    await page.getByRole('button', { name: 'What is in it' }).click()
    await expectNoViolation(page, colorScheme)
  })

  test(`axe finds nothing on a phone, ${colorScheme}: on every chart, then with all inputs open`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(phone)
    await openDesk(page)
    for (const tab of await page.getByRole('tablist', { name: 'Charts' }).getByRole('tab').all()) {
      await tab.click()
      await expect(page.locator('.figureBox svg text').first()).toBeVisible()
      await expectNoViolation(page, colorScheme)
    }
    await page.getByRole('tab', { name: 'Slowdown' }).click()
    await change(page)
    await page.getByRole('button', { name: /^All \d+/ }).click()
    await openAll(page.getByRole('dialog', { name: 'All inputs' }))
    await expectNoViolation(page, colorScheme)
  })
}

test('by Tab alone every control is reached, and each one shows that it has the focus', async ({ page }) => {
  await openDesk(page)
  await change(page)
  const wanted = await page.evaluate(selector => {
    const controls = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      one => one.tabIndex >= 0 && one.checkVisibility() && !one.matches(':disabled'),
    )
    for (const one of controls) one.dataset.control = one.getAttribute('aria-label') ?? one.outerHTML.slice(0, 80)
    return controls.map(one => one.dataset.control)
  }, 'button, input, select, a[href], [tabindex]')
  const reached = new Set<string>()
  const unseen: string[] = []
  // Around until all were met: what came in since has its turn too, and the focus leaves the page once a round.
  for (let i = 0; i < 3 * wanted.length && wanted.some(name => !reached.has(name!)); i++) {
    await page.keyboard.press('Tab')
    const { name, isSeen } = await focused(page)
    if (name === null) continue
    reached.add(name)
    if (!isSeen) unseen.push(name)
  }
  expect(wanted.filter(name => name === undefined || !reached.has(name))).toEqual([])
  expect(unseen).toEqual([])
})

/** Where the focus is, and whether a ring is drawn: an outline, the one of a slider's thumb, or a shape's own stroke. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement as HTMLElement
    const ring = (style: CSSStyleDeclaration, side: 'outline' | 'border') =>
      style.getPropertyValue(`${side}-style`) !== 'none' &&
      Number.parseFloat(style.getPropertyValue(`${side}-width`)) >= 1.5
    const isStroked = (style: CSSStyleDeclaration) =>
      one instanceof SVGElement && style.stroke !== 'none' && Number.parseFloat(style.strokeWidth) >= 1.5
    const thumb = one.matches('[type=range]') ? one.parentElement!.querySelector('[class*=humb]') : null
    return {
      name: one === document.body ? null : (one.dataset.control ?? one.outerHTML.slice(0, 80)),
      isSeen: thumb
        ? getComputedStyle(thumb, '::after').content !== 'none' && ring(getComputedStyle(thumb, '::after'), 'border')
        : one.checkVisibility({ opacityProperty: true }) &&
          (ring(getComputedStyle(one), 'outline') || isStroked(getComputedStyle(one))),
    }
  })
