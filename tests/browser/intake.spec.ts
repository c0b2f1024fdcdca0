import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectNoViolation } from './kit/axe.ts'
import { expectModel, openDesk } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Numbers from a table' })

/** A table from a spreadsheet, pasted on what has the focus. */
const paste = (page: Page, text: string) =>
  page.evaluate(pasted => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    const at = document.activeElement ?? document.body
    at.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

/** A file let fall on the page. */
async function drop(page: Page, name: string, bytes: Uint8Array) {
  const transfer = await page.evaluateHandle(
    ([title, numbers]) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(numbers)], title))
      return data
    },
    [name, [...bytes]] as const,
  )
  await page.dispatchEvent('.valueCreated', 'drop', { dataTransfer: transfer })
}

test('a table pasted on the desk is shown, taken by keyboard in one step, and taken back in one', async ({ page }) => {
  await openDesk(page)
  await expect(page.getByRole('button', { name: 'Scenarios' })).toBeVisible()
  await expect(async () => {
    await paste(page, 'Lab valuation, Anthropic\t1.75tn\taws.capex\naws.arrGrowth\t62.5 %\t')
    await expect(dialog(page)).toBeVisible({ timeout: 2000 })
  }).toPass()
  await expect(dialog(page).getByText('2 of 2 rows can be taken.')).toBeVisible()
  await expectNoViolation(page, '.intakeDialog')
  await dialog(page).getByRole('button', { name: 'Take 2 numbers' }).press('Enter')
  await expect(dialog(page)).toBeHidden()
  await expectModel(page, { changes: { 'aws.valuation': 1750, 'aws.arrGrowth': 0.625 } })
  await page.keyboard.press('Control+z')
  await expectModel(page)
})

test('a workbook of another program that is dropped is read off the page, and a refused one says why', async ({
  page,
}) => {
  await openDesk(page)
  await expect(page.getByRole('button', { name: 'Scenarios' })).toBeVisible()
  const file = readFileSync(join(import.meta.dirname, '../fixtures/intake/libreoffice-threeSheets.xlsx'))
  await expect(async () => {
    await drop(page, 'evening.xlsx', file)
    await expect(dialog(page)).toBeVisible({ timeout: 2000 })
  }).toPass()
  await expect(dialog(page).getByText('3 of 3 rows can be taken.')).toBeVisible()
  expect(page.workers().some(worker => worker.url().includes('intake.worker'))).toBe(true)
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await drop(page, 'rows.csv', new TextEncoder().encode('a;1\n'.repeat(30_000)))
  await expect(
    dialog(page).getByText('“rows.csv” is not read. It has more than 20,000 rows, the most that are read.'),
  ).toBeVisible()
})
