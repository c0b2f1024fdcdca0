import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { writeHouse } from '../../src/house/readHouse.ts'
import { dejaVu, firm } from '../kit/house.ts'
import { expectedOf, inputNamed } from './kit/expectedText.ts'
import { box, changeBy, openDesk, pointAt, slider } from './kit/screen.ts'
import { expectWellRead } from './kit/screenReader.ts'
import { expect, test } from './kit/test.ts'

test.use({ viewport: { width: 1920, height: 1080 } })

const stage = (page: Page) => page.getByRole('dialog', { name: 'Presentation' })
const headline = (page: Page) => stage(page).locator('h1')
const onStage = (page: Page, name: string) => stage(page).getByRole('slider', { name, exact: true })

/** Two scenes: as reported, and with a slowdown of 25 %. */
async function planTwo(page: Page) {
  await openDesk(page)
  await page.keyboard.press('a')
  await box(page, 'Adoption slowdown').fill('25')
  await box(page, 'Adoption slowdown').press('Enter')
  await slider(page, 'Adoption slowdown').focus()
  await page.keyboard.press('a')
}

const scenes = ['v=2', 'v=2&adoptionSlowdown=0.25'].map(scene => `&scene=${encodeURIComponent(scene)}`)
const withTwo = `/#v=2&adoptionSlowdown=0.25${scenes.join('')}`

/** A desk with the same two, from their link. */
async function openTwo(page: Page) {
  await page.goto(withTwo)
  await expect(page.locator('.valueCreated svg text', { hasText: 'Amazon' })).toBeVisible()
}

const verdictAt = (adoptionSlowdown: number) =>
  expectedOf({ changes: adoptionSlowdown ? { adoptionSlowdown } : {} }).verdict

test('by the keyboard alone: scenes are planned, shown, tried out and left, and the desk has what was kept', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const note = (isAwake: string) => document.documentElement.setAttribute('data-awake', isAwake)
    const request = async () => {
      note('yes')
      return { release: async () => note('no') }
    }
    Object.defineProperty(navigator, 'wakeLock', { value: { request } })
  })
  await planTwo(page)
  await page.keyboard.press('p')
  await expect(headline(page)).toHaveText(verdictAt(0))
  await expect(page.locator('html')).toHaveAttribute('data-awake', 'yes')
  await page.keyboard.press('l')
  await expect(page.locator('.laser')).toBeVisible()
  await page.keyboard.press('l')
  await expect(page.locator('.laser')).toHaveCount(0)
  await page.keyboard.press('PageDown')
  await expect(headline(page)).toHaveText(verdictAt(0.25))
  await expect(stage(page)).toContainText('Scene 2 of 2')
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(headline(page)).toHaveText(verdictAt(0))

  await page.keyboard.press('b')
  await expect(headline(page)).toBeHidden()
  await page.keyboard.press('b')
  await onStage(page, 'Adoption slowdown').focus()
  await page.keyboard.press('PageUp')
  for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowRight')
  await expect(headline(page)).toHaveText(verdictAt(0.1))

  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog', { name: 'Where this number comes from' })
  await expect(panel.getByRole('heading', { name: 'Adoption slowdown' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(onStage(page, 'Adoption slowdown')).toBeFocused()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(stage(page)).toBeHidden()
  await expect(page.locator('html')).toHaveAttribute('data-awake', 'no')
  await expect(page.locator('h1')).toHaveText(verdictAt(0.1))
  await page.keyboard.press('Control+z')
  await expect(page.locator('h1')).toHaveText(verdictAt(0.25))
})

test('all text on the stage is at least 24 pixels high at 1080 in every layout, nothing runs out of it, and nothing moves where that is not wanted', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const shown = [
    'valueCreated',
    'valueCreated,tornado',
    'computeDollar,stakeValue,arr',
    'valueCreated,stakeValue,arr,capexCover',
  ]
  const scenes = shown.map(chart => `&scene=${encodeURIComponent(`v=2&chart=${chart}`)}`)
  await page.goto(`/#v=2${scenes.join('')}`)
  await expect(page.locator('.valueCreated svg text').first()).toBeVisible()
  await page.keyboard.press('p')
  for (const charts of shown) {
    await expect(stage(page).locator('figure:has(svg text)')).toHaveCount(charts.split(',').length)
    const small = await stage(page).evaluate(dialog => {
      const found: string[] = []
      const walk = document.createTreeWalker(dialog, NodeFilter.SHOW_TEXT)
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const [holder, text] = [node.parentElement!, node.textContent!.trim()]
        const isSeen =
          text && holder.checkVisibility({ opacityProperty: true }) && !holder.closest('.seen-by-readers, option')
        const box = holder.getBoundingClientRect()
        const size = Number.parseFloat(getComputedStyle(holder).fontSize) * (innerHeight / 540)
        const isIn = box.bottom <= innerHeight + 1 && box.right <= innerWidth + 1
        if (isSeen && (size < 24 || !isIn)) found.push(`${text}: ${size} pixels${isIn ? '' : ', outside'}`)
      }
      return found
    })
    expect(small, charts).toEqual([])
    await page.keyboard.press('PageDown')
    expect(await moving(page), charts).toEqual([])
  }
})

