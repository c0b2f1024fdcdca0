import { catalogue, firstFrameIds } from '../../src/charts/catalogue.ts'
import { charts } from '../../src/charts/index.ts'
import { box, expectModel, openDesk } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

test.use({ futures: true })

test('asked for by Ctrl+P, the report has every chart as wide as the page, drawn anew, and leaves the page as it was', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes')
  })
  await page.goto('/#v=2&adoptionSlowdown=0.25&why.adoptionSlowdown=CFO survey')
  await expect(page.getByRole('button', { name: /^Scenarios/ })).toBeVisible()
  const pictures = page.locator('.paperFigures img')
  // Asked for before the report can be prepared, the page is printed as it stands.
  await expect(async () => {
    await page.keyboard.press('Control+p')
    await expect(pictures).toHaveCount(charts.length, { timeout: 30_000 })
  }).toPass()
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes')
  await page.emulateMedia({ media: 'print' })
  const sizes = await pictures.evaluateAll(all =>
    all.map(one => [(one as HTMLImageElement).naturalWidth > 0, one.clientWidth / one.parentElement!.clientWidth]),
  )
  expect(sizes.every(([isDrawn, share]) => isDrawn === true && share === 1)).toBe(true)
  await expect(page.locator('.charts')).toBeHidden()
  await expect(page.getByText('Assumption: adoption slowdown from 0\u00a0% to 25\u00a0%. CFO survey')).toBeVisible()
  const pdf = (await page.pdf({ format: 'A4', printBackground: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(8)

  await expect(pictures).toHaveCount(charts.length)
  await page.keyboard.press('Shift')
  await expect(pictures).toHaveCount(0)
})

for (const [where, viewport] of [
  ['a desk', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const)
  test(`printed from ${where}, the page is a report: verdict, figures, every chart of the first group and what was changed, no controls`, async ({
    page,
  }) => {
    await openDesk(page)
    await page.setViewportSize(viewport)
    if (where === 'a phone') await page.getByRole('tab', { name: 'Slowdown' }).click()
    await box(page, 'Adoption slowdown').fill('25')
    await box(page, 'Adoption slowdown').press('Enter')
    await page.emulateMedia({ media: 'print' })
    await expect(async () => {
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
      await expect(page.getByText('This scenario: http')).toBeVisible({ timeout: 500 })
    }).toPass()
    await expect(page.getByText(/^Sources: .*Anthropic/)).toBeVisible()
    if (where === 'a desk') await expectModel(page, { changes: { adoptionSlowdown: 0.25 } })
    await expect(page.locator('h1')).toBeVisible()
    for (const { title } of firstFrameIds.map(id => catalogue[id]))
      await expect(page.getByRole('figure', { name: title }).locator('svg text').first()).toBeVisible()
    await expect(page.getByText('Assumption: adoption slowdown from 0\u00a0% to 25\u00a0%')).toBeVisible()
    await expect(page.getByText('Base: Latest reported, 30 September 2026')).toBeVisible()
    await expect(page.getByRole('complementary', { name: 'Inputs' })).toBeHidden()
    await expect(page.getByLabel('Theme')).toBeHidden()
    await expect(page.getByRole('button', { name: /^More figures/ })).toBeHidden()
    const pdf = (await page.pdf({ format: 'A4', printBackground: true })).toString('latin1')
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
    expect(pages).toBeGreaterThan(0)
    expect(pages).toBeLessThanOrEqual(4)
  })
