import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openDesk } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

const filing = readFileSync(join(import.meta.dirname, '../fixtures/filings/AMZN.json'), 'utf8')
const preview = (page: Page) => page.getByRole('dialog', { name: 'Numbers from a table' })

/** A file let fall on the desk, once what reads it is there. */
async function drop(page: Page, name: string, text: string) {
  const data = await page.evaluateHandle(
    ([title, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content!], title!))
      return transfer
    },
    [name, text],
  )
  await expect(async () => {
    await page.dispatchEvent('.valueCreated', 'drop', { dataTransfer: data })
    await expect(preview(page)).toBeVisible({ timeout: 2000 })
  }).toPass()
}

/** Columns of a spreadsheet, pasted on the desk. */
async function paste(page: Page, rows: string[][]) {
  await page.evaluate(
    text => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      const at = document.activeElement ?? document.body
      at.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    rows.map(row => row.join('\t')).join('\n'),
  )
  await expect(preview(page)).toBeVisible()
}

test('the evening of a report: filing, columns and consensus come in, and what they changed leaves as a figure, by keyboard', async ({
  page,
}) => {
  await openDesk(page)
  await expect(page.getByRole('button', { name: 'Scenarios', exact: true })).toBeVisible()
  let presses = 0
  const press = (key: string) => {
    presses += 1
    return page.keyboard.press(key)
  }
  /** Tab as a reader of the keyboard would, to the control of that name. */
  const pressOn = async (name: RegExp | string, key: string, role: 'button' | 'radio' = 'button') => {
    presses += 1
    const control = page.getByRole(role, { name }).last()
    await expect(control).toBeEnabled()
    await control.focus()
    await press(key)
  }

  await drop(page, 'CIK0001018724.json', filing)
  await expect(preview(page).getByText(/^2 of \d+ rows can be taken/)).toBeVisible()
  await expect(preview(page)).toContainText('A stake in a private lab is not in this file')
  await pressOn(/^A new base of your own/, 'Space', 'radio')
  await pressOn('Take 2 numbers', 'Enter')
  await expect(preview(page)).toBeHidden()

  await paste(page, [
    ['Lab valuation, Anthropic', '1.1tn', 'Tender offer', '2026-11-20'],
    ['aws.arr', '72', 'https://example.org/call', '2026-11-20'],
  ])
  await pressOn('Take 2 numbers', 'Enter')
  await paste(page, [
    ['Input', 'Quarter', 'Mean', 'No. of estimates'],
    ['ARR, Anthropic', 'Q4 2027', '240', '34'],
    ['ARR, OpenAI', 'Q4 2027', '120', '30'],
  ])
  await pressOn('Take 2 numbers', 'Enter')
  await expect(page.locator('.arr').getByText('Consensus').first()).toBeAttached()

  await press('Control+k')
  await page.getByRole('combobox', { name: 'Find a command' }).fill('what changed since')
  await press('Enter')
  const changed = page.getByRole('dialog', { name: 'What changed since' })
  const row = (name: string) => changed.getByRole('row', { name })
  await expect(row('Annual recurring revenue today, Anthropic').getByRole('link')).toHaveAttribute(
    'href',
    'https://example.org/call',
  )
  await expect(row("Owner's capital spending, a year, Amazon").getByRole('link')).toHaveAttribute('href', /sec\.gov/)
  await expect(changed).toContainText('so the steps add up exactly')
  await pressOn('As a figure or slide…', 'Enter')
  const file = page.waitForEvent('download')
  await pressOn('Download', 'Enter')
  expect((await file).suggestedFilename()).toMatch(/bridge/)
  // A press in four seconds leaves a minute for looking.
  expect(presses).toBeLessThan(30)
})
