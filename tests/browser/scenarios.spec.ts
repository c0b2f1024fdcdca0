import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { codeOf } from '../../src/state/codec/code.ts'
import { writeLink } from '../../src/state/codec/link.ts'
import { initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'
import { refuseStorage } from './kit/refusedStorage.ts'
import { expectModel, openDesk, slider } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

const bear = { 'aws.arrGrowth': 0.9, adoptionSlowdown: 0.25 }

/** The desk with this scenario on it. */
async function openWith(page: Page, shared: Partial<ScenarioState>) {
  await page.goto(`/#${writeLink({ ...initial, ...shared })}`)
  await expectModel(page, shared)
}

const menu = (page: Page) => page.getByRole('button', { name: 'Scenarios', exact: true })
const panel = (page: Page) => page.getByRole('dialog', { name: 'Scenarios' })
const saved = (page: Page) => page.getByRole('list', { name: 'Saved scenarios' }).locator('.scenarioName')
const notice = (page: Page) => page.locator('.scenarioNotice')

async function openPanel(page: Page) {
  if (!(await panel(page).isVisible())) await menu(page).click()
}

async function save(page: Page, name: string) {
  await openPanel(page)
  await page.getByLabel('Save what is on the desk as').fill(name)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(saved(page).filter({ hasText: name })).toBeVisible()
}

/** A file let fall on the page, as the browser's own events. */
async function drop(page: Page, name: string, text: string) {
  const files = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text!], name!, { type: 'application/json' }))
      return transfer
    },
    [name, text],
  )
  // The place for it comes beside the menu, and may come after it.
  await expect(async () => {
    await page.dispatchEvent('.valueCreated', 'dragenter', { dataTransfer: files })
    await expect(page.getByText('Drop the file to open what is in it')).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.dispatchEvent('.valueCreated', 'dragover', { dataTransfer: files })
  await page.dispatchEvent('.valueCreated', 'drop', { dataTransfer: files })
  await expect(page.getByText('Drop the file to open what is in it')).toBeHidden()
}

test('a scenario is saved, renamed by keyboard, and is there after a reload with its numbers', async ({ page }) => {
  await openWith(page, { changes: bear, horizon: 8 })
  await save(page, 'Bear case')
  await page.getByRole('button', { name: 'More for Bear case' }).press('Enter')
  await page.getByRole('button', { name: 'Rename' }).press('Enter')
  await page.keyboard.type('Grizzly')
  await page.keyboard.press('Enter')
  await expect(saved(page)).toHaveText(['Grizzly'])
  await expect(page.getByRole('button', { name: 'More for Grizzly' })).toBeFocused()
  await page.goto('/#v=2')
  await page.reload()
  await expectModel(page, {})
  await openPanel(page)
  await page.getByRole('button', { name: 'Grizzly', exact: true }).click()
  await expectModel(page, { changes: bear, horizon: 8 })
})

test('a deleted scenario comes back, and undo takes back what opening one did', async ({ page }) => {
  await openWith(page, { changes: bear })
  await save(page, 'Bear')
  await page.getByRole('button', { name: 'More for Bear' }).click()
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(saved(page)).toHaveCount(0)
  await notice(page).getByRole('button', { name: 'Undo' }).click()
  await expect(saved(page)).toHaveText(['Bear'])
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^Reset/ })
    .first()
    .click()
  await expectModel(page, {})
  await openPanel(page)
  await page.getByRole('button', { name: 'Bear', exact: true }).click()
  await expectModel(page, { changes: bear })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expectModel(page, {})
})

test('two tabs see each other’s scenarios, and neither loses one', async ({ page, context }) => {
  const other = await context.newPage()
  await openDesk(page)
  await openDesk(other)
  await openPanel(page)
  await openPanel(other)
  await save(page, 'Bear')
  await expect(saved(other)).toHaveText(['Bear'])
  await save(other, 'Bull')
  await expect(saved(page)).toHaveText(['Bear', 'Bull'])
  await Promise.all([save(page, 'One'), save(other, 'Two')])
  await expect(saved(page)).toHaveCount(4)
  await expect(saved(other)).toHaveCount(4)
  await other.getByRole('button', { name: 'More for Bear' }).click()
  await other.getByRole('button', { name: 'Delete' }).click()
  await expect(saved(page).filter({ hasText: 'Bear' })).toHaveCount(0)
  await page.reload()
  await openPanel(page)
  await expect(saved(page)).toHaveCount(3)
})

