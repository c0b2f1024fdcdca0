import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from '@playwright/test'
import { Resvg } from '@resvg/resvg-js'
import { unzipSync } from 'fflate'
import { writeLink } from '../../src/state/codec/link.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { workbookOf } from '../../src/workbook/workbook.ts'
import { bookOf } from '../kit/books.ts'
import { editedWorkbook } from '../kit/editedWorkbook.ts'
import { fontPlaces } from '../kit/fontPlaces.ts'
import { opened } from '../kit/packages.ts'
import { expectedOf } from './kit/expectedText.ts'
import { holdBack } from './kit/holdBack.ts'
import { openDesk } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

const bytesOf = async (file: Download) => readFile(await file.path())

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Picture of Value created' })

/** Opens the figure of the first chart by its button, and waits until it is drawn. */
async function openFigure(page: Page) {
  await page.hover('.figure.valueCreated')
  await page.getByRole('button', { name: 'Picture of Value created' }).click()
  await expect(dialogOf(page).getByRole('img', { name: /^Preview: / })).toBeVisible()
  await expect(dialogOf(page).getByRole('button', { name: 'Download' })).toBeEnabled()
}

async function download(page: Page, format: string): Promise<Buffer> {
  await dialogOf(page).getByLabel('Format').selectOption(format)
  const file = page.waitForEvent('download')
  await dialogOf(page).getByRole('button', { name: 'Download' }).click()
  return bytesOf(await file)
}

/** The workbook of what is on the desk, by the button in the dialog of a figure. */
async function workbook(page: Page): Promise<Buffer> {
  await dialogOf(page).getByRole('button', { name: 'Workbook (Excel)…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Workbook (Excel)' })
  const file = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download' }).click()
  await expect(dialog.getByText('Saved as workbook_scenario_2026-09-30.xlsx')).toBeVisible()
  return bytesOf(await file)
}

/** Drops a file on the page. */
const drop = (page: Page, name: string, type: string, bytes: Buffer) =>
  page.evaluate(
    ([text, fileName, kind]) => {
      const file = new File([Uint8Array.from(atob(text!), letter => letter.charCodeAt(0))], fileName!, { type: kind! })
      const files = new DataTransfer()
      files.items.add(file)
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }))
    },
    [bytes.toString('base64'), name, type],
  )

const changes = { 'aws.arrGrowth': 0.9, adoptionSlowdown: 0.25 }
const link = writeLink({ ...initial, changes })

/** The desk with two changes, and the dialog of its first chart. */
async function openChanged(page: Page) {
  await page.goto(`/#${link}`)
  await expect(page.locator('.valueCreated svg text', { hasText: 'Amazon' })).toBeVisible()
  await openFigure(page)
}

/** Puts another scenario on the desk, drops the file, and is told what was opened: the one of the link, and no other. */
async function expectOpens(page: Page, [name, type, file]: [string, string, Buffer], says: string, fragment = link) {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.evaluate(() => {
    location.hash = 'v=2'
  })
  await expect(page.locator('h1')).toHaveText(expectedOf().verdict)
  const notice = page.getByText(says, { exact: true })
  await expect(notice).toBeHidden()
  await expect(async () => {
    await drop(page, name, type, file)
    await expect(notice).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(page).toHaveURL(url => url.hash === `#${fragment}`)
  await page.locator('.scenarioNotice').getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice).toBeHidden()
}

test('two clicks make a PNG of the asked pixels and inches; that, an SVG, a PDF, a workbook, and one typed over open the scenario again where they are dropped', async ({
  page,
}) => {
  await openChanged(page)
  const files = { png: await download(page, 'png'), svg: await download(page, 'svg'), pdf: await download(page, 'pdf') }
  expect([files.png.readUInt32BE(16), files.png.readUInt32BE(20)]).toEqual([3200, 1800])
  expect(files.png.readUInt32BE(files.png.indexOf('pHYs') + 4)).toBe(Math.round(240 / 0.0254))
  const book = await workbook(page)
  await page.keyboard.press('Escape')
  await expectOpens(page, ['figure.png', 'image/png', files.png], 'Opened from a picture')
  await expectOpens(page, ['figure.svg', 'image/svg+xml', files.svg], 'Opened from a picture')
  await expectOpens(page, ['figure.pdf', 'application/pdf', files.pdf], 'Opened from a picture')
  await expectOpens(page, ['figure.xlsx', '', book], 'Opened from a workbook')

  const typed = { 'aws.arrGrowth': 1.2, 'alliance.valuation': 900 }
  const edited = Buffer.from(editedWorkbook(await workbookOf(bookOf({ changes })), typed))
  const says = 'Opened from a workbook, with 2 inputs that were changed in it'
  await expectOpens(
    page,
    ['figure.xlsx', '', edited],
    says,
    writeLink({ ...initial, changes: { ...changes, ...typed } }),
  )
})

test('a copied picture is a PNG of the asked pixels in the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openChanged(page)
  await dialogOf(page).getByLabel('Format').selectOption('png')
  await dialogOf(page).getByRole('button', { name: 'Copy image' }).click()
  await expect(dialogOf(page).getByText('Copied', { exact: true })).toBeVisible()
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const { width, height } = await createImageBitmap(await item!.getType('image/png'))
    return [width, height]
  })
  expect(copied).toEqual([3200, 1800])
})

