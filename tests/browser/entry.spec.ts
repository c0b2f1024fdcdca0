import type { Page } from '@playwright/test'
import { inputs } from '../../src/model/inputs.ts'
import { headline } from './kit/expectedText.ts'
import { box, expectModel, pointAt, slider } from './kit/screen.ts'
import { openSharedDesk, sharedTest as test } from './kit/sharedDesk.ts'
import { expect } from './kit/test.ts'

const [valuation, , growth, , slowdown] = headline as [string, string, string, string, string]

test.beforeEach(({ page }) => openSharedDesk(page))

const good = [
  { typed: '35', name: slowdown, stands: '35 %', says: 'Read as 35 %', changes: { adoptionSlowdown: 0.35 } },
  { typed: '12.345', name: slowdown, stands: '12.345 %', says: '12.345 %', changes: { adoptionSlowdown: 0.12345 } },
  {
    typed: '1.2T',
    name: valuation,
    stands: '$1.2T',
    says: 'Read as $1,200B (1.2 trillion dollars)',
    changes: { 'aws.valuation': 1200 },
  },
  {
    typed: '2*450',
    name: valuation,
    stands: '$900B',
    says: 'Read as 2*450 = $900B (900 billion dollars)',
    changes: { 'aws.valuation': 900 },
  },
  { typed: '+10%', name: valuation, stands: '$1.0615T', says: '= $1,061.5B', changes: { 'aws.valuation': 1061.5 } },
  {
    typed: '+10%',
    name: growth,
    stands: '66 %',
    says: 'Read as 60 % + 10 % = 66 %',
    changes: { 'aws.arrGrowth': 0.66 },
  },
  {
    typed: '+10pt',
    name: growth,
    stands: '70 %',
    says: 'Read as 60 % + 10 pt = 70 %',
    changes: { 'aws.arrGrowth': 0.7 },
  },
]

test('a good entry says how it is read, and Enter takes it', async ({ page }) => {
  for (const { typed, name, stands, says, changes } of good) {
    await box(page, name).fill(typed)
    await expect(lane(page, name), typed).toContainText(plain(says))
    await expectModel(page)
    await box(page, name).press('Enter')
    await expect(box(page, name), typed).toHaveValue(plain(stands))
    await expectModel(page, { changes })
    await page.getByRole('button', { name: 'Reset it' }).click()
  }
})

const bad = [
  { typed: '99999', name: valuation, says: /^The range is \$10B to \$\d/ },
  { typed: '151', name: slowdown, says: /^The range is 0\s% to 150\s%$/ },
  { typed: 'lots', name: growth, says: /^Cannot read “lots”/ },
  { typed: '', name: growth, says: /^Type a number$/ },
]

test('a bad entry says what is wrong, and leaves the last good value in force', async ({ page }) => {
  for (const { typed, name, says } of bad) {
    const before = await box(page, name).inputValue()
    await box(page, name).fill(typed)
    await box(page, name).press('Enter')
    await expect(box(page, name), typed).toHaveAttribute('aria-invalid', 'true')
    await expect(box(page, name), typed).toHaveAccessibleDescription(says)
    await expectModel(page)
    await box(page, name).blur()
    await expect(box(page, name)).toHaveValue(before)
    await expectModel(page)
  }
})

test('Escape drops what was typed; leaving the box takes it', async ({ page }) => {
  await box(page, slowdown).fill('70')
  await box(page, slowdown).press('Escape')
  await expect(box(page, slowdown)).toHaveValue(plain('0 %'))
  await expectModel(page)
  await box(page, slowdown).fill('70')
  await box(page, growth).focus()
  await expect(box(page, slowdown)).toHaveValue(plain('70 %'))
  await expectModel(page, { changes: { adoptionSlowdown: 0.7 } })
})

test('a changed input says what it was, and goes back alone or with all others', async ({ page }) => {
  for (const [name, typed] of [
    [slowdown, '70'],
    [growth, '90'],
    [valuation, '500'],
  ] as const) {
    await box(page, name).fill(typed)
    await box(page, name).press('Enter')
  }
  const changes = { adoptionSlowdown: 0.7, 'aws.arrGrowth': 0.9, 'aws.valuation': 500 }
  await expectModel(page, { changes })
  await expect(page.getByText(`3 of ${inputs.length} inputs are yours`)).toBeVisible()
  await expect(lane(page, growth)).toContainText(plain('was 60 %'))

  await page.getByRole('button', { name: `Reset ${growth} to` }).click()
  const { 'aws.arrGrowth': _, ...rest } = changes
  await expectModel(page, { changes: rest })

  await page.getByRole('button', { name: 'Reset both' }).click()
  await expectModel(page)
  await expect(page.getByText('All inputs as in the base case.')).toBeVisible()
})

test('a double click on the thumb resets; in the box it selects what stands there', async ({ page }) => {
  await box(page, growth).fill('90')
  await box(page, growth).press('Enter')
  await box(page, growth).dblclick()
  await expect(box(page, growth)).toHaveValue(plain('90 %'))
  await page.keyboard.type('95')
  await expect(box(page, growth)).toHaveValue(plain('95 %'))
  await page.keyboard.press('Enter')
  await expectModel(page, { changes: { 'aws.arrGrowth': 0.95 } })
  const at = await pointAt(page, growth, Number(await slider(page, growth).inputValue()))
  await page.mouse.dblclick(at.x, at.y)
  await expectModel(page)
})

const keys = [
  ['ArrowRight', '5 %'],
  ['Shift+ArrowRight', '55 %'],
  ['Alt+ArrowRight', '55.5 %'],
  ['Alt+ArrowLeft', '55 %'],
  ['ArrowDown', '50 %'],
  ['PageUp', '100 %'],
  ['PageDown', '50 %'],
  ['End', '150 %'],
  ['Home', '0 %'],
] as const

test('keys move a slider: arrows a step, Shift and Page ten, Alt a tenth, Home and End to the ends', async ({
  page,
}) => {
  await slider(page, slowdown).focus()
  for (const [key, stands] of keys) {
    await page.keyboard.press(key)
    await expect(box(page, slowdown), key).toHaveValue(plain(stands))
  }
})

test('no key of a slider reaches the browser, where Alt and an arrow would leave the page', async ({ page }) => {
  await page.goto('/?later')
  await page.evaluate(() =>
    addEventListener('keydown', event => (document.title = `caught: ${event.defaultPrevented}`)),
  )
  await slider(page, slowdown).focus()
  for (const [key] of keys) {
    await page.evaluate(() => (document.title = ''))
    await page.keyboard.press(key)
    await expect(page, key).toHaveTitle('caught: true')
  }
  await expect(page).toHaveURL(/\?later/)
})

/** Numbers are set with a no-break space before %. */
const plain = (text: string) => text.replaceAll(' %', '\u00a0%')

const lane = (page: Page, name: string) => page.locator('.lane').filter({ has: box(page, name) })
