import { writeLink } from '../../src/state/codec/link.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { expectNoViolation } from './kit/axe.ts'
import { expect, test } from './kit/test.ts'

const before = { label: 'Q3', asOf: '2026-09-30', values: { 'aws.arr': 75 } }
const own = {
  label: 'Q4',
  asOf: '2026-12-31',
  values: { 'aws.arr': 90, adoptionSlowdown: 0.2 },
  reasons: {
    'aws.arr': {
      says: 'Run rate',
      source: 'https://www.sec.gov/q4',
      publisher: 'Amazon',
      date: '2027-01-29',
      grade: 'reported',
    },
  },
  before,
} as const
const link = writeLink({ ...initial, own })

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test(`what changed since the version before: old, new, source and effect, at ${viewport.width}`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.setViewportSize(viewport)
    await page.goto(`/#${link}`)
    await expect(page.locator('.valueCreated svg text', { hasText: 'Amazon' })).toBeVisible()
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible()
    await page.keyboard.type('what changed since')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'What changed since' })
    const row = (name: string) => dialog.getByRole('row', { name })
    await expect(row('Annual recurring revenue today, Anthropic')).toContainText('$75B → $90B')
    await expect(
      row('Annual recurring revenue today, Anthropic').getByRole('link', { name: 'Amazon' }),
    ).toHaveAttribute('href', own.reasons['aws.arr'].source)
    await expect(row('Adoption slowdown').getByRole('img', { name: 'your assumption' })).toBeVisible()
    await expect(row('Day of the base')).toContainText('30 September 2026 → 31 December 2026')
    await expectNoViolation(page, 'dialog')

    await dialog.getByRole('button', { name: 'Copy table' }).click()
    await expect(dialog.getByText('Copied')).toBeVisible()
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text.split('\r\n').map(line => line.split('\t')[0])).toEqual([
      '',
      'Before',
      'Annual recurring revenue today, Anthropic',
      'Adoption slowdown',
      'Starts on another day',
      'Now',
    ])

    await dialog.getByLabel('Since').selectOption('Latest reported, 30 September 2026')
    await expect(row('Annual recurring revenue today, Anthropic')).not.toContainText('$75B')
    await dialog.getByLabel('What it did to').selectOption('Stake value, Amazon')
    await expect(row('Latest reported')).toContainText('$')
    await dialog.getByRole('button', { name: 'As a figure or slide…' }).click()
    await expect(
      page.getByRole('dialog', { name: 'Picture of What moved a figure: Stake value, Amazon' }),
    ).toBeVisible()
    await expect(page).toHaveURL(/pinned=reported-2026-09-30/)
  })
