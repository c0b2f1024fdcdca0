import { pathToFileURL } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { launchOptions } from '../kit/chromium.ts'
import { openAll, openDesk, slider } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'
import { finger } from './kit/touch.ts'

// The shell of Chromium loses taps that follow each other.
test.use({ launchOptions: launchOptions() })

const phone = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true }

/** A place on the track, well beside its thumb. */
async function besideThumb(track: Locator) {
  const area = (await track.boundingBox())!
  const share = Number(await track.inputValue()) > 0.5 ? 0.2 : 0.8
  return { x: area.x + share * area.width, y: area.y + area.height / 2 }
}

/** A finger goes straight up from there, as in scrolling. */
async function swipeUp(page: Page, from: { x: number; y: number }) {
  const { down, move, up } = await finger(page)
  await down(from)
  for (let y = 10; y <= 220; y += 10) await move({ x: from.x + (y > 100 ? 3 : 0), y: from.y - y })
  await up()
}

/** No value is another than before the finger came. */
async function expectNothingSet(page: Page, tracks: Locator, act: () => Promise<void>) {
  // The value itself: its words say more as soon as flips are found, finger or none.
  const read = () => tracks.evaluateAll(all => all.map(one => (one as HTMLInputElement).value))
  const before = await read()
  await act()
  // What a browser still had to say of the finger has been said by now.
  await page.evaluate(async () => {
    for (let i = 0; i < 30; i++) await new Promise(resolve => requestAnimationFrame(resolve))
  })
  expect(await read()).toEqual(before)
}

/** So many steps can be taken back. */
async function expectSteps(page: Page, count: number) {
  await page.getByRole('button', { name: 'Views and more' }).tap()
  await page.getByRole('button', { name: /^List of changes/ }).tap()
  await expect(page.getByRole('list', { name: 'Changes, newest first' }).getByRole('button')).toHaveCount(count + 1)
}

test.describe('on a phone', () => {
  test.use(phone)

  test('a scroll that begins on a track sets nothing, wherever among all inputs, and the list scrolls', async ({
    page,
  }) => {
    await openDesk(page)
    await page.getByRole('button', { name: /^All \d+/ }).tap()
    const all = page.getByRole('dialog', { name: 'All inputs' })
    await openAll(all)
    const tracks = all.locator('input[type=range]')
    await expectNothingSet(page, tracks, async () => {
      for (const at of [3, 12, 20, 31, 44]) {
        await tracks.nth(at).evaluate(track => track.scrollIntoView({ block: 'center' }))
        const topOf = async () => (await tracks.nth(at).boundingBox())!.y
        const before = await topOf()
        await swipeUp(page, await besideThumb(tracks.nth(at)))
        await expect.poll(topOf).toBeLessThan(before - 50)
      }
    })
    await all.getByRole('button', { name: 'Done' }).tap()
    await expectSteps(page, 0)
  })

  test('a swipe on a track of the sheet sets nothing, and on the stage neither', async ({ page }) => {
    await openDesk(page)
    const tracks = page.locator('input[type=range]')
    await expectNothingSet(page, tracks, async () => swipeUp(page, await besideThumb(tracks.first())))
    await page.keyboard.press('a')
    await page.keyboard.press('p')
    const stage = page.getByRole('dialog', { name: 'Presentation' })
    const live = stage.locator('input[type=range]')
    await live.first().scrollIntoViewIfNeeded()
    await expectNothingSet(page, live, async () => swipeUp(page, await besideThumb(live.first())))
  })

  test('a tap on a track sets it there, in one step; a finger that goes sideways drags from anywhere on it', async ({
    page,
  }) => {
    await openDesk(page)
    const track = page.locator('input[type=range]').first()
    const place = await besideThumb(track)
    const area = (await track.boundingBox())!
    const shareAt = (x: number) => (x - area.x - 8) / (area.width - 16)
    const { down, move, up } = await finger(page)
    await down(place)
    await up()
    await expect.poll(async () => Number(await track.inputValue())).toBeCloseTo(shareAt(place.x), 1)
    const to = area.x + area.width * 0.5
    await down(place)
    await move({ x: (place.x + to) / 2, y: place.y + 2 })
    await move({ x: to, y: place.y + 4 })
    await expect.poll(async () => Number(await track.inputValue())).toBeCloseTo(0.5, 1)
    await up()
    await expectSteps(page, 2)
  })

  test('a finger that the browser takes away in the middle of a drag leaves the value as it was before', async ({
    page,
  }) => {
    await openDesk(page)
    const track = page.locator('input[type=range]').first()
    const place = await besideThumb(track)
    const { down, move, taken } = await finger(page)
    await expectNothingSet(page, page.locator('input[type=range]'), async () => {
      await down(place)
      for (const x of [20, 40, 60]) await move({ x: place.x > 200 ? place.x - x : place.x + x, y: place.y })
      await taken()
    })
    await expectSteps(page, 0)
  })
})

