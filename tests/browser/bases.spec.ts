import { baseIds, bases, latestBase } from '../../src/model/bases.ts'
import { measureIds } from '../../src/model/measures.ts'
import { presetChanges, presetIds, presets } from '../../src/model/presets.ts'
import { longDate } from '../../src/model/quarters.ts'
import { baseWorld } from '../../src/model/world.ts'
import { headline } from './kit/expectedText.ts'
import { box, expectModel, slider } from './kit/screen.ts'
import { openSharedDesk, sharedTest as test } from './kit/sharedDesk.ts'
import { expect } from './kit/test.ts'

for (const base of baseIds) {
  test(`${bases[base].label}: the desk shows the model's numbers for it, and for presets laid over it and taken off`, async ({
    page,
  }) => {
    await openSharedDesk(page)
    await page.getByLabel('Start from', { exact: true }).selectOption(base)
    await expectModel(page, { base })
    for (const id of base === latestBase ? presetIds : presetIds.slice(0, 1)) {
      const chip = page.getByRole('list', { name: 'What-ifs' }).getByRole('button', { name: presets[id].label })
      await chip.click()
      await expect(chip).toHaveAttribute('aria-pressed', 'true')
      await expectModel(page, { base, changes: presetChanges(baseWorld(base), presets[id]) })
      await chip.click()
      await expect(chip).toHaveAttribute('aria-pressed', 'false')
      await expectModel(page, { base })
    }
  })
}

test('each base says what it is, and can be chosen where it says so', async ({ page }) => {
  await openSharedDesk(page)
  for (const base of baseIds) {
    const { label, asOf, note } = bases[base]
    await page.getByRole('button', { name: 'What is in it' }).click()
    const entry = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: label, exact: true }) })
    await expect(entry).toContainText(note)
    await expect(entry).toContainText(longDate(asOf))
    await page.getByRole('button', { name: label, exact: true }).click()
    await expect(entry).toBeHidden()
    await expectModel(page, { base })
  }
})

test('what was changed stays changed over another base', async ({ page }) => {
  await openSharedDesk(page)
  await box(page, 'Adoption slowdown').fill('35')
  await box(page, 'Adoption slowdown').press('Enter')
  await page.getByLabel('Start from', { exact: true }).selectOption('article-company')
  await expectModel(page, { base: 'article-company', changes: { adoptionSlowdown: 0.35 } })
})

test('all what-ifs are laid out on demand, and back again, while the sliders in view stay in view', async ({
  page,
}) => {
  await openSharedDesk(page)
  const chips = page.getByRole('list', { name: 'What-ifs' }).getByRole('button')
  await expect(chips.last()).not.toBeInViewport()
  await page.getByRole('button', { name: `All ${presetIds.length}` }).click()
  for (const chip of await chips.all()) await expect(chip).toBeInViewport({ ratio: 1 })
  for (const name of headline) await expect(slider(page, name)).toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: `All ${presetIds.length}` }).click()
  await expect(chips.last()).not.toBeInViewport()
})

test('presets lie over each other, and the one that is taken off leaves the other', async ({ page }) => {
  await openSharedDesk(page)
  const chips = page.getByRole('list', { name: 'What-ifs' })
  await chips.getByRole('button', { name: presets.flywheel.label }).click()
  await chips.getByRole('button', { name: presets.bubble.label }).click()
  const changes = {
    ...presetChanges(baseWorld(latestBase), presets.flywheel),
    ...presetChanges(baseWorld(latestBase), presets.bubble),
  }
  await expectModel(page, { changes })
  await chips.getByRole('button', { name: presets.flywheel.label }).click()
  await expectModel(page, { changes: presetChanges(baseWorld(latestBase), presets.bubble) })
})

test('by every measure, the verdict is the model’s today, in three and in six years', async ({ page }) => {
  await openSharedDesk(page)
  for (const measure of measureIds) {
    await page.getByLabel('Measure of the verdict').selectOption(measure)
    for (const horizon of [0, 12, 24]) {
      await page.getByLabel('Quarter of the verdict').selectOption(String(horizon))
      await expectModel(page, { measure, horizon })
    }
  }
})
