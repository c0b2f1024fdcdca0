import type { Page } from '@playwright/test'
import { expectedOf } from './kit/expectedText.ts'
import { expectModel, openDesk } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

const bear = { 'aws.arrGrowth': 0.9, adoptionSlowdown: 0.25 }
const bull = { 'aws.arrGrowth': 0.9, taxRate: 0.3 }

const table = (page: Page) => page.getByRole('region', { name: 'Comparison' })
const row = (page: Page, label: string) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: label, exact: true }) })
const labels = (page: Page) => table(page).locator('tbody').first().locator('th[scope=row]')
const saved = (page: Page) => page.getByRole('list', { name: 'Saved scenarios' }).locator('.scenarioName')

/** Opens each link and saves it under its name. */
async function saveAll(page: Page, links: Record<string, string>) {
  for (const [name, link] of Object.entries(links)) {
    await page.goto(`/#v=2&${link}`)
    await page.reload()
    await page.getByRole('button', { name: 'Scenarios', exact: true }).click()
    await page.getByLabel('Save what is on the desk as').fill(name)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(saved(page).filter({ hasText: name })).toBeVisible()
  }
}

const links = {
  Bear: 'aws.arrGrowth=0.9&adoptionSlowdown=0.25&why.adoptionSlowdown=CFO+survey&source.adoptionSlowdown=https://example.org/a',
  Bull: 'aws.arrGrowth=0.9&taxRate=0.3',
}

test('two saved scenarios are compared: what differs, why, and the model’s figures; sorted, and copied to a spreadsheet', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await saveAll(page, links)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(table(page).getByRole('columnheader')).toHaveText([/^Input/, /^Present/, /^Base/, /^Bear/, /^Bull/])

  await expect(labels(page)).toHaveCount(3)
  await expect(row(page, 'Adoption slowdown').getByRole('cell')).toHaveText([
    /^0\s%/,
    /^0\s%±0/,
    /^25\s%\+25\spt.*CFO survey \(source\)/,
    /^0\s%±0/,
  ])
  const figures = [bull, {}, bear, bull].map(changes => expectedOf({ changes }).figures['aws.valueCreated']!)
  const cells = row(page, 'Value created, Amazon').getByRole('cell')
  for (const [i, figure] of figures.entries()) await expect(cells.nth(i)).toContainText(figure)

  await page.getByLabel('Sort by').selectOption('name')
  await expect(labels(page)).toHaveText([
    'Adoption slowdown',
    'ARR growth, annual pace today, Anthropic',
    'Tax on profit',
  ])
  await page.getByRole('button', { name: 'Copy table' }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  const [heads, slowdown, growth] = text.split(/\r?\n/).map(line => line.split('\t'))
  expect(heads!.slice(0, 6)).toEqual(['', 'Unit', 'Present', 'Base without changes', 'Bear', 'Bull'])
  expect(slowdown!.slice(0, 6)).toEqual(['Adoption slowdown', 'fraction', '0', '0', '0.25', '0'])
  expect(slowdown!.at(-1)).toBe('Bear: CFO survey (https://example.org/a)')
  expect(growth!.slice(1, 6)).toEqual(['fraction', '0.9', '0.6', '0.9', '0.9'])

  await page.getByRole('list', { name: 'In the table' }).getByRole('button', { name: 'Bull' }).click()
  await expect(table(page).getByRole('columnheader')).toHaveCount(4)
  await page.reload()
  await expect(table(page).getByRole('columnheader')).toHaveText([/^Input/, /^Present/, /^Base/, /^Bear/])
  await expect(page.getByLabel('Sort by')).toHaveValue('name')
})

test('saved scenarios are dragged into another order and shown on the charts; both survive a reload', async ({
  page,
}) => {
  await saveAll(page, links)
  await expectModel(page, { changes: bull })
  await page.getByRole('button', { name: 'More for Bear' }).click()
  await page.getByRole('button', { name: 'Show on charts' }).click()
  await page.getByRole('button', { name: /^Move Bull/ }).hover()
  await page.mouse.down()
  const above = (await page.getByRole('button', { name: /^Move Bear/ }).boundingBox())!
  await page.mouse.move(above.x + 8, above.y - 6, { steps: 6 })
  await page.mouse.up()
  await expect(saved(page)).toHaveText(['Bull', 'Bear'])
  await page.reload()
  await expect(page.locator('.valueCreated svg text').filter({ hasText: /^Bear/ }).first()).toBeVisible()
  const over = await page
    .locator('.valueCreated svg path[stroke-opacity="0.7"]')
    .last()
    .evaluate(path => {
      if (!(path instanceof SVGPathElement)) throw new Error('A line is a path')
      const { x, y } = path.getPointAtLength(path.getTotalLength() * 0.6).matrixTransform(path.getScreenCTM()!)
      return { x, y }
    })
  await page.mouse.click(over.x, over.y)
  await expect(page.getByRole('dialog', { name: 'Where this number comes from' })).toContainText(
    'In the scenario “Bear”',
  )
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Scenarios', exact: true }).click()
  await expect(saved(page)).toHaveText(['Bull', 'Bear'])
})

/** A thousand saved scenarios, put where the desk keeps them. */
const saveThousand = (page: Page) =>
  page.evaluate(async () => {
    const asked = indexedDB.open('stakeout')
    await new Promise(resolve => asked.addEventListener('success', resolve))
    const writing = asked.result.transaction('scenarios', 'readwrite')
    for (let place = 1; place <= 1000; place++) {
      const shared = { changes: { adoptionSlowdown: (place % 70) / 100, 'aws.valuation': 500 + place } }
      const named = { id: `k${place}`, name: `Scenario ${place}`, place, savedAt: '2026-11-22T12:00:00.000Z' }
      writing.objectStore('scenarios').put({ kind: 'scenario', ...named, modelVersion: '1', shared }, named.id)
    }
    await new Promise(resolve => writing.addEventListener('complete', resolve))
    asked.result.close()
  })

test('a thousand saved scenarios are compared while the market ticks, twenty at a time', async ({ page }) => {
  await openDesk(page)
  await page.getByRole('button', { name: 'Scenarios', exact: true }).click()
  await expect(page.getByText('Nothing saved yet')).toBeVisible()
  await saveThousand(page)
  await page.reload()
  await page.getByRole('button', { name: /^Market, / }).click()
  await page.getByRole('button', { name: 'Show simulated prices' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByText(/simulated, now/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByText('Scenarios 1 to 20 of 1,000; copied are all')).toBeVisible()
  // So many stand beneath each other, with their names in sight.
  await expect(table(page).getByRole('rowheader')).toHaveCount(22)
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(table(page).getByRole('rowheader').nth(2)).toHaveText(/^Scenario 21/)
})