test.describe('a tooltip on a phone', () => {
  test.use({ ...phone, viewport: { width: 390, height: 844 }, futures: true })

  const readings = (page: Page) => page.locator('.valueCreated .readings')

  /** Taps the first chart there, as shares of its picture, and waits for what it says. */
  async function tapChart(page: Page, x: number) {
    const area = (await page.locator('.valueCreated .recharts-wrapper').boundingBox())!
    await page.touchscreen.tap(area.x + x * area.width, area.y + area.height / 2)
    await expect(readings(page)).toBeVisible()
  }

  test('lies over no name at the end of a line, however much it says', async ({ page }) => {
    await openDesk(page)
    await tapChart(page, 0.6)
    await expect(readings(page)).toContainText('9 runs in 10')
    for (const share of [0.3, 0.55, 0.7]) {
      await tapChart(page, share)
      const { x, width } = (await readings(page).boundingBox())!
      for (const name of await page
        .locator('.valueCreated svg text:not(.fanValues text, .dateMarks text)', { hasText: /^(Amazon|Microsoft)/ })
        .all())
        expect(x + width).toBeLessThanOrEqual((await name.boundingBox())!.x)
      expect(x).toBeGreaterThanOrEqual(0)
    }
  })

  test('closes when the reader touches a slider, scrolls, or taps elsewhere; the next tap opens it again', async ({
    page,
  }) => {
    await openDesk(page)
    const goOn = {
      slider: async () => page.touchscreen.tap(...xy(await besideThumb(page.locator('input[type=range]').first()))),
      page: async () => page.evaluate(() => window.dispatchEvent(new Event('scroll'))),
      // On its first word: its figures explain themselves.
      verdict: async () => page.locator('h1').tap({ position: { x: 6, y: 8 } }),
    }
    for (const act of Object.values(goOn)) {
      await tapChart(page, 0.5)
      await act()
      await expect(readings(page)).toBeHidden()
    }
    await tapChart(page, 0.3)
  })
})

const xy = ({ x, y }: { x: number; y: number }) => [x, y] as const

test('a scroll that begins on a track of a hand-out sets nothing', async ({ page, browser }, info) => {
  await openDesk(page)
  await page.keyboard.press('a')
  await page.getByRole('button', { name: /storyboard/ }).click()
  const board = page.getByRole('dialog', { name: 'Storyboard' })
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    board.getByRole('button', { name: 'Web page' }).click(),
  ])
  await file.saveAs(info.outputPath('story.html'))
  const context = await browser.newContext({ ...phone, offline: true })
  const read = await context.newPage()
  await read.goto(pathToFileURL(info.outputPath('story.html')).href)
  const tracks = read.locator('input[type=range]')
  await slider(read, 'Adoption slowdown').scrollIntoViewIfNeeded()
  await expectNothingSet(read, tracks, async () => swipeUp(read, await besideThumb(slider(read, 'Adoption slowdown'))))
  await context.close()
})