for (const [how, breakIt] of Object.entries({
  refused: refuseStorage,
  full: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('There is no room', 'QuotaExceededError')
    }
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('There is no room', 'QuotaExceededError')
    }
  },
}))
  test(`where storage is ${how}, it is said, all goes on in memory, and a file takes it along`, async ({ page }) => {
    await page.addInitScript(breakIt)
    await openWith(page, { changes: bear })
    const warning = page.locator('.storageWarning')
    await expect(page.locator('.storageWarning[role="status"]')).toBeAttached()
    await expect(warning).toBeEmpty()
    await slider(page, 'Adoption slowdown').focus()
    await page.keyboard.press('PageUp')
    await expect(warning).toContainText('does not keep the desk for another day')
    await warning.getByRole('button', { name: 'Dismiss' }).click()
    await slider(page, 'Adoption slowdown').focus()
    await page.keyboard.press('PageDown')
    await expect(warning).toBeEmpty()
    await save(page, 'Bear')
    await expect(panel(page).getByRole('alert').first()).toContainText(
      'stays until this page is closed: keep it as a file.',
    )
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save all as a file' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('Stakeout scenarios.json')
    expect(readFileSync(await file.path(), 'utf8')).toContain('"adoptionSlowdown": 0.25')
    await page.keyboard.press('Escape')
    await page.locator('h1').click({ position: { x: 1, y: 1 } })
    await page.keyboard.press('a')
    await page.keyboard.press('p')
    await expect(page.getByRole('dialog', { name: 'Presentation' })).toBeVisible()
  })

for (const shared of [
  { changes: { adoptionSlowdown: 0.35 } },
  { base: 'article-company', measure: 'capexCover', horizon: 0 },
  {
    base: 'reported-2026-03-31',
    changes: { ...bear, 'aws.valuation': 1200, 'alliance.marketCap': 5000, vendorMargin: 0.8 },
    measure: 'paperGain',
    horizon: 20,
  },
] satisfies Partial<ScenarioState>[])
  test(`the code ${codeOf({ ...initial, ...shared })} typed into a fresh browser opens the same numbers`, async ({
    page,
  }) => {
    const code = codeOf({ ...initial, ...shared })!
    await openDesk(page)
    await menu(page).click()
    await page.getByRole('button', { name: 'Open…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Open…' })
    await page.getByLabel('A code, or a link to a scenario').fill(code.slice(0, -1))
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toContainText('A code has one to five groups of four characters')
    await page.getByLabel('A code, or a link to a scenario').fill(code.toLowerCase().replaceAll('-', ''))
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expectModel(page, shared)
  })

test('the code that is shown is the code of what is on the desk', async ({ page }) => {
  await openWith(page, { changes: bear })
  await openPanel(page)
  await expect(panel(page).getByText(codeOf({ ...initial, changes: bear })!)).toBeVisible()
})

test('a file goes out of one browser and into another, dropped anywhere', async ({ page, browser, baseURL }) => {
  const reasons = { adoptionSlowdown: { says: 'CFO survey' } }
  await openWith(page, { changes: bear, reasons, measure: 'paperGain' })
  await save(page, 'Bear / “case”')
  await page.getByRole('button', { name: 'More for' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a file' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('Stakeout Bear case.json')
  const text = readFileSync(await file.path(), 'utf8')

  const elsewhere = await browser.newContext({ baseURL: baseURL! })
  const fresh = await elsewhere.newPage()
  await openDesk(fresh)
  await expect(fresh.getByRole('button', { name: 'Scenarios' })).toBeVisible()
  await drop(fresh, file.suggestedFilename(), text)
  await expect(notice(fresh)).toContainText('“Bear / “case”” opened from the file')
  await expectModel(fresh, { changes: bear, measure: 'paperGain' })
  await expect.poll(() => fresh.evaluate(() => location.hash)).toContain('why.adoptionSlowdown=CFO+survey')
  await openPanel(fresh)
  await expect(saved(fresh)).toHaveText(['Bear / “case”'])
  await drop(fresh, 'note.txt', 'hello')
  await expect(notice(fresh)).toContainText('“note.txt”: This is no file of Stakeout’s')
  await expectModel(fresh, { changes: bear, measure: 'paperGain' })
  await elsewhere.close()
})

test('a preset of one’s own is laid on after a reload', async ({ page }) => {
  await openWith(page, { changes: bear })
  await openPanel(page)
  await page.getByText('Your presets').click()
  await page.getByLabel('Name of the preset').fill('My fear')
  await page.getByLabel('One sentence on it').fill('Anthropic grows, and adoption stalls.')
  await page.getByRole('button', { name: 'Save the changes as a preset' }).click()
  await page.goto('/#v=2')
  await page.reload()
  await page.getByRole('button', { name: 'My fear' }).click()
  await expectModel(page, { changes: bear })
})
