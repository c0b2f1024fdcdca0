import type { Page } from '@playwright/test'
import { firstEditionAnswer } from '../../src/analysis/editionBridge.ts'
import { headlineWords, verdictSentence, wordsText } from '../../src/analysis/verdict.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { worldOf } from '../../src/model/world.ts'
import first from '../fixtures/links/v1.json' with { type: 'json' }
import { expectNoViolation } from './kit/axe.ts'
import { openDesk } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

const says = 'Made with the first edition of the model; figures have changed since'
const changes = { adoptionSlowdown: 0.35 }
const { link, code } = first.find(({ is }) => is === 'one change')!

const sentences = [
  firstEditionAnswer('reported-2026-09-30', changes),
  whatIf(worldOf('reported-2026-09-30', changes)),
].map(answer =>
  wordsText(headlineWords(verdictSentence({ answer, measure: 'valueCreated', horizon: 12, asOf: '2026-09-30' }))),
)

/** The dialog shows the verdict of then and that of now, and steps that lead from the one to the other. */
async function expectBridge(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'What the new model changed' })
  for (const sentence of sentences) await expect(dialog).toContainText(sentence)
  const rows = dialog.getByRole('row')
  await expect(rows.filter({ hasText: 'Fees of reselling clouds' })).toBeVisible()
  await expect(rows.last()).toContainText('Now')
  return dialog
}

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test(`an old link says so once, and what the new model changed, at ${viewport.width}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await page.goto(`/#${link}`)
    await expect(page.getByText(says)).toBeVisible()
    await page.getByRole('button', { name: 'What the new model changed' }).focus()
    await page.keyboard.press('Enter')
    await expectBridge(page)
    await expectNoViolation(page, 'dialog')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'What the new model changed' })).toBeFocused()
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(page.getByText(says)).toBeHidden()
  })

test('an old code says so where it is opened, and leads to the same', async ({ page }) => {
  await openDesk(page)
  await page.getByRole('button', { name: 'Scenarios' }).click()
  await page.getByRole('button', { name: 'Open…' }).click()
  await page.keyboard.type(code!)
  await page.keyboard.press('Enter')
  await expect(page.getByText(`Opened from a code. ${says}`)).toBeVisible()
  await page.getByRole('button', { name: 'What the new model changed' }).click()
  await expectBridge(page)
})
