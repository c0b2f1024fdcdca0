import type { Locator, Page } from '@playwright/test'
import { holdBack } from './kit/holdBack.ts'
import { expectModel, setSlowdown } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

const chart = (page: Page) => page.locator('.valueCreated .figureBox')
const whole = (page: Page) => chart(page).locator('svg.recharts-surface')
const first = (page: Page) => chart(page).getByRole('img', { name: 'Value created', exact: true })

/** Opens the desk and holds back all that knows Recharts. */
async function openWithout(page: Page, link = '/') {
  const recharts = await holdBack(page, '**/assets/frames-*.js')
  await page.goto(link)
  await expect(first(page).locator('text', { hasText: 'Amazon' })).toBeVisible()
  await recharts.isAskedFor()
  return recharts
}

/** Who comes, in which light, and a label of the value axis. */
const ways = [
  ['a first visit', 'light', '/', '$0'],
  [
    'a link whose axis falls below zero',
    'dark',
    '/#v=2&aws.valuation=10&adoptionSlowdown=1.5&aws.arrGrowth=-0.5',
    '−$',
  ],
] as const

/** Dates ahead come with the files of the past, after both. */
const textsIn = (place: Locator) => place.locator('text:not(.dateMarks text)').allTextContents()

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  for (const [who, colorScheme, link, label] of ways)
    test(`for ${who}, at ${width} px in the ${colorScheme}, Recharts takes the first chart over with no pixel moved, from one frame to the next`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height })
      // The past and the dates ahead come after both; here they never do.
      await page.route('**/assets/usePast-*.js', () => {})
      const recharts = await openWithout(page, link)
      await expect(whole(page)).toHaveCount(0)
      for (const text of ['Q3 2026', label])
        await expect(chart(page).locator('text', { hasText: text }).first()).toBeVisible()
      await page.evaluate(() => document.fonts.ready)
      const before = await chart(page).screenshot()
      const frames = await watchFrames(page)
      recharts.go()
      await expect(whole(page)).toBeVisible()
      await expect(first(page)).toHaveCount(0)
      expect((await chart(page).screenshot()).equals(before)).toBe(true)
      const { texts, moved } = await frames.seen()
      expect(texts.length).toBeGreaterThan(1)
      expect(new Set(texts).size, JSON.stringify([...new Set(texts)])).toBe(1)
      expect(moved).toEqual([])
    })

/** Notes what is written in the first chart in each frame from now on, and what moves within a figure's box. */
async function watchFrames(page: Page) {
  await page.evaluate(() => {
    const texts: string[] = []
    const moved: string[] = []
    new PerformanceObserver(list => {
      for (const { sources } of list.getEntries() as (PerformanceEntry & { sources: { node: Node | null }[] })[])
        for (const { node } of sources)
          if (node?.parentElement?.closest('.figureBox')) moved.push(node.textContent ?? '')
    }).observe({ type: 'layout-shift' })
    const look = () => {
      const written = [...document.querySelectorAll('.valueCreated .figureBox svg text:not(.dateMarks text)')].map(
        text => text.textContent,
      )
      texts.push(written.toSorted().join(' | '))
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    Object.assign(window, { framesSeen: () => ({ texts, moved }) })
  })
  return {
    seen: () =>
      page.evaluate(() =>
        (window as unknown as { framesSeen: () => { texts: string[]; moved: string[] } }).framesSeen(),
      ),
  }
}

test('before Recharts has come the first chart follows a slider, axis and all; what was reached stays', async ({
  page,
}) => {
  const recharts = await openWithout(page)
  await setSlowdown(page)
  await expectModel(page, { changes: { adoptionSlowdown: 0.35 } })
  const texts = await textsIn(first(page))
  recharts.go()
  await expect(whole(page)).toBeVisible()
  await expectModel(page, { changes: { adoptionSlowdown: 0.35 } })
  expect((await textsIn(whole(page))).toSorted()).toEqual(texts.toSorted())
})

test('the focus stays where it was when Recharts takes the first chart over, and the next Tab reads the chart', async ({
  page,
}) => {
  const recharts = await openWithout(page)
  const table = page.getByRole('button', { name: 'Table of Value created' })
  await table.focus()
  recharts.go()
  await expect(whole(page)).toBeVisible()
  await expect(table).toBeFocused()
  await whole(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect(chart(page).locator('.readings')).toBeVisible()
})

test('where Recharts never comes the first chart stands and follows, says so, and can be tried again', async ({
  page,
  complaints,
}) => {
  complaints.expect(/frames-/)
  complaints.expect(/SplitFrame-/)
  complaints.expect(/ERR_FAILED/)
  await page.route('**/assets/frames-*.js', route => route.abort())
  await page.goto('/')
  const fence = chart(page).getByRole('alert')
  await expect(fence).toContainText('“Tooltips of Value created” could not be drawn; the rest works.')
  await setSlowdown(page)
  await expectModel(page, { changes: { adoptionSlowdown: 0.35 } })
  await page.unroute('**/assets/frames-*.js')
  await fence.getByRole('button', { name: 'Try again' }).click()
  await expect(whole(page)).toBeVisible()
  await expect(fence).toBeHidden()
  await expectModel(page, { changes: { adoptionSlowdown: 0.35 } })
})