/** What glides or blinks just now. */
const moving = (page: Page) =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target?.className : 'something')),
  )

test('in a firm’s letters each text on the stage has digits as wide as those of the design, the headline too', async ({
  page,
}) => {
  await openTwo(page)
  const letters = { family: 'DejaVu Sans', regular: dejaVu(), bold: dejaVu('-Bold') }
  const file = writeHouse({ ...firm, fonts: { text: letters, headline: letters } })
  await expect(async () => {
    await page.evaluate(text => {
      const files = new DataTransfer()
      files.items.add(new File([text], 'house.json', { type: 'application/json' }))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }))
    }, file)
    await expect(page.getByText(/“house.json” is applied/)).toBeVisible({ timeout: 2000 })
  }).toPass()
  await page.keyboard.press('Escape')
  await page.keyboard.press('p')
  await expect(stage(page).getByText('Example Securities research').first()).toBeVisible()
  const adjusted = await stage(page)
    .locator('.stageScene')
    .evaluate(scene => [
      ...new Set(
        [...scene.querySelectorAll('*')].map(one => getComputedStyle(one).getPropertyValue('font-size-adjust')),
      ),
    ])
  expect(adjusted).toEqual(['ch-width 0.49'])
})

test('two windows are in step: a drag is mirrored, and either may be reloaded', async ({ page, context }) => {
  await openTwo(page)
  await page.keyboard.press('p')
  await expect(headline(page)).toHaveText(verdictAt(0))
  const [room] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('w')])
  await expect(room.locator('h1')).toHaveText(verdictAt(0))
  await expect(room.getByRole('figure').first()).toBeVisible()
  await expect(room.locator('input')).toHaveCount(0)
  const sizeOf = (one: Page) =>
    one
      .locator('h1')
      .last()
      .evaluate(node => getComputedStyle(node).fontSize)
  expect(await sizeOf(room)).toBe(await sizeOf(page))
  await expect(stage(page).getByRole('complementary', { name: 'Notes' })).toBeVisible()
  await expectWellRead(page)

  const thumb = (await onStage(page, 'Adoption slowdown').boundingBox())!
  await page.mouse.move(thumb.x + 10, thumb.y + thumb.height / 2)
  await page.mouse.down()
  await page.mouse.move(thumb.x + thumb.width / 3, thumb.y + thumb.height / 2, { steps: 5 })
  await expect(headline(page)).not.toHaveText(verdictAt(0))
  const dragged = (await headline(page).textContent())!
  await expect(room.locator('h1')).toHaveText(dragged)
  await page.mouse.up()

  await room.reload()
  await expect(room.locator('h1')).toHaveText(dragged)
  await page.reload()
  await expect(headline(page)).toHaveText(dragged)
  await page.keyboard.press('z')
  await page.keyboard.press('PageDown')
  await expect(headline(page)).toHaveText(verdictAt(0.25))
  await expect(stage(page)).toContainText(', held')
  await expect(room.locator('h1')).toHaveText(dragged)
  await page.keyboard.press('z')
  await expect(room.locator('h1')).toHaveText(verdictAt(0.25))
  await page.keyboard.press('b')
  await expect(room.locator('h1')).toBeHidden()
  await expect(headline(page)).toBeVisible()
})

