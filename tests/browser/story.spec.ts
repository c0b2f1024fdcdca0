import type { Page } from '@playwright/test'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { latestBase } from '../../src/model/bases.ts'
import { worldOf } from '../../src/model/world.ts'
import { box, openDesk, pointAt, shareOf, slider } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

test.use({ futures: true })

const futures = (page: Page) => page.locator('.futures')
const figure = (page: Page, name: string) => page.getByRole('figure', { name })

test('a drag moves fan, sentence, bridge and map before it is let go', async ({ page }) => {
  await openDesk(page)
  const hero = figure(page, 'Value created')
  await expect(hero.locator('.fanValues')).toContainText('9 runs in 10')
  await expect(futures(page)).toHaveText(
    /^(Close to a coin toss: )?\w+ leads in \d+ of 100 simulated futures; the scenario’s percentiles: Amazon \d+, Microsoft \d+, lead \d+/,
  )
  await page.getByRole('tab', { name: 'Bridge' }).click()
  const bridge = figure(page, 'What moved the lead')
  await expect(bridge).toContainText('All is as in the baseline')

  const name = 'ARR growth, annual pace today, Anthropic'
  const before = { said: await futures(page).textContent(), fan: await hero.locator('.fanValues').textContent() }
  const thumb = await pointAt(page, name, await shareOf(page, name))
  await page.mouse.move(thumb.x, thumb.y)
  await page.mouse.down()
  const there = await pointAt(page, name, 0.5)
  await page.mouse.move(there.x, there.y, { steps: 4 })
  await expect(futures(page)).not.toHaveText(before.said!)
  await expect(hero.locator('.fanValues')).not.toHaveText(before.fan!)
  await expect(bridge).toContainText('1 step adds up to')
  await page.mouse.up()
  await page.getByRole('tab', { name: 'Influence' }).click()
  await expect(
    figure(page, 'What drives the spread').locator('svg text', { hasText: 'ARR growth, both labs together' }),
  ).toBeVisible()
})

test('a link brings the same simulated numbers each time it is opened', async ({ page }) => {
  const said = async () => {
    await page.goto('about:blank')
    await page.goto('/#v=2&aws.arrGrowth=0.9&seed=77&correlation=-0.3')
    await expect(futures(page).getByTitle('20,000 runs')).toBeVisible()
    return [await futures(page).textContent(), await page.locator('.fanValues').textContent()]
  }
  expect(await said()).toEqual(await said())
})

test('a worker that is killed in the middle of its run, or at rest, is started again, and says so', async ({
  page,
}) => {
  // What is chosen stands there with the next frame, not with the click.
  const choose = async (count: string) => {
    const radio = page.getByRole('radio', { name: count })
    await radio.click()
    await expect(radio).toBeChecked()
  }
  await openDesk(page)
  await expect(futures(page)).toContainText('of 100')
  await page.getByRole('button', { name: 'simulated futures' }).click()
  await choose('100,000')
  await expect(futures(page)).toContainText(/\d of 100,000 runs/)
  await page.workers()[0]!.evaluate(() => self.close())
  await expect(futures(page)).toContainText('was started again.')
  await expect(futures(page)).toContainText(/\d of 100,000 runs/)
  await choose('20,000')
  await page.keyboard.press('Escape')
  await expect(futures(page).getByTitle('20,000 runs')).toBeVisible()
  await page.workers()[0]!.evaluate(() => self.close())
  await box(page, 'Adoption slowdown').fill('45')
  await box(page, 'Adoption slowdown').press('Enter')
  await expect(futures(page)).toContainText('was started again.')
  await expect(futures(page)).toContainText('of 100')
})

test('any figure takes the whole main area by E, and Escape leads back to where the focus was', async ({ page }) => {
  await openDesk(page)
  const chart = figure(page, 'Two inputs at once')
  await chart.getByLabel('Input across the map').selectOption({ label: 'Nvidia gross margin' })
  await expect(page).toHaveURL(/map=vendorMargin/)
  await chart.getByRole('button', { name: 'Table of Two inputs at once' }).focus()
  await page.keyboard.press('e')
  const large = page.getByRole('region', { name: 'Two inputs at once, enlarged' })
  await expect(large.locator('.figureBox')).toBeInViewport({ ratio: 0.95 })
  await expect(page.locator('.verdict')).toBeHidden()
  const cells = large.locator('.mapCells')
  const area = (await cells.boundingBox())!
  await page.mouse.click(area.x + area.width * 0.25, area.y + area.height * 0.25)
  await expect(page).toHaveURL(/vendorMargin=0\.[56]/)
  await expect(page).toHaveURL(/adoptionSlowdown=1\./)
  await page.keyboard.press('Escape')
  await expect(large).toBeHidden()
  await expect(chart.getByRole('button', { name: 'Table of Two inputs at once' })).toBeFocused()
})

test('goal seek from the keyboard sets what reaches the target, as one step', async ({ page }) => {
  await openDesk(page)
  await page.keyboard.press('g')
  await page.getByRole('textbox', { name: 'Target' }).fill('300')
  await expect(page.locator('.sliderGhost')).toBeVisible()
  const goal = page.getByRole('complementary', { name: 'Goal seek' })
  await expect(goal.getByRole('status')).toContainText('reaches it.')
  await page.keyboard.press('Enter')
  await expect(goal).toBeHidden()
  await expect(page.locator('.sliderGhost')).toBeHidden()
  const growth = Number(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('alliance.arrGrowth'))
  const { alliance } = whatIf(worldOf(latestBase, { 'alliance.arrGrowth': growth }))
  expect(Math.abs(alliance.valueCreated[12]! - 300)).toBeLessThan(1e-6)
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(slider(page, 'ARR growth, annual pace today, OpenAI')).toHaveAttribute('aria-valuetext', /^60/)
})