test('a file and a workbook that take long say so, and can be called off', async ({ page }) => {
  await openChanged(page)
  const parts = [await holdBack(page, '**/assets/pdf-*.js'), await holdBack(page, '**/assets/workbook-*.js')]
  await dialogOf(page).getByLabel('Format').selectOption('pdf')
  const isCalledOff = async (dialog: Locator, part: (typeof parts)[number], says: string) => {
    await dialog.getByRole('button', { name: 'Download' }).click()
    await part.isAskedFor()
    await expect(dialog.getByRole('progressbar', { name: 'Writing' })).toHaveAttribute('aria-valuetext', says)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(dialog.getByText('Cancelled; nothing was saved')).toBeVisible()
    part.go()
  }
  await isCalledOff(dialogOf(page), parts[0]!, 'Writing: PDF, vector')
  await dialogOf(page).getByRole('button', { name: 'Workbook (Excel)…' }).click()
  await isCalledOff(page.getByRole('dialog', { name: 'Workbook (Excel)' }), parts[1]!, 'Writing the workbook')
})

test('the storyboard leaves as slides by the palette, with its futures, and comes back with its scenes', async ({
  page,
}) => {
  await page.goto(`/#${link}`)
  await expect(page.locator('.valueCreated svg text', { hasText: 'Amazon' })).toBeVisible()
  await page.keyboard.press('a')
  await expect(page).toHaveURL(/&scene=/)
  const withScene = page.url().split('#')[1]!
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find a command' }).fill('Storyboard as PowerPoint slides')
  await page.keyboard.press('Enter')
  const slides = page.getByRole('dialog', { name: 'Storyboard as slides' })
  const saved = page.waitForEvent('download')
  await slides.getByRole('button', { name: 'Download' }).click()
  const deck = await bytesOf(await saved)
  const { paths, text } = opened(deck)
  expect(paths.filter(path => /^ppt\/(slides|charts)\/\w+\.xml$/.test(path)).length).toBe(2)
  expect(text('ppt/charts/chart1.xml')).toContain('95 of 100 simulated futures lie below')
  await expectOpens(page, ['deck.pptx', 'application/octet-stream', deck], 'Opened from a deck', withScene)
})

test('the SVG looks the same in another program: Chromium and resvg agree, with text and with outlines', async ({
  page,
}) => {
  await openDesk(page)
  await openFigure(page)
  const [svg, outlines] = [await download(page, 'svg'), await download(page, 'outlines')]
  await page.goto('about:blank')
  const here = await Promise.all([svg, outlines].map(file => drawnHere(page, addressOf(file.toString()))))
  const font = { loadSystemFonts: false, fontFiles: fontPlaces(), defaultFontFamily: 'Source Sans 3' }
  const there = [svg, outlines].map(file => new Resvg(file.toString(), { font }).render().pixels.toString('base64'))
  const shares = [there[0]!, here[1]!, there[1]!].map(one => differing(here[0]!, one))
  for (const share of shares) expect(share).toBeLessThan(0.01)
})

