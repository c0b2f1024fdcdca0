import type { Page } from '@playwright/test'
import { latestBase } from '../../src/model/bases.ts'
import { inputOf } from '../../src/model/inputs.ts'
import { presetChanges, presets } from '../../src/model/presets.ts'
import { baseWorld } from '../../src/model/world.ts'
import { expectNoViolation } from './kit/axe.ts'
import { box, expectModel, openDesk, slider } from './kit/screen.ts'
import { openSharedDesk, sharedTest } from './kit/sharedDesk.ts'
import { expect, test } from './kit/test.ts'

const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands' })
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Shortcuts' })

sharedTest('by the keyboard alone: a preset, an input in a closed group, the way back', async ({ page }) => {
  await openSharedDesk(page)
  await slider(page, 'Adoption slowdown').focus()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused()
  await page.keyboard.type('lay bubble')
  await page.keyboard.press('Enter')
  await expect(palette(page)).toBeHidden()
  await expect(slider(page, 'Adoption slowdown')).toBeFocused()
  await expectModel(page, { changes: presetChanges(baseWorld(latestBase), presets.bubble) })

  await page.keyboard.press('Control+k')
  await expect(palette(page)).toBeVisible()
  await page.keyboard.type('undo')
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toBeVisible()
  await page.keyboard.type("market value microsoft go to owner's")
  await page.keyboard.press('Enter')
  await expect(slider(page, "Owner's market value today, Microsoft")).toBeFocused()
  await expect(slider(page, "Owner's market value today, Microsoft")).toBeInViewport()

  await page.keyboard.press('Control+k')
  await expect(palette(page)).toBeVisible()
  await page.keyboard.type('undo')
  await page.keyboard.press('Enter')
  await expectModel(page)
})

sharedTest('the focus stays inside, and arrows move the choice, which stays in view', async ({ page }) => {
  await openSharedDesk(page)
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toBeVisible()
  for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowDown')
  await expect(palette(page).locator('[aria-selected="true"]')).toBeInViewport()
  for (let i = 0; i < 4; i++) await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('aside, main'))).toBeNull()
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toBeHidden()
})

test('single letters never fire while typing, with a modifier or behind a dialog, and can be switched off', async ({
  page,
}) => {
  await openDesk(page)
  const baseline = page.getByRole('button', { name: /baseline/ })
  const isFree = () => expect(baseline).toHaveAccessibleName('Pin this scenario as baseline')
  await box(page, 'Adoption slowdown').focus()
  await page.keyboard.type('b?/')
  await page.keyboard.press('Escape')
  await page.getByLabel('Find an input').fill('')
  await page.getByLabel('Find an input').pressSequentially('b?')
  await isFree()
  await expect(sheet(page)).toBeHidden()
  await page.getByLabel('Find an input').fill('')
  await slider(page, 'Adoption slowdown').focus()
  await page.keyboard.press('Shift+B')
  await page.keyboard.press('Alt+b')
  await isFree()

  await page.keyboard.press('b')
  await expect(baseline).toHaveAccessibleName('Let the baseline go')
  await page.keyboard.press('b')
  await isFree()

  await page.keyboard.press('?')
  await expect(sheet(page)).toBeVisible()
  await expect(sheet(page)).toContainText('Nothing you type leaves this browser.')
  await page.keyboard.press('b')
  await page.getByRole('switch', { name: 'Single-letter shortcuts' }).click()
  await page.keyboard.press('Escape')
  await expect(slider(page, 'Adoption slowdown')).toBeFocused()
  await page.keyboard.type('b?/')
  await isFree()
  await page.reload()
  await slider(page, 'Adoption slowdown').focus()
  await page.keyboard.type('b?/')
  await isFree()
  await expect(sheet(page)).toBeHidden()
})

sharedTest('a slash finds the box that finds inputs', async ({ page }) => {
  await openSharedDesk(page)
  await page.keyboard.press('/')
  await expect(page.getByLabel('Find an input')).toBeFocused()
  await expect(page.getByLabel('Find an input')).toHaveValue('')
})

test('axe finds nothing with a reason, the list of changes, the palette or the sheet of shortcuts open, light and dark', async ({
  page,
}) => {
  await page.goto('/#v=2&adoptionSlowdown=0.35&aws.valuation=1200&bogus=1&why.aws.valuation=Talks')
  await expect(page.locator('h1')).toBeVisible()
  for (const open of [
    () => page.getByRole('button', { name: /^Add reason: Adoption/ }).click(),
    () => page.getByRole('button', { name: 'Changes' }).click(),
    () => page.keyboard.press('Control+k').then(() => palette(page).waitFor()),
    () => page.keyboard.press('?').then(() => sheet(page).waitFor()),
  ]) {
    await open()
    await expectNoViolation(page, '.topBar, .rail, .dialog')
    await page.keyboard.press('Escape')
  }
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  test('the palette opens from the bar and leads to an input behind the sheet', async ({ page }) => {
    await openDesk(page)
    await page.getByRole('button', { name: 'Views and more' }).tap()
    await page.getByRole('button', { name: 'Find a command' }).tap()
    await page.getByRole('combobox', { name: 'Find a command' }).fill(`go to ${inputOf('sentiment').parameter.label}`)
    await palette(page).getByRole('option').first().tap()
    await expect(page.locator('dialog.allInputs [data-input="sentiment"]')).toBeFocused()
    await expect(page.locator('dialog.allInputs [data-input="sentiment"]')).toBeInViewport()
  })
})
