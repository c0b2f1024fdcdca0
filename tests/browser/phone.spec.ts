import type { Page } from '@playwright/test'
import { charts } from '../../src/charts/index.ts'
import { names } from '../../src/model/names.ts'
import { changeBy, openDesk, pointAt, shareOf, slider } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'
import { headline, told } from './kit/told.ts'
import { finger } from './kit/touch.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

const sheet = (page: Page) => page.getByRole('complementary', { name: 'Inputs' })

const isWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth)

test('every chart has its tab, and none makes the page scroll sideways', async ({ page }) => {
  await openDesk(page)
  for (const { tab, title } of charts) {
    await page.getByRole('tab', { name: tab, exact: true }).tap()
    await expect(page.getByRole('figure', { name: title })).toBeVisible()
    await expect(page.getByRole('figure')).toHaveCount(1)
    expect(await isWide(page), tab).toBe(false)
  }
})

for (const name of headline)
  test(`${name}: dragged by touch in the sheet, verdict, figures and labels follow before and after release`, async ({
    page,
  }) => {
    await openDesk(page)
    await openTabOf(page, name)
    const { down, move, up } = await finger(page)
    await down(await pointAt(page, name, await shareOf(page, name)))
    for (const share of [0.5, 0.7, 0.25]) {
      await move(await pointAt(page, name, share))
      await expect.poll(() => shareOf(page, name)).toBeCloseTo(share, 1)
      await expectModelOnPhone(page, name)
    }
    await up()
    await expectModelOnPhone(page, name)
  })

test('all 78 inputs are within reach, and Done leads back', async ({ page }) => {
  await openDesk(page)
  await sheet(page)
    .getByRole('button', { name: /^All 78/ })
    .tap()
  const all = page.getByRole('dialog', { name: 'All inputs' })
  for (const group of await all.locator('[aria-expanded=false]:has(b)').all()) await group.tap()
  for (const more of await all.getByRole('button', { name: / more in / }).all()) await more.tap()
  await expect(all.getByRole('slider')).toHaveCount(78)
  await expect(all.getByRole('textbox')).toHaveCount(78)
  for (const last of [all.getByRole('slider').last(), all.getByRole('slider').first()]) {
    await last.scrollIntoViewIfNeeded()
    await expect(last).toBeInViewport({ ratio: 1 })
  }
  expect(await isWide(page)).toBe(false)
  await all.getByRole('button', { name: 'Done' }).tap()
  await expect(all).toBeHidden()
})

test('whatever can be touched in the sheet is at least 44 pixels wide and high', async ({ page }) => {
  await openDesk(page)
  for (const name of headline) {
    await openTabOf(page, name)
    expect(await tooSmall(page)).toEqual([])
  }
})

async function openTabOf(page: Page, name: string) {
  const word = /valuation|growth|slowdown/i.exec(name)![0]
  await sheet(page)
    .getByRole('tab', { name: new RegExp(word, 'i') })
    .tap()
  await expect(slider(page, name)).toBeVisible()
}

async function expectModelOnPhone(page: Page, name: string) {
  const { verdict, figures, labels } = told({ changes: await changeBy(page, name) })
  await expect(page.locator('h1')).toHaveText(verdict)
  for (const side of ['aws', 'alliance'])
    for (const line of ['valueCreated', 'stakeValue'])
      await expect(page.locator(`[data-line=${line}][data-side=${side}]`)).toHaveText(figures[`${side}.${line}`]!)
  const shown = page.locator('.valueCreated svg text')
  for (const { owner } of Object.values(names)) {
    const label = labels.find(text => text.startsWith(owner))!
    await expect(shown.filter({ hasText: label })).toBeVisible()
  }
}

/** Controls of the sheet that a finger misses when it comes down 21 pixels off their centre. */
const tooSmall = (page: Page) =>
  sheet(page)
    .locator('button, input')
    .evaluateAll(controls =>
      controls.flatMap(control => {
        const { left, top, width, height } = control.getBoundingClientRect()
        const place = control instanceof HTMLInputElement ? (control.closest('label') ?? control) : control
        const misses = [
          [0, -21],
          [0, 21],
          [-21, 0],
          [21, 0],
        ].filter(([dx, dy]) => {
          const hit = document.elementFromPoint(left + width / 2 + dx!, top + height / 2 + dy!)
          return !hit || !place.contains(hit)
        })
        const name = control.getAttribute('aria-label') ?? control.closest('label')?.textContent ?? control.textContent
        return misses.map(([dx, dy]) => `${name} at ${dx}, ${dy}`)
      }),
    )
