import type { Page } from '@playwright/test'
import { charts } from '../../src/charts/index.ts'
import { expectNoViolation } from './kit/axe.ts'
import { box, openAll, openDesk, slider } from './kit/screen.ts'
import { expectWellRead } from './kit/screenReader.ts'
import { smallerThan } from './kit/targets.ts'
import { expect, test } from './kit/test.ts'

test.use({ futures: true })

const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

async function change(page: Page) {
  await box(page, 'Adoption slowdown').fill('25')
  await box(page, 'Adoption slowdown').press('Enter')
  await expect(slider(page, 'Adoption slowdown')).toHaveAttribute('aria-valuetext', /^25/)
}

test('axe finds nothing on the desk, light and dark: as it opens, then changed, with all groups, a table and the bases open, with a bad entry', async ({
  page,
}) => {
  await page.setViewportSize(desk)
  await openDesk(page)
  await expectNoViolation(page)
  await change(page)
  await openAll(page.locator('.rail'))
  await page.getByRole('button', { name: 'Table of Value created' }).click()
  await box(page, 'Lab valuation, Anthropic').fill('lots')
  await page.getByRole('button', { name: 'What is in it' }).click()
  await expectNoViolation(page)
  await expectWellRead(page)
})

test('axe finds nothing on a phone, light and dark: on every chart, then with all inputs open', async ({ page }) => {
  await page.setViewportSize(phone)
  await openDesk(page)
  const tabs = page.getByRole('tablist', { name: 'Charts' }).getByRole('tab')
  await expect(tabs).toHaveCount(charts.length)
  for (const tab of await tabs.all()) {
    await tab.click()
    await expect(page.locator('.figureBox svg text').first()).toBeVisible()
    await expectNoViolation(page, '.chartTabs')
    await expectWellRead(page)
  }
  await page.getByRole('tab', { name: 'Slowdown' }).click()
  await change(page)
  await page.getByRole('button', { name: /^All \d+/ }).click()
  const all = page.getByRole('dialog', { name: 'All inputs' })
  await openAll(all)
  // From the top, where nothing lies half beneath the way back.
  await all.evaluate(list => list.scrollTo(0, 0))
  await expectNoViolation(page)
  await expectWellRead(page)
})

/** Asks the palette, as whoever knows no key does. */
async function ask(page: Page, command: string) {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find a command' }).fill(command)
  await page.keyboard.press('Enter')
}

type Place = [name: string, open: (page: Page) => Promise<unknown>, shown: string, within?: string]

/** What can be open beside the desk and the three other views: what tells that it is there, and where it is if that is no dialog. */
const places: Place[] = [
  [
    'the bridge',
    page => page.getByRole('tab', { name: 'Bridge' }).click(),
    '.figure.tornado [aria-selected=true]',
    '.figure.tornado',
  ],
  [
    'influence',
    page => page.getByRole('tab', { name: 'Influence' }).click(),
    '.figure.tornado [aria-selected=true]',
    '.figure.tornado',
  ],
  ['what a word means', page => page.locator('.figures .askedWord').first().click(), '.wordCard', '.wordCard'],
  [
    'how futures are drawn',
    page => page.getByRole('button', { name: 'simulated futures' }).click(),
    '.drawn',
    '.figure.hero',
  ],
  ['the words', page => ask(page, 'explain the words'), 'dialog[open] .wordList'],
  ['the tour', page => ask(page, 'tour of thirty seconds'), '.guide', '.guide'],
  ['a picture', page => ask(page, 'picture of value'), 'dialog[open] img'],
  ['pictures of all', page => ask(page, 'pictures of all'), 'dialog[open]'],
  ['the storyboard', page => ask(page, 'present: the storyboard'), 'dialog[open]'],
  [
    'the stage',
    page => ask(page, 'add this view').then(() => page.keyboard.press('p')),
    '[aria-label=Presentation] h1',
  ],
  [
    'the way to market values',
    page => page.getByRole('button', { name: /^Market, / }).click(),
    '.marketPanel',
    '.marketPanel',
  ],
  [
    'the choice of a feed',
    async page => {
      await page.getByRole('button', { name: /^Market, / }).click()
      await page.getByRole('button', { name: 'Choose a feed…' }).click()
    },
    'dialog[open]',
  ],
  [
    'market values',
    async page => {
      await page.getByRole('button', { name: /^Market, / }).click()
      await page.getByRole('button', { name: 'Show simulated prices' }).click()
    },
    '.marketPanel .liveNumber',
    '.marketPanel',
  ],
  ['scenarios', page => ask(page, 'save, open and arrange'), '.scenarioMenu [aria-expanded=true]', '.scenarioMenu'],
  ['goal seek', page => ask(page, 'goal seek'), '#goal-found', '[aria-label="Goal seek"]'],
  ['an enlarged figure', page => ask(page, 'enlarge value created'), '.enlarged svg text', '.enlarged'],
  ['an enlarged map', page => ask(page, 'enlarge two inputs'), '[id^=large-title]', '.enlarged'],
  ['the comparison', page => ask(page, 'show compare'), '[aria-label=Comparison]', '.main'],
  ['the tables', page => ask(page, 'show tables'), '.tablesView table', '.main'],
]

