import type { Page } from '@playwright/test'
import { expectNoViolation } from './kit/axe.ts'
import { openDesk, slider } from './kit/screen.ts'
import { openSharedDesk, sharedTest } from './kit/sharedDesk.ts'
import { expect, test } from './kit/test.ts'
import { finger } from './kit/touch.ts'

const panel = (page: Page) => page.getByRole('dialog', { name: 'Where this number comes from' })
const stake = (page: Page) => page.locator('[data-line=stakeValue][data-side=aws]').getByRole('button')

test('axe finds nothing in the explain panel and in the views, light and dark', async ({ page }) => {
  await openDesk(page)
  await stake(page).click()
  await expect(panel(page).getByText(/valuing the company at \$965 billion/)).toBeVisible()
  await expectNoViolation(page)
  await panel(page).getByRole('button', { name: 'Lab valuation, Anthropic' }).click()
  await expect(panel(page).getByText('The base value rests on this.')).toBeVisible()
  await expectNoViolation(page)
  await page.keyboard.press('Escape')
  for (const [view, shows] of [
    ['Article', '42.2'],
    ['Sources', /^(\d+) of \1 facts$/],
    ['Model', 'What stands on what'],
  ] as const) {
    await page.getByRole('button', { name: view, exact: true }).click()
    await expect(page.getByText(shows).first()).toBeVisible()
    await expectNoViolation(page)
  }
})

test('all results explain themselves over their dialog, and axe finds nothing there nor in the inputs that matter', async ({
  page,
}) => {
  await openDesk(page)
  await page.getByRole('button', { name: 'What matters' }).click()
  await expect(page.getByRole('region', { name: 'What matters here' })).toBeVisible()
  await expectNoViolation(page, '.rail')
  await page.getByRole('button', { name: 'All results' }).click()
  const results = page.getByRole('dialog', { name: 'All results' })
  await expect(results.getByRole('row', { name: /^IRR of the stake/ })).toBeVisible()
  await expectNoViolation(page, '.results')
  await results
    .getByRole('row', { name: /^Stake after tax \$/ })
    .getByRole('button')
    .last()
    .click()
  await expect(panel(page).getByRole('heading', { name: 'Stake after tax' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()
  await expect(results).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(results).toBeHidden()
})

sharedTest(
  'the panel lies over the right, rings what was pressed, and gives the focus back on Escape',
  async ({ page }) => {
    await openSharedDesk(page)
    await stake(page).focus()
    await page.keyboard.press('Enter')
    await expect(panel(page).getByRole('heading', { name: 'Stake value' })).toBeVisible()
    const { x, width } = (await panel(page).boundingBox())!
    expect([x + width, width]).toEqual([page.viewportSize()!.width, 516])
    await expect(stake(page)).toHaveClass(/isExplained/)
    await page.keyboard.press('Escape')
    await expect(panel(page)).toBeHidden()
    await expect(stake(page)).toBeFocused()
  },
)

test.describe('with simulated futures', () => {
  test.use({ futures: true })

  test('a fan of an older base says how its bands held what was reported since; one of the latest has nothing to say', async ({
    page,
  }) => {
    const says = page.locator('.figure.valueCreated').getByText(/band holds/)
    await page.goto('/#v=1&base=reported-2026-03-31')
    await expect(says).toHaveText('This base’s 90\u00a0% band holds 1 of the 6 figures reported since.', {
      timeout: 60_000,
    })
    await page.getByRole('combobox', { name: 'Start from' }).selectOption('reported-2026-09-30')
    await expect(page.locator('.figure.valueCreated').getByText(/Shaded/)).toBeVisible()
    await expect(says).toBeHidden()
  })
})

test('a chart point explains itself by a click and by Enter', async ({ page }) => {
  await openDesk(page)
  const picture = page.locator('.figure.valueCreated svg[role=slider]')
  const { x, y, width, height } = (await picture.boundingBox())!
  await page.mouse.click(x + width * 0.6, y + height * 0.3)
  await expect(panel(page).getByRole('heading', { name: 'Value created', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()
  await picture.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.valueCreated .readings')).toContainText('Q4 2026')
  await page.keyboard.press('Enter')
  await expect(panel(page).locator('.explainWhere')).toContainText('Q4 2026')
  await page.keyboard.press('Escape')
})

sharedTest(
  'a cell of the map explains itself where it stands, by a right click and by Enter; a cell of the comparison in its scenario',
  async ({ page }) => {
    await openSharedDesk(page)
    const map = page.getByRole('slider', { name: /^Map of Lab valuation, Anthropic and Adoption slowdown/ })
    await map.click({ button: 'right', position: { x: 20, y: 20 } })
    const there = panel(page).getByText(
      /^With Anthropic’s valuation at \S+ and adoption slowdown at .+: Microsoft leads by/,
    )
    await expect(there).toBeVisible()
    await panel(page)
      .getByRole('group', { name: /its formula/ })
      .getByRole('button')
      .first()
      .click()
    await expect(there).toBeVisible()
    await page.keyboard.press('Escape')
    await map.focus()
    await page.keyboard.press('ArrowLeft')
    await expect(page.locator('.mapTold')).toContainText(/leads by/)
    await page.keyboard.press('Enter')
    await expect(there).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(map).toBeFocused()
    expect(page.url()).not.toContain('adoptionSlowdown')
    await page.keyboard.press(' ')
    await expect(page).toHaveURL(/aws\.valuation=.*adoptionSlowdown=/)

    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    const row = page.getByRole('row', { name: /^Lab valuation, Anthropic/ })
    await row.getByRole('button').last().click()
    await expect(panel(page).getByText('In the base, without your changes')).toBeVisible()
    await expect(panel(page).locator('.explainNumber')).toContainText('$965B')
    await page.keyboard.press('Escape')
    await expect(panel(page)).toBeHidden()
  },
)

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the panel has the whole screen; a finger held on a chart opens it, a tap does not', async ({ page }) => {
    await openDesk(page)
    const picture = page.locator('.figureBox svg[role=slider]')
    const area = (await picture.boundingBox())!
    const [x, y] = [area.x + area.width / 2, area.y + area.height / 2]
    await page.touchscreen.tap(x, y)
    await expect(page.locator('.readings')).toBeVisible()
    await expect(panel(page)).toBeHidden()
    const { down, up } = await finger(page)
    await down({ x, y })
    await expect(panel(page)).toBeVisible()
    await up()
    const { width, height } = (await panel(page).boundingBox())!
    expect([width, height]).toEqual([390, 844])
    await panel(page).getByRole('button', { name: 'Close' }).click()
    await page.getByRole('tab', { name: 'Map', exact: true }).tap()
    const cell = (await page.locator('.mapCursor').boundingBox())!
    const link = page.url()
    await down({ x: cell.x + 30, y: cell.y + 30 })
    await expect(panel(page).getByText(/^With Anthropic’s valuation at/)).toBeVisible()
    await up()
    await panel(page).getByRole('button', { name: 'Close' }).click()
    expect(page.url()).toBe(link)
    await expect(slider(page, 'Lab valuation, Anthropic')).toBeVisible()
  })
})
