import type { Page } from '@playwright/test'
import fc from 'fast-check'
import { writeLink } from '../../src/state/codec/link.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { damaged, someShared } from '../kit/fuzz.ts'
import { changeBy, dragTo, expectModel, openDesk, shareOf, slider } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

const slowdown = 'Adoption slowdown'

/** Opens the desk by a link and waits until it is drawn. */
async function openLink(page: Page, fragment: string) {
  await page.goto(`/#${fragment}`)
  await expect(page.locator('.valueCreated svg text', { hasText: 'Amazon' }).first()).toBeVisible({ timeout: 15_000 })
}

test('a copied link opens in a fresh browser to the same numbers', async ({ page, context, browser }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openDesk(page)
  await page.getByLabel('Start from').selectOption('reported-2026-03-31')
  await page.getByLabel('Measure of the verdict').selectOption('paperGain')
  await page.getByLabel('Quarter of the verdict').selectOption('8')
  await dragTo(page, slowdown, 0.5)
  const scenario = {
    base: 'reported-2026-03-31',
    measure: 'paperGain',
    horizon: 8,
    changes: await changeBy(page, slowdown),
  } as const
  await expectModel(page, scenario)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('Link copied').last()).toBeVisible()
  await expect(page.getByText('Nothing you type leaves this browser.')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toBe(page.url())

  const elsewhere = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await elsewhere.goto(link)
  await expectModel(elsewhere, scenario)
  await elsewhere.context().close()
})

test('where the clipboard refuses, the link is shown, selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })
  })
  await openLink(page, 'v=2&adoptionSlowdown=0.35')
  await page.getByRole('button', { name: 'Copy link' }).click()
  const field = page.getByLabel(/did not let the link be copied/)
  await expect(field).toHaveValue(/#v=2&c=1zck1&adoptionSlowdown=0\.35$/)
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(await field.inputValue())
  await expect(page.getByText('Link copied')).toBeHidden()
})

test('Back returns to the state before the drag, and Forward to the one after', async ({ page }) => {
  await openDesk(page)
  await dragTo(page, slowdown, 0.3)
  await dragTo(page, slowdown, 0.7)
  const changes = await changeBy(page, slowdown)
  await expectModel(page, { changes })
  await page.goBack()
  await expect.poll(() => shareOf(page, slowdown)).toBeCloseTo(0.3, 1)
  await page.goBack()
  await expectModel(page)
  await page.goForward()
  await page.goForward()
  await expectModel(page, { changes })
  await page.keyboard.press('Control+z')
  await expect.poll(() => shareOf(page, slowdown)).toBeCloseTo(0.3, 1)
})

test('10,000 moves of one drag leave one entry and no complaint', async ({ page }) => {
  await openDesk(page)
  const entries = await page.evaluate(() => history.length)
  await slider(page, slowdown).dispatchEvent('pointerdown', { button: 0 })
  await page.evaluate(name => {
    const input = document.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`)!
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!
    for (let i = 1; i <= 10_000; i++) {
      value.set?.call(input, String((i % 90) / 100 + 0.05))
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }, slowdown)
  await page.evaluate(() => window.dispatchEvent(new Event('pointerup')))
  await expectModel(page, { changes: await changeBy(page, slowdown) })
  expect((await page.evaluate(() => history.length)) - entries).toBe(1)
})

test('a link pasted into the open page opens too, and can be taken back', async ({ page }) => {
  await openLink(page, 'v=2&adoptionSlowdown=0.35')
  await page.evaluate(() => (location.hash = 'v=2&base=article-stake&aws.valuation=1200&bogus=1'))
  await expectModel(page, { base: 'article-stake', changes: { 'aws.valuation': 1200 } })
  await expect(page.getByText('1 setting in this link was not understood')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expectModel(page, { changes: { adoptionSlowdown: 0.35 } })
})

for (const path of ['/%23v=1&base=article-stake&aws.valuation=1200', '/?v=2&base=article-stake&aws.valuation=1200'])
  test(`${path}, a link that lost its “#”, opens its scenario, and the next change stands in a whole link`, async ({
    page,
  }) => {
    await page.goto(path)
    const changes = { 'aws.valuation': 1200 }
    await expectModel(page, { base: 'article-stake', changes })
    await slider(page, slowdown).press('ArrowRight')
    await expect(page).toHaveURL(/^[^?%]*\/#v=2&c=\w+&base=article-stake&aws\.valuation=1200&adoptionSlowdown=0\.05$/)
  })

test('a link that is cut inside a number opens what is left, and says so until it is dismissed', async ({ page }) => {
  const link = writeLink({ ...initial, changes: { 'aws.valuation': 1200 } })
  await openLink(page, link.slice(0, -2))
  await expectModel(page, { changes: { 'aws.valuation': 12 } })
  await expect(
    page.getByText(/^This link is not as Stakeout wrote it: .* Lab valuation, Anthropic \$12B; check/),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByText(/not as Stakeout wrote it/)).toBeHidden()
})

for (const [garbage, says] of [
  ['v=2&base=nowhere&aws.valuation=1e99&__proto__=1', '3 settings in this link were not understood'],
  ['%E0%A4%A&&&=', /not understood/],
  ['v=99&adoptionSlowdown=0.35', /made by a later version of Stakeout/],
] as const)
  test(`#${garbage} opens the base, and says what was dropped`, async ({ page }) => {
    await openLink(page, garbage)
    await expectModel(page)
    await expect(page.getByRole('status').filter({ hasText: says })).toBeVisible()
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(page.getByText(says)).toBeHidden()
    await expect(page.getByRole('main')).toBeFocused()
  })

test('whatever stands in the address and in storage, the desk is drawn and can be used', async ({ page }) => {
  await page.addInitScript(() => {
    for (const storage of [localStorage, sessionStorage])
      for (const place of [
        'history',
        'left',
        'lookedAt',
        'show',
        'export',
        'feed',
        'letters',
        'openGroups',
        'moreFigures',
        'theme',
        'tab',
        'desksSeen',
        'desk.x',
      ])
        storage.setItem(
          `stakeout.${place}`,
          '{"at":1,"steps":[{"after":[]}],"kind":"sse","address":"javascript:alert(1)"',
        )
  })
  await openDesk(page)
  const links = fc.sample(damaged(someShared.map(state => writeLink({ ...state, view: 'desk' }))), {
    seed: 11,
    numRuns: 40,
  })
  const isBlank = await page.evaluate(async fragments => {
    const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
    const blank: string[] = []
    for (const fragment of [...fragments, 'v=2&adoptionSlowdown=0.35']) {
      location.hash = fragment
      for (let i = 0; i < 3; i++) await frame()
      if (!document.querySelector('h1')?.textContent || document.querySelector('.fence')) blank.push(fragment)
    }
    return blank
  }, links)
  expect(isBlank).toEqual([])
  await expectModel(page, { changes: { adoptionSlowdown: 0.35 } })
})
