import type { Page } from '@playwright/test'
import { charts } from '../../src/charts/index.ts'
import { inputs } from '../../src/model/inputs.ts'
import { names } from '../../src/model/names.ts'
import type { Changes } from '../../src/model/world.ts'
import { expectedOf, headline } from './kit/expectedText.ts'
import { changeBy, openAll, openDesk, pointAt, shareOf, slider } from './kit/screen.ts'
import { openSharedDesk, sharedTest } from './kit/sharedDesk.ts'
import { smallerThan } from './kit/targets.ts'
import { expect, test } from './kit/test.ts'
import { finger } from './kit/touch.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
sharedTest.use({ machine: 'phone' })

const sheet = (page: Page) => page.getByRole('complementary', { name: 'Inputs' })

const isWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth)

sharedTest('every chart has its tab, and none makes the page scroll sideways', async ({ page }) => {
  await openSharedDesk(page)
  for (const { tab, title } of charts) {
    await page.getByRole('tab', { name: tab, exact: true }).tap()
    await expect(page.getByRole('figure', { name: title })).toBeVisible()
    await expect(page.getByRole('figure')).toHaveCount(1)
    expect(await isWide(page), tab).toBe(false)
  }
})

sharedTest(
  'each headline slider is dragged by touch in the sheet; verdict, figures and labels follow, also before release',
  async ({ page }) => {
    await openSharedDesk(page)
    const { down, move, up } = await finger(page)
    let changes: Changes = {}
    for (const name of headline) {
      await openTabOf(page, name)
      await down(await pointAt(page, name, await shareOf(page, name)))
      for (const share of [0.5, 0.7, 0.25]) {
        await move(await pointAt(page, name, share))
        await expect.poll(() => shareOf(page, name)).toBeCloseTo(share, 1)
        changes = { ...changes, ...(await changeBy(page, name)) }
        await expectModelOnPhone(page, changes)
      }
      await up()
      await expectModelOnPhone(page, changes)
    }
  },
)

sharedTest(
  'Escape leads from an enlarged chart back to the button or the tab that it is enlarged from',
  async ({ page }) => {
    await openSharedDesk(page)
    const enlarged = (title: string) => page.getByRole('region', { name: `${title}, enlarged` })
    const first = page.getByRole('button', { name: 'Enlarge Value created' })
    await first.tap()
    await expect(enlarged('Value created')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(first).toBeFocused()
    for (const { title, tab } of charts.filter(({ id }) => ['arr', 'commitments'].includes(id))) {
      await page.getByRole('button', { name: 'Views and more' }).tap()
      await page.getByRole('button', { name: 'Find a command' }).tap()
      await page.getByRole('combobox', { name: 'Find a command' }).fill(`enlarge ${title}`)
      await page.keyboard.press('Enter')
      await expect(enlarged(title)).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(enlarged(title)).toHaveCount(0)
      await expect(page.getByRole('tab', { name: tab, exact: true })).toBeFocused()
    }
  },
)

sharedTest(
  'all inputs are within reach, their marks and locks beside their names, over no track and no box, and Done leads back',
  async ({ page }) => {
    await openSharedDesk(page)
    await sheet(page)
      .getByRole('button', { name: new RegExp(`^All ${inputs.length}`) })
      .tap()
    const all = page.getByRole('dialog', { name: 'All inputs' })
    await openAll(all)
    await expect(all.getByRole('slider')).toHaveCount(inputs.length)
    await expect(all.getByRole('textbox')).toHaveCount(inputs.length)
    for (const last of [all.getByRole('slider').last(), all.getByRole('slider').first()]) {
      // What comes in late moves it on.
      await expect(async () => {
        await last.scrollIntoViewIfNeeded()
        await expect(last).toBeInViewport({ ratio: 1, timeout: 500 })
      }).toPass()
    }
    expect(await isWide(page)).toBe(false)
    const reach = await all.locator('.control').evaluateAll(controls =>
      controls.map(control => {
        const [head, lanes] = ['.linkLock', '.laneAndReason'].map(part =>
          control.querySelector(part)!.getBoundingClientRect(),
        )
        return { name: control.querySelector('b')!.textContent, over: head!.bottom - lanes!.top }
      }),
    )
    expect(reach.filter(({ over }) => over > 0.5)).toEqual([])
    await all.getByRole('button', { name: 'Done' }).tap()
    await expect(all).toBeHidden()
  },
)

sharedTest('whatever can be touched in the sheet is at least 44 pixels wide and high', async ({ page }) => {
  await openSharedDesk(page)
  for (const name of headline) {
    await openTabOf(page, name)
    expect(await smallerThan(44, sheet(page))).toEqual([])
  }
})

test('what is changed in all inputs can be taken back, given a reason and typed over by a finger', async ({ page }) => {
  await page.goto('/#v=2&aws.arrGrowth=0.9&alliance.arrGrowth=0.9')
  await sheet(page)
    .getByRole('button', { name: new RegExp(`^All ${inputs.length}`) })
    .tap()
  const growth = page.getByRole('dialog', { name: 'All inputs' }).getByRole('group', { name: /^ARR growth/ })
  await growth.scrollIntoViewIfNeeded()
  expect(await smallerThan(44, growth)).toEqual([])
  await growth.getByRole('button', { name: 'Reset ARR growth, annual pace today, Anthropic to 60' }).tap()
  await expect(growth.getByRole('button', { name: /^Reset/ })).toHaveCount(1)
})

test('the views, the baseline and the list of changes are behind one button', async ({ page }) => {
  await openDesk(page)
  await openTabOf(page, 'Adoption slowdown')
  await page.getByRole('textbox', { name: 'Adoption slowdown' }).fill('25')
  await page.getByRole('textbox', { name: 'Adoption slowdown' }).press('Enter')
  const more = page.getByRole('button', { name: 'Views and more' })
  await more.tap()
  expect(await smallerThan(44, page.locator('.choices'))).toEqual([])
  await page.getByRole('button', { name: 'Compare' }).tap()
  await expect(page.getByRole('region', { name: 'Comparison' })).toContainText('Adoption slowdown')
  await expect(page.locator('.choices')).toBeHidden()
  expect(await isWide(page)).toBe(false)
  await more.tap()
  await page.getByRole('button', { name: /^List of changes/ }).tap()
  await expect(page.getByRole('list', { name: 'Changes, newest first' }).getByRole('button')).toHaveText([
    'View compare',
    /^Adoption slowdown 0/,
    'As it was opened',
  ])
})

async function openTabOf(page: Page, name: string) {
  const word = /valuation|growth|slowdown/i.exec(name)![0]
  await sheet(page)
    .getByRole('tab', { name: new RegExp(word, 'i') })
    .tap()
  await expect(slider(page, name)).toBeVisible()
}

async function expectModelOnPhone(page: Page, changes: Changes) {
  const { verdict, figures, labels } = expectedOf({ changes })
  await expect(page.locator('h1')).toHaveText(verdict)
  for (const side of ['aws', 'alliance'])
    for (const line of ['valueCreated', 'stakeValue'])
      await expect(page.locator(`[data-line=${line}][data-side=${side}]`)).toHaveText(figures[`${side}.${line}`]!)
  const shown = page.locator('.valueCreated svg text')
  for (const { owner } of Object.values(names)) {
    const label = labels.find(text => text.startsWith(owner))!
    await expect(shown.filter({ hasText: label })).toBeVisible()
  }
}
