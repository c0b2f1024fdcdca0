import { box, changeBy, dragTo, expectModel, openDesk, shareOf, slider } from './kit/screen.ts'
import { openSharedDesk, sharedTest } from './kit/sharedDesk.ts'
import { expect, test } from './kit/test.ts'

const slowdown = 'Adoption slowdown'

test('a drag is one step: taken back and done again by the keyboard', async ({ page }) => {
  await openDesk(page)
  await dragTo(page, slowdown, 0.9, 0.2, 0.6)
  const changes = await changeBy(page, slowdown)
  await expectModel(page, { changes })
  await page.keyboard.press('Control+z')
  await expectModel(page)
  await expect(page.getByRole('button', { name: 'Undo: nothing to undo' })).toBeVisible()
  await page.keyboard.press('Control+Shift+Z')
  await expectModel(page, { changes })
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+y')
  await expectModel(page, { changes })
})

sharedTest('a key held down on a slider is at most two steps', async ({ page }) => {
  await openSharedDesk(page)
  await slider(page, slowdown).focus()
  for (let i = 0; i < 12; i++) await page.keyboard.down('ArrowRight')
  await page.keyboard.up('ArrowRight')
  await expect.poll(() => shareOf(page, slowdown)).toBeGreaterThan(0.1)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expectModel(page)
})

test('the list of changes goes to any of them, and survives a reload', async ({ page }) => {
  await openDesk(page)
  for (const typed of ['10', '20', '30']) {
    await box(page, slowdown).fill(typed)
    await box(page, slowdown).press('Enter')
  }
  await page.reload()
  await expectModel(page, { changes: { adoptionSlowdown: 0.3 } })
  await page.getByRole('button', { name: 'Changes' }).click()
  const list = page.getByRole('list', { name: 'Changes, newest first' })
  await expect(list.getByRole('button')).toHaveText([
    /20\s% → 30\s%/,
    /10\s% → 20\s%/,
    /0\s% → 10\s%/,
    'As it was opened',
  ])
  await list.getByRole('button', { name: /^Adoption slowdown 0\s% → 10/ }).click()
  await expectModel(page, { changes: { adoptionSlowdown: 0.1 } })
  await page.keyboard.press('Escape')
  await page.reload()
  await expectModel(page, { changes: { adoptionSlowdown: 0.1 } })
  await page.keyboard.press('Control+y')
  await expectModel(page, { changes: { adoptionSlowdown: 0.2 } })
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expectModel(page)
})

test('what was changed in the very moment before a reload is there after it', async ({ page }) => {
  await openDesk(page)
  await slider(page, slowdown).focus()
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight')
  await box(page, slowdown).fill('10')
  await box(page, slowdown).press('Enter')
  await box(page, slowdown).fill('20')
  await page.evaluate(() => {
    const entry = document.activeElement as HTMLInputElement
    entry.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    location.reload()
  })
  await expectModel(page, { changes: { adoptionSlowdown: 0.2 } })
  await page.keyboard.press('Control+z')
  await expectModel(page, { changes: { adoptionSlowdown: 0.1 } })
})

test('what was changed while a slow reload was under way is there after it, and after the next one', async ({
  page,
}) => {
  await openDesk(page)
  await box(page, slowdown).fill('10')
  await box(page, slowdown).press('Enter')
  await expectModel(page, { changes: { adoptionSlowdown: 0.1 } })
  const written = page.waitForEvent('framenavigated', frame => frame.url().includes('=0.2'))
  const isPage = (url: URL) => url.pathname === '/'
  await page.route(isPage, async route => {
    await written
    await route.continue()
  })
  await box(page, slowdown).fill('20')
  await page.evaluate(() => {
    const entry = document.activeElement as HTMLInputElement
    location.reload()
    entry.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  })
  await page.waitForEvent('load')
  await expectModel(page, { changes: { adoptionSlowdown: 0.2 } })
  await page.unroute(isPage)
  await page.reload()
  await expectModel(page, { changes: { adoptionSlowdown: 0.2 } })
})

sharedTest('while an entry is typed, undo is the text’s own', async ({ page }) => {
  await openSharedDesk(page)
  await box(page, slowdown).fill('10')
  await box(page, slowdown).press('Enter')
  await box(page, 'Lab valuation, Anthropic').pressSequentially('12')
  await page.keyboard.press('Control+z')
  await expectModel(page, { changes: { adoptionSlowdown: 0.1 } })
  await expect(box(page, 'Lab valuation, Anthropic')).not.toHaveValue('12')
})

sharedTest('both stacks move together, in one step', async ({ page }) => {
  await openSharedDesk(page)
  const [anthropic, openAi] = ['Lab valuation, Anthropic', 'Lab valuation, OpenAI']
  await page.getByText('Lab valuation', { exact: true }).hover()
  await page.getByRole('button', { name: 'Move both together: Lab valuation' }).click()
  await dragTo(page, anthropic, 0.7)
  const [one, other] = [await changeBy(page, anthropic), await changeBy(page, openAi)]
  const ratio = one['aws.valuation']! / 965
  expect(other['alliance.valuation']! / 852).toBeCloseTo(ratio, 2)
  await page.keyboard.press('Control+z')
  await expectModel(page)
})
