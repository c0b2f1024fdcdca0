import type { BrowserContext, Page } from '@playwright/test'
import { expectModel, openDesk, slider } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

const offer = (page: Page) => page.locator('.deskOffer')
const keptDesks = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('stakeout.desk.')).length)

/** Changes an input, adds three scenes, and closes the tab. */
async function workAndClose(context: BrowserContext) {
  const page = await context.newPage()
  await openDesk(page)
  await slider(page, 'Adoption slowdown').focus()
  await page.keyboard.press('PageUp')
  for (let i = 1; i <= 3; i++) await page.keyboard.press('a')
  await expect.poll(() => page.evaluate(() => location.hash.split('scene=').length - 1)).toBe(3)
  await expect.poll(() => keptDesks(page)).toBe(1)
  const changes = { adoptionSlowdown: Number(/adoptionSlowdown=([\d.]+)/.exec(page.url())![1]) }
  await page.close()
  return changes
}

test('a closed tab loses nothing: the plain address offers the desk back, with its scenes, and Undo leads back', async ({
  context,
  page,
}) => {
  const changes = await workAndClose(context)
  await openDesk(page)
  await expect(offer(page)).toContainText(/Continue: 1 change, 3 scenes, (today|yesterday) \d+:\d\d/)
  await expectModel(page, {})
  await offer(page)
    .getByRole('button', { name: /^Continue: / })
    .click()
  await expectModel(page, { changes })
  await expect(offer(page).getByRole('button')).toHaveCount(0)
  await expect.poll(() => page.url().split('scene=').length - 1).toBe(3)
  await page.keyboard.press('ControlOrMeta+z')
  await expectModel(page, {})
})

test('a change of the first moment is kept, though the tab is closed before what keeps desks has come', async ({
  context,
  page,
}) => {
  // What keeps desks never comes.
  await page.route(/(?:openScenarios|deskKeep)[^/]*\.js/, () => {})
  await openDesk(page)
  await slider(page, 'Adoption slowdown').focus()
  await page.keyboard.press('PageUp')
  await expect.poll(() => page.url()).toContain('adoptionSlowdown=')
  const { hash } = new URL(page.url())
  expect(await keptDesks(page)).toBe(0)
  await page.close()
  const next = await context.newPage()
  await openDesk(next)
  await expect(offer(next)).toContainText('1 change')
  await offer(next)
    .getByRole('button', { name: /^Continue: / })
    .click()
  await expect.poll(() => new URL(next.url()).hash).toBe(hash)
})

test('a page that was hidden early goes on with the one desk that it left', async ({ page }) => {
  const held: (() => void)[] = []
  let isHeld = true
  await page.route(/(?:openScenarios|deskKeep)[^/]*\.js/, async route => {
    if (isHeld) await new Promise<void>(resolve => held.push(resolve))
    await route.continue()
  })
  await openDesk(page)
  await slider(page, 'Adoption slowdown').focus()
  await page.keyboard.press('PageUp')
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')))
  expect(await keptDesks(page)).toBe(1)
  isHeld = false
  for (const go of held) go()
  await page.getByRole('button', { name: 'Scenarios', exact: true }).click()
  await page.keyboard.press('Escape')
  await slider(page, 'Adoption slowdown').focus()
  await page.keyboard.press('PageUp')
  await expect.poll(() => page.url()).toContain('adoptionSlowdown=1')
  await expect
    .poll(() =>
      page.evaluate(() =>
        Object.entries(localStorage).flatMap(([key, kept]) => (key.startsWith('stakeout.desk.') ? [kept] : [])),
      ),
    )
    .toEqual([expect.stringContaining('adoptionSlowdown=1')])
  await expect(offer(page).getByRole('button')).toHaveCount(0)
})

test('a desk that was dismissed is found again in the menu and in the palette, and a link is not touched by it', async ({
  context,
  page,
}) => {
  const changes = await workAndClose(context)
  await openDesk(page)
  await offer(page).getByRole('button', { name: 'Dismiss' }).click()
  await page.goto('/#v=2&taxRate=0.3')
  await page.reload()
  await expectModel(page, { changes: { taxRate: 0.3 } })
  await page.getByRole('button', { name: 'Scenarios', exact: true }).click()
  await page.getByText('Earlier desks (1)').click()
  await expect(page.getByRole('list', { name: 'Earlier desks' })).toContainText(
    /1 change, 3 scenes: Adoption slowdown from 0.% to \d+.%/,
  )
  await expect(offer(page).getByRole('button')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Find a command' }).fill('continue the desk')
  await page.keyboard.press('Enter')
  await expectModel(page, { changes })
})

test('a tab that is open is not offered to another; each keeps its own', async ({ context, page }) => {
  await openDesk(page)
  await slider(page, 'Adoption slowdown').focus()
  await page.keyboard.press('PageUp')
  await expect.poll(() => keptDesks(page)).toBe(1)
  const other = await context.newPage()
  await openDesk(other)
  await other.getByRole('button', { name: 'Scenarios', exact: true }).click()
  await expect(other.getByLabel('Save what is on the desk as')).toBeVisible()
  await expect(other.getByText(/^Earlier desks/)).toHaveCount(0)
  await expect(offer(other).getByRole('button')).toHaveCount(0)
  await page.reload()
  await expect.poll(() => keptDesks(page)).toBe(1)
})