for (const [theme, headline] of [
  ['light', 'Who keeps the dollar?'],
  ['transparent-dark', '漢字, 🙂 and Ω: what no font of figures has'],
] as const)
  test(`the PNG is its SVG in pixels, as Chromium and as resvg draw that: ${theme}, “${headline}”`, async ({
    page,
  }) => {
    await openDesk(page)
    await openFigure(page)
    const dialog = dialogOf(page)
    await dialog.getByLabel('Format').selectOption('png')
    await dialog.getByLabel('Ground').selectOption(theme)
    await dialog.getByLabel('Headline').fill(headline)
    await expect(dialog.getByRole('img', { name: `Preview: ${headline}` })).toBeVisible()
    const [png, outlines] = [await download(page, 'png'), (await download(page, 'outlines')).toString()]
    await page.goto('about:blank')
    const ours = await drawnHere(page, `data:image/png;base64,${png.toString('base64')}`, 2)
    const theirs = await drawnHere(page, addressOf(outlines), 2)
    expect(meanDifference(ours, theirs)).toBeLessThan(0.15)
    expect(differing(ours, theirs)).toBeLessThan(0.0005)
    if (theme !== 'light') return
    const resvg = new Resvg(outlines, { font: { loadSystemFonts: false }, fitTo: { mode: 'zoom', value: 2 } }).render()
    expect(meanDifference(ours, resvg.pixels.toString('base64'))).toBeLessThan(1)
  })

const addressOf = (svg: string) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`

/** How far two pictures are apart on average, of 255. */
function meanDifference(a: string, b: string): number {
  const [one, other] = [Buffer.from(a, 'base64'), Buffer.from(b, 'base64')]
  if (one.length !== other.length) throw new Error('The pictures differ in size')
  return one.reduce((sum, value, i) => sum + Math.abs(value - other[i]!), 0) / one.length
}

/** The pixels that Chromium draws of a picture, as base64; of an SVG so many for each. */
const drawnHere = (page: Page, address: string, scale = 1): Promise<string> =>
  page.evaluate(
    async ([source, times]) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const larger = source.startsWith('data:image/svg') ? times : 1
      const [width, height] = [image.width * larger, image.height * larger]
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d')!
      // A font inside a file may come a moment after the picture.
      for (let i = 0; i < 3; i++) {
        context.clearRect(0, 0, width, height)
        context.drawImage(image, 0, 0, width, height)
        await new Promise(resolve => requestAnimationFrame(resolve))
      }
      const { data } = context.getImageData(0, 0, width, height)
      let letters = ''
      for (let i = 0; i < data.length; i += 8192) letters += String.fromCharCode(...data.subarray(i, i + 8192))
      return btoa(letters)
    },
    [address, scale] as const,
  )

/** The share of pixels that differ plainly: by more than 64 of 255 in a colour. */
function differing(a: string, b: string): number {
  const [one, other] = [Buffer.from(a, 'base64'), Buffer.from(b, 'base64')]
  if (one.length !== other.length) throw new Error('The pictures differ in size')
  let count = 0
  for (let i = 0; i < one.length; i += 4)
    if ([0, 1, 2].some(at => Math.abs(one[i + at]! - other[i + at]!) > 64)) count++
  return count / (one.length / 4)
}

test('the command line writes the very files that the page packs, simulated futures included', async ({ page }) => {
  await page.goto('/#v=2&aws.arrGrowth=0.9&adoptionSlowdown=0.25')
  await openFigure(page)
  await dialogOf(page).getByRole('button', { name: 'Pictures of all charts…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Pictures of all charts' })
  await dialog.getByRole('combobox', { name: 'As' }).selectOption('each svg')
  const file = page.waitForEvent('download', { timeout: 60_000 })
  await dialog.getByRole('button', { name: 'Download' }).click()
  expect(page.workers().filter(one => one.url().includes('figures.worker')).length).toBeGreaterThan(0)
  const packed = unzipSync(await bytesOf(await file))
  for (const [chart, name] of [
    ['valueCreated', 'valuecreated'],
    ['computeDollar', 'computedollar'],
    ['bridge', 'bridge'],
  ] as const) {
    const place = test.info().outputPath(`${chart}.svg`)
    const sets = ['--set', 'aws.arrGrowth=0.9', '--set', 'adoptionSlowdown=0.25']
    execFileSync(process.execPath, ['src/cli/main.ts', '--chart', chart, '--format', 'svg', ...sets, '--out', place])
    const saved = packed[`${name}_scenario_2026-09-30.svg`]
    expect(saved && (await readFile(place)).equals(saved), chart).toBe(true)
  }
})
