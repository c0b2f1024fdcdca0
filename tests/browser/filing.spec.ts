import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDesk } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

const filing = readFileSync(join(import.meta.dirname, '../fixtures/filings/AMZN.json'), 'utf8')

test('a company’s filings, let fall on the desk, show what inputs take of them, each with its filing', async ({
  page,
}) => {
  await openDesk(page)
  await expect(page.getByRole('button', { name: 'Scenarios' })).toBeVisible()
  const data = await page.evaluateHandle(text => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'CIK0001018724.json', { type: 'application/json' }))
    return transfer
  }, filing)
  const dialog = page.getByRole('dialog', { name: 'Numbers from a table' })
  await expect(async () => {
    await page.dispatchEvent('.valueCreated', 'drop', { dataTransfer: data })
    await expect(dialog).toBeVisible({ timeout: 2000 })
  }).toPass()
  await expect(dialog.getByText(/^2 of \d+ rows can be taken/)).toBeVisible()
  await expect(dialog).toContainText('A stake in a private lab is not in this file')
})