test('the presenter’s timer goes on through a reload, and through another window for the room', async ({
  page,
  context,
}) => {
  const timer = stage(page).locator('.notesTimer')
  const start = Date.UTC(2026, 6, 1, 9)
  await page.clock.setFixedTime(start)
  await openTwo(page)
  const room = await withRoom(page)
  await expect(timer).toHaveText('0:00')
  await page.clock.setFixedTime(start + 65_000)
  await expect(timer).toHaveText('1:05')
  await page.reload()
  await expect(timer).toHaveText('1:05')
  await room.close()
  await expect(timer).toBeHidden()
  await page.clock.setFixedTime(start + 600_000)
  await Promise.all([context.waitForEvent('page'), page.keyboard.press('w')])
  await expect(timer).toHaveText('10:00')
})

/** The presentation's window with a scene held or dark, the room's window, and what the room must not lose. */
async function withRoom(page: Page) {
  await page.keyboard.press('p')
  await expect(headline(page)).toHaveText(verdictAt(0))
  const [room] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('w')])
  await expect(room.locator('h1')).toHaveText(verdictAt(0))
  return room
}

test('what is held or dark stays so for the room, whichever window is reloaded, and a clicker’s start button reloads none', async ({
  page,
}) => {
  await openTwo(page)
  const room = await withRoom(page)
  await page.keyboard.press('z')
  await onStage(page, 'Adoption slowdown').focus()
  await page.keyboard.press('End')
  const tried = verdictAt(inputNamed('Adoption slowdown').parameter.max)
  expect(tried).not.toBe(verdictAt(0))
  await expect(headline(page)).toHaveText(tried)
  await page.evaluate(() => document.documentElement.setAttribute('data-page', 'the same'))
  for (const key of ['F5', 'Shift+F5']) await page.keyboard.press(key)
  await expect(headline(page)).toHaveText(tried)
  await expect(page.locator('html')).toHaveAttribute('data-page', 'the same')
  await room.keyboard.press('F5')
  await expect(room.locator('h1')).toHaveText(verdictAt(0))
  await page.reload()
  await expect(headline(page)).toHaveText(tried)
  await expect(stage(page)).toContainText(', held')
  await expect(room.locator('h1')).toHaveText(verdictAt(0))
  await page.keyboard.press('b')
  await expect(room.locator('h1')).toBeHidden()
  for (const one of [page, room]) {
    await one.reload()
    await expect(stage(page)).toContainText(', dark, held')
    await expect(room.locator('h1')).toBeHidden()
  }
  await page.keyboard.press('b')
  await expect(room.locator('h1')).toHaveText(verdictAt(0))
  await page.keyboard.press('z')
  await expect(room.locator('h1')).toHaveText(tried)
})

/** A tab as "Duplicate tab" makes it: at the same address, with what the original had in its own storage. */
async function copyOf(address: string, inTab: [string, string][], context: BrowserContext) {
  const copy = await context.newPage()
  await copy.addInitScript(entries => {
    if (location.protocol !== 'about:' && sessionStorage.length === 0)
      for (const [place, text] of entries) sessionStorage.setItem(place, text)
  }, inTab)
  await copy.goto(address)
  return copy
}

test('a room belongs to the tab that opened it: another tab that presents, or a copy of the tab, leaves it alone', async ({
  page,
  context,
}) => {
  await openTwo(page)
  const room = await withRoom(page)
  const inTab = await page.evaluate(() => Object.entries(sessionStorage))
  const other = await context.newPage()
  await other.goto('/#v=2&adoptionSlowdown=0.5')
  await expect(other.locator('.valueCreated svg text').first()).toBeVisible()
  await other.keyboard.press('p')
  await expect(headline(other)).toHaveText(verdictAt(0.5))
  const copy = await copyOf(page.url(), inTab, context)
  await expect(headline(copy)).toHaveText(verdictAt(0))
  await copy.keyboard.press('PageDown')
  await expect(headline(copy)).toHaveText(verdictAt(0.25))
  await other.keyboard.press('Escape')
  await expect(stage(other)).toBeHidden()
  for (const one of [room, page]) {
    await one.reload()
    await expect(headline(page)).toHaveText(verdictAt(0))
    await expect(room.locator('h1')).toHaveText(verdictAt(0))
  }
  await page.keyboard.press('PageDown')
  await expect(room.locator('h1')).toHaveText(verdictAt(0.25))
})

