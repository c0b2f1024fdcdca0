import type { Page } from '@playwright/test'
import type { OverlayKind } from '../../src/state/session/overlays.ts'
import { openDesk } from './kit/screen.ts'
import { openSharedDesk, sharedTest } from './kit/sharedDesk.ts'
import { expect, test } from './kit/test.ts'

type Opened = {
  /** What is typed into the palette to open it; the palette itself is opened by its key. */
  command: string | null
  shows: (page: Page) => ReturnType<Page['locator']>
  /** Where Escape leads: back to the slider that had the focus, where nothing else is said. */
  leadsTo?: (page: Page) => ReturnType<Page['locator']>
}

const dialog = (name: string) => (page: Page) => page.getByRole('dialog', { name, exact: true })
/** The slider that has the focus before, of the desk and not of a stage over it. */
const before = (page: Page) =>
  page.getByRole('complementary', { name: 'Inputs' }).getByRole('slider', { name: 'Adoption slowdown', exact: true })
const menu = (page: Page) => page.getByRole('button', { name: 'Scenarios' })

const kinds: Record<OverlayKind, Opened> = {
  palette: { command: null, shows: dialog('Commands') },
  shortcuts: { command: 'show shortcuts', shows: dialog('Shortcuts') },
  words: { command: 'what does “flip” mean', shows: dialog('Words') },
  results: { command: 'show all results', shows: dialog('All results') },
  changes: {
    command: 'list of changes',
    shows: page => page.getByRole('list', { name: 'Changes, newest first' }),
    leadsTo: page => page.getByRole('button', { name: 'List of changes' }),
  },
  storyboard: { command: 'present: the storyboard', shows: dialog('Storyboard') },
  edition: { command: 'what the new model changed', shows: dialog('What the new model changed') },
  baseChanges: { command: 'what changed since', shows: dialog('What changed since') },
  scenarios: { command: 'save, open and arrange', shows: dialog('Scenarios'), leadsTo: menu },
  open: { command: 'open a code, a link', shows: dialog('Open…'), leadsTo: menu },
  intake: { command: 'numbers from a table', shows: dialog('Numbers from a table') },
  export: { command: 'picture of value created', shows: dialog('Picture of Value created') },
  pack: { command: 'pictures of all charts', shows: dialog('Pictures of all charts') },
  deck: { command: 'storyboard as powerpoint', shows: dialog('Storyboard as slides') },
  workbook: { command: 'workbook (excel)', shows: dialog('Workbook (Excel)') },
  embed: { command: 'embed in a page', shows: dialog('Embed in a page') },
  house: { command: 'house file', shows: dialog('House file') },
  template: { command: 'your powerpoint template', shows: dialog('Your template') },
  enlarged: {
    command: 'enlarge value created',
    shows: page => page.getByRole('region', { name: 'Value created, enlarged' }),
  },
  goal: { command: 'goal seek', shows: page => page.getByRole('complementary', { name: 'Goal seek' }) },
  tour: {
    command: 'take the tour',
    shows: page => page.getByRole('region', { name: 'Tour' }),
  },
  presentation: { command: 'present p', shows: dialog('Presentation') },
}

async function run(page: Page, command: string) {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused()
  await page.keyboard.type(command)
  await page.keyboard.press('Enter')
}

/** The kinds in two halves, each on one page: a desk takes longer to open than all that stands over it. */
const halves = [0, 1].map(half => Object.entries(kinds).filter((_, i) => i % 2 === half))

for (const half of halves)
  sharedTest(
    `each opens from afar, and Escape closes it and leads back: ${half.map(([kind]) => kind).join(', ')}`,
    async ({ page }) => {
      await openSharedDesk(page)
      // It comes last of what can be asked for.
      await expect(menu(page)).toBeVisible()
      for (const [kind, { command, shows, leadsTo = before }] of half)
        await test.step(kind, async () => {
          await before(page).focus()
          if (kind === 'deck') await page.keyboard.press('a')
          if (command === null) await page.keyboard.press('Control+k')
          else await run(page, command)
          await expect(shows(page), kind).toBeVisible()
          await expect(before(page), kind).not.toBeFocused()
          await page.keyboard.press('Escape')
          await expect(shows(page), kind).toBeHidden()
          await expect(leadsTo(page), kind).toBeFocused()
        })
    },
  )

sharedTest(
  'of all that stands over the page at once, each press of Escape takes away what is on top',
  async ({ page }) => {
    await openSharedDesk(page)
    await expect(menu(page)).toBeVisible()
    await before(page).focus()
    await run(page, 'goal seek')
    await run(page, 'enlarge two inputs')
    await run(page, 'picture of value created')
    await expect(kinds.export.shows(page)).toBeVisible()
    await page.keyboard.press('Control+k')
    await expect(kinds.palette.shows(page)).toBeVisible()
    const enlarged = page.getByRole('region', { name: 'Two inputs at once, enlarged' })
    const standing = [enlarged, kinds.goal.shows(page), kinds.export.shows(page), kinds.palette.shows(page)]
    while (standing.length > 0) {
      for (const one of standing) await expect(one).toBeAttached()
      await page.keyboard.press('Escape')
      await expect(standing.pop()!).not.toBeAttached()
    }
  },
)

sharedTest(
  'what a part of the page opened itself goes before what is beneath it, by one press each',
  async ({ page }) => {
    await openSharedDesk(page)
    await run(page, 'enlarge value created')
    const enlarged = kinds.enlarged.shows(page)
    await enlarged.locator('.askedWord').first().click()
    const card = page.locator('.wordCard')
    await expect(card).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()
    await expect(enlarged).toBeVisible()
    await page.keyboard.press('g')
    await expect(page.getByRole('textbox', { name: 'Target' })).toBeFocused()
    await kinds.changes.leadsTo!(page).click()
    await expect(kinds.changes.shows(page)).toBeVisible()
    for (const gone of [kinds.changes.shows(page), kinds.goal.shows(page), enlarged]) {
      await expect(gone).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(gone).toBeHidden()
    }
  },
)

test('what was asked for and cannot come goes by Escape, and letters work again', async ({ page, complaints }) => {
  complaints.expect(/Failed to load resource|ShortcutSheet/)
  let isAskedFor = false
  await page.route(/ShortcutSheet.*\.js/, route => {
    isAskedFor = true
    return route.abort()
  })
  await openDesk(page)
  await page.keyboard.press('?')
  const sentence = page.getByText('“Shortcuts” could not be drawn')
  await expect(sentence).toBeVisible()
  expect(isAskedFor).toBe(true)
  const baseline = page.getByRole('button', { name: /baseline/ })
  await page.keyboard.press('b')
  await expect(baseline).toHaveAccessibleName('Pin this scenario as baseline')
  await page.keyboard.press('Escape')
  await expect(sentence).toBeHidden()
  await page.keyboard.press('b')
  await expect(baseline).toHaveAccessibleName('Let the baseline go')
})