/** A desk with two changes, all of whose parts have come. */
async function openChanged(page: Page) {
  await page.goto('/#v=2&aws.arrGrowth=0.9&adoptionSlowdown=0.25')
  await expect(page.getByRole('button', { name: 'simulated futures' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Scenarios', exact: true })).toBeVisible()
}

// One page for many places: a desk takes longer to open than all that stands over it.
for (const some of [places.slice(0, 10), places.slice(10)])
  test(`axe finds nothing, light and dark, and what can be pressed is 24 px or more, in ${some.map(([name]) => name).join(', ')}`, async ({
    page,
  }) => {
    test.slow()
    await openChanged(page)
    for (const [name, open, shown, within = 'dialog[open]'] of some)
      await test.step(name, async () => {
        await open(page)
        await expect(page.locator(shown).first()).toBeVisible()
        await expectNoViolation(page, within)
        const over = page.locator('dialog[open], .guide')
        const place = (await over.count()) > 0 ? over.last() : page.locator('.main')
        await expectWellRead(page)
        expect((await smallerThan(24, place, alone)).filter(isFree), name).toEqual([])
        await page.keyboard.press('Escape')
      })
  })

/** What axe looks at elsewhere, each opened from the one before. */
const heardToo: Place[] = [
  ['the list of commands', page => page.keyboard.press('Control+k'), '[role=option]'],
  ['the keys', page => ask(page, 'show shortcuts'), 'dialog[open] kbd'],
  ['where a number comes from', page => page.locator('.figures .explained button').first().click(), '.inputRows'],
  ['a table', page => page.getByRole('button', { name: 'Table of Value created' }).click(), '.tableScroll'],
  ['the article', page => ask(page, 'show article'), '.claimTable'],
  ['sources', page => ask(page, 'show sources'), '.factTable tbody tr'],
  ['the model', page => ask(page, 'show model'), '.mapBox'],
  ['a workbook', page => ask(page, 'workbook'), 'dialog[open]'],
  ['what is opened', page => ask(page, 'open a code'), 'dialog[open]'],
]

test('whoever hears the page is told each thing once, by name and in order, in every other place too', async ({
  page,
}) => {
  await openChanged(page)
  for (const [name, open, shown] of heardToo)
    await test.step(name, async () => {
      await open(page)
      await expect(page.locator(shown).first()).toBeVisible()
      await expectWellRead(page)
      await page.keyboard.press('Escape')
    })
})

/** Its middle is not under what lies over it, nor scrolled away. */
const isFree = (measured: string) => !/: (1 by \d+|\d+ by 1)$/.test(measured)

/** What stands alone, and is no word of a sentence, no figure between figures and no box of a drawing. */
const alone =
  'button:visible:not(.askedWord, .inputLink, .mapBox, .explained button, .verdict button, :disabled, .figureTools button)'

test('by Tab alone every control is reached, and each one shows that it has the focus', async ({ page }) => {
  await openDesk(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Skip bar and sliders' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').getByRole('button').first()).toBeFocused()
  await change(page)
  const wanted = await page.evaluate(selector => {
    const controls = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      one => one.tabIndex >= 0 && one.checkVisibility() && !one.matches(':disabled'),
    )
    for (const one of controls) one.dataset.control = one.getAttribute('aria-label') ?? one.outerHTML.slice(0, 80)
    return controls.map(one => one.dataset.control)
  }, 'button, input, select, a[href], [tabindex]')
  const reached = new Set<string>()
  const unseen: string[] = []
  // Around until all were met: what came in since has its turn too, and the focus leaves the page once a round.
  for (let i = 0; i < 3 * wanted.length && wanted.some(name => !reached.has(name!)); i++) {
    await page.keyboard.press('Tab')
    const { name, isSeen } = await focused(page)
    if (name === null) continue
    reached.add(name)
    if (!isSeen) unseen.push(name)
  }
  expect(wanted.filter(name => name === undefined || !reached.has(name))).toEqual([])
  expect(unseen).toEqual([])
})

/** Where the focus is, and whether a ring is drawn: an outline, the one of a slider's thumb, or a shape's own stroke. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement as HTMLElement
    const ring = (style: CSSStyleDeclaration, side: 'outline' | 'border') =>
      style.getPropertyValue(`${side}-style`) !== 'none' &&
      Number.parseFloat(style.getPropertyValue(`${side}-width`)) >= 1.5
    const isStroked = (style: CSSStyleDeclaration) =>
      one instanceof SVGElement && style.stroke !== 'none' && Number.parseFloat(style.strokeWidth) >= 1.5
    const thumb = one.matches('[type=range]') ? one.parentElement!.querySelector('[class*=humb]') : null
    return {
      name: one === document.body ? null : (one.dataset.control ?? one.outerHTML.slice(0, 80)),
      isSeen: thumb
        ? getComputedStyle(thumb, '::after').content !== 'none' && ring(getComputedStyle(thumb, '::after'), 'border')
        : one.checkVisibility({ opacityProperty: true }) &&
          (ring(getComputedStyle(one), 'outline') || isStroked(getComputedStyle(one))),
    }
  })