test('a copy of a tab leaves its room alone also while the original is asleep', async ({ page, context }) => {
  await openTwo(page)
  const room = await withRoom(page)
  const roomOf = (one: Page) => one.evaluate(() => sessionStorage.getItem('stakeout.room'))
  const its = await roomOf(page)
  const inTab = await page.evaluate(() => Object.entries(sessionStorage))
  const asleep = await context.newCDPSession(page)
  await asleep.send('Page.setWebLifecycleState', { state: 'frozen' })
  const copy = await copyOf(page.url(), inTab, context)
  await expect(headline(copy)).toHaveText(verdictAt(0))
  await copy.keyboard.press('PageDown')
  await expect(headline(copy)).toHaveText(verdictAt(0.25))
  // It has a room of its own, which nobody watches.
  await expect.poll(() => roomOf(copy)).not.toBe(its)
  await copy.keyboard.press('Escape')
  await expect(stage(copy)).toBeHidden()
  await expect(room.locator('h1')).toHaveText(verdictAt(0))
  await asleep.send('Page.setWebLifecycleState', { state: 'active' })
  await page.keyboard.press('PageDown')
  await expect(room.locator('h1')).toHaveText(verdictAt(0.25))
})

test('a key held down acts once: one window, dark or held; a window that is gone is opened anew', async ({ page }) => {
  await openTwo(page)
  await page.keyboard.press('p')
  await expect(headline(page)).toHaveText(verdictAt(0))
  const opened: Page[] = []
  page.context().on('page', one => opened.push(one))
  // Sent at once: on a slow machine nine answers would take longer than a window has to open.
  await Promise.all([...Array.from({ length: 9 }, () => page.keyboard.down('w')), page.keyboard.up('w')])
  await expect.poll(() => opened.length).toBe(1)
  const room = opened[0]!
  await expect(room.locator('h1')).toHaveText(verdictAt(0))
  await page.keyboard.press('w')
  for (const held of ['z', 'b']) {
    for (let i = 0; i < 8; i++) await page.keyboard.down(held)
    await page.keyboard.up(held)
  }
  await expect(stage(page)).toContainText(', dark, held')
  expect(opened.length).toBe(1)
  const crash = await page.context().newCDPSession(room)
  void crash.send('Page.crash').catch(() => undefined)
  await room.waitForEvent('crash')
  await page.keyboard.press('w')
  await expect.poll(() => opened.length).toBe(2)
  await expect(opened[1]!.locator('h1')).toBeHidden()
  await page.keyboard.press('b')
  await expect(opened[1]!.locator('h1')).toHaveText(verdictAt(0))
})

test('where the browser opens no window for the room, the presenter is told', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null
  })
  await openTwo(page)
  await page.keyboard.press('p')
  await expect(headline(page)).toHaveText(verdictAt(0))
  await page.keyboard.press('w')
  await expect(stage(page).locator('.stageRemark')).toHaveText(/opened no window for the room/)
})

test('a kiosk turns its scenes with nothing to press, also after a reload and without its files', async ({
  page,
  complaints,
}) => {
  await page.goto(`${withTwo}&kiosk=5`)
  for (const round of [1, 2]) {
    await expect(page.locator('h1'), `round ${round}`).toHaveText(verdictAt(0))
    await expect(page.locator('button:not([inert] *)')).toHaveCount(0)
    await expect(page.locator('h1')).toHaveText(verdictAt(0.25))
    await expect(page.getByRole('alert')).toHaveCount(0)
    await page.route('**/data/*.json', route => route.abort())
    complaints.expect(/Failed to load resource/)
    await page.reload()
  }
})

const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length

/** The sizes of a PDF's pages in points, as it states them. */
const sizesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/MediaBox\s*\[[^\]]*\]/g)

/** The dialog of the storyboard, over a desk with two scenes. */
async function openBoard(page: Page) {
  await openTwo(page)
  await page.getByRole('button', { name: /storyboard/ }).click()
  const board = page.getByRole('dialog', { name: 'Storyboard' })
  await expect(board.getByRole('list', { name: 'Scenes' }).locator('.sceneSays')).toHaveCount(2)
  return board
}

/** The file that a button of the storyboard gives, saved there. */
async function given(page: Page, name: string, path: string) {
  const button = page.getByRole('dialog', { name: 'Storyboard' }).getByRole('button', { name })
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
  await file.saveAs(path)
  return readFile(path)
}

const note = 'Ask who believes </script><b>60 %'

test('scenes are doubled, moved and deleted by Enter, and a deleted one comes back where it was', async ({ page }) => {
  const board = await openBoard(page)
  const listed = board.getByRole('list', { name: 'Scenes' }).locator('.sceneSays')
  const does = (name: string) => board.getByRole('button', { name, exact: true }).press('Enter')
  const [first, second] = await listed.allTextContents()
  await does('Double scene 1')
  await expect(listed).toHaveCount(3)
  await does('Up scene 3')
  await expect(listed.nth(1)).toContainText(second!.slice(2))
  await does('Delete scene 3')
  await expect(listed).toHaveCount(2)
  await does('Undo: Scene 3 deleted')
  await expect(listed).toHaveCount(3)
  await does('Delete scene 3')
  await expect(listed).toHaveText([first!, second!])
})

test('handed out on paper: a page for each scene, as a PDF and by Ctrl+P', async ({ page }, info) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes')
  })
  await openBoard(page)
  expect(pagesIn(await given(page, 'PDF', info.outputPath('story.pdf')))).toBe(2)
  await page.keyboard.press('Control+p')
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes')
  await expect(page.locator('.storyPaper img')).toHaveCount(2)
  await page.emulateMedia({ media: 'print' })
  // A browser may say so before it has taken what is printed.
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  const a4 = expect.stringMatching(/\[0 0 84[12][.\d]* 59[45][.\d]*\]/)
  expect(sizesIn(await page.pdf({ preferCSSPageSize: true }))).toEqual([a4, a4])
})

test('handed out as one file: its sliders work without a network, and its words without a script', async ({
  page,
  browser,
}, info) => {
  const board = await openBoard(page)
  await board.getByLabel('Notes', { exact: true }).first().fill(note)
  await board.getByLabel('With notes').check()
  const web = await given(page, 'Web page', info.outputPath('story.html'))
  expect(web.length).toBeLessThan(3_000_000)
  const address = pathToFileURL(info.outputPath('story.html')).href
  await test.step('without a network', () => expectLive(browser, address))
  await test.step('without a script', () => expectWords(browser, address))
})

/** The file is a desk of its own: scenes, a drag, futures and explanations, with nothing fetched. */
async function expectLive(browser: Browser, address: string) {
  const apart = await browser.newContext({ offline: true })
  const read = await apart.newPage()
  const complaints: string[] = []
  read.on('request', request => /^(file|data|blob):/.test(request.url()) || complaints.push(request.url()))
  read.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  read.on('pageerror', error => complaints.push(error.message))
  await read.goto(address)
  await expect(read.locator('h1')).toHaveText(verdictAt(0))
  await expect(read.getByText(note)).toBeVisible()
  await read.getByRole('button', { name: /^Scene 2/ }).click()
  await expect(read.locator('h1')).toHaveText(verdictAt(0.25))
  await expectWellRead(read)
  const [from, to] = [await pointAt(read, 'Adoption slowdown', 0.25), await pointAt(read, 'Adoption slowdown', 0.6)]
  await read.mouse.move(from.x, from.y)
  await read.mouse.down()
  await read.mouse.move(to.x, to.y, { steps: 5 })
  await read.mouse.up()
  const { verdict } = expectedOf({ changes: await changeBy(read, 'Adoption slowdown') })
  expect(verdict).not.toBe(verdictAt(0.25))
  await expect(read.locator('h1')).toHaveText(verdict)
  await expect(read.locator('.fanValues')).toContainText('9 runs in 10')
  await slider(read, 'Adoption slowdown').press('Enter')
  await expect(read.getByRole('dialog', { name: 'Where this number comes from' })).toContainText('Adoption slowdown')
  expect(complaints).toEqual([])
  await apart.close()
}

/** All is there to be read where no script runs. */
async function expectWords(browser: Browser, address: string) {
  const plain = await browser.newContext({ offline: true, javaScriptEnabled: false })
  const words = await plain.newPage()
  await words.goto(address)
  const verdicts = [0, 0.25].map(slowdown => verdictAt(slowdown).replaceAll('\u00a0', ' '))
  const heads = words.getByRole('heading', { level: 2 })
  await expect(heads).toHaveText(verdicts.map((verdict, i) => `Scene ${i + 1} of 2: ${verdict}`))
  await expect(words.locator('.inWords')).toContainText(note)
  await expect(words.locator('.inWords table').first()).toContainText(expectedOf().figures['aws.stakeValue']!)
  await plain.close()
}
