import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Frame, Page } from '@playwright/test'
import { refuseStorage } from './kit/refusedStorage.ts'
import { openDesk } from './kit/screen.ts'
import { expect, test as plain } from './kit/test.ts'

/** A page of somebody else, at another address, in which a test writes what it shows. */
const test = plain.extend<{ article: { open: (html: string) => Promise<void> } }>({
  article: async ({ page, complaints }, use) => {
    let html = ''
    const server = createServer((_, answer) => {
      answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      answer.end(`<!doctype html><html lang="en"><title>Article</title><body><h1>Article</h1>${html}</body></html>`)
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    complaints.expect(/^request to http:\/\/127\.0\.0\.1/)
    await use({
      open: async shown => {
        html = shown
        await page.goto(address)
      },
    })
    server.close()
  },
})

const link = '#v=2&base=article-stake&aws.valuation=90'
const elementOf = (baseURL: string, attributes: string) =>
  `<script async src="${baseURL}/stake-out.js"></script>
  <stake-out link="${link}" ${attributes}><p>A still picture</p></stake-out>`
const slider = (frame: Frame | ReturnType<Page['frameLocator']>) =>
  frame.getByRole('slider', { name: 'ARR growth, annual pace today, Anthropic' })
const open = (page: Page) => page.frameLocator('iframe').getByRole('link', { name: 'Open in Stakeout' })
const embedded = (page: Page) => page.frames().find(frame => frame.url().includes('embed.html'))!
const heights = (page: Page) =>
  embedded(page).evaluate(() => [innerHeight, document.getElementById('root')!.getBoundingClientRect().height])

test('the code that the desk gives shows the figure in a page of another origin, as high as it is, and leads back', async ({
  page,
  article,
  context,
}) => {
  await openDesk(page)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused()
  await page.keyboard.type('embed in a page')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Embed in a page' })
  await dialog.getByRole('combobox', { name: /^Figure/ }).selectOption({ label: 'Annual recurring revenue' })
  await dialog.getByLabel('Add a live slider to the embed').selectOption('aws.arrGrowth')
  await article.open(await dialog.getByRole('textbox', { name: 'Code' }).inputValue())

  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('figure', { name: 'Annual recurring revenue' })).toBeVisible()
  const asked: string[] = []
  page.on('request', request => asked.push(`${request.method()} ${request.url()}`))
  await slider(frame).press('PageUp')
  await expect(open(page)).toHaveAttribute('href', /aws\.arrGrowth=/)
  await expect.poll(async () => new Set(await heights(page)).size).toBe(1)
  await page.setViewportSize({ width: 390, height: 844 })
  await expect.poll(async () => new Set(await heights(page)).size).toBe(1)
  expect(asked.filter(one => !one.startsWith('GET '))).toEqual([])
  // The one entry is this kit's: that the tour was seen.
  expect(
    await embedded(page).evaluate(async () => [
      Object.keys(localStorage),
      (await indexedDB.databases()).length,
      document.cookie,
    ]),
  ).toEqual([['stakeout.guide'], 0, ''])

  const [desk] = await Promise.all([context.waitForEvent('page'), open(page).click()])
  await expect(slider(desk.mainFrame())).toHaveAttribute('aria-valuetext', /your assumption/)
})

test.describe('where nothing can be stored', () => {
  test.use({ isTourSeen: false })

  test('a sandbox without an origin, and a browser that refuses, show a figure and move it', async ({
    page,
    article,
    baseURL,
    context,
  }) => {
    await context.addInitScript(refuseStorage)
    const frameOf = (attributes: string) =>
      `<iframe width="800" height="700" ${attributes} src="${baseURL}/embed.html#embed.figure=arr&embed.sliders=aws.arrGrowth&v=2"></iframe>`
    await article.open(frameOf('id="boxed" sandbox="allow-scripts"') + frameOf('id="plain"'))
    for (const id of ['boxed', 'plain']) {
      const frame = page.frameLocator(`#${id}`)
      await expect(frame.getByRole('figure', { name: 'Annual recurring revenue' })).toContainText('Anthropic')
      await expect(frame.getByText('Sources: ')).toBeVisible()
      await slider(frame).press('PageUp')
      await expect(frame.getByRole('link', { name: 'Open in Stakeout' })).toHaveAttribute('href', /aws\.arrGrowth=/)
    }
    expect(await embedded(page).evaluate(() => self.origin)).toBe('null')
  })
})

test('a page that turns dark turns the frame, and what was tried in it stays', async ({ page, article, baseURL }) => {
  await article.open(elementOf(baseURL!, 'figure="arr" sliders="aws.arrGrowth"'))
  const frame = page.frameLocator('iframe')
  await slider(frame).press('PageUp')
  await expect(open(page)).toHaveAttribute('href', /aws\.arrGrowth=/)
  const root = frame.locator('html')
  await expect(root).toHaveAttribute('data-theme', 'light')
  const before = await page.evaluate(() => history.length)
  await page.evaluate(() => document.body.setAttribute('style', 'background: #111; color: #eee'))
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await expect(open(page)).toHaveAttribute('href', /aws\.arrGrowth=/)
  expect(await page.evaluate(() => history.length)).toBe(before)
  await page.emulateMedia({ media: 'print' })
  await expect(root).toHaveAttribute('data-theme', 'light')
  await expect(slider(frame)).toBeHidden()
})

test('a frozen figure moves by nothing, and what a link names that there is not is said', async ({
  page,
  article,
  baseURL,
}) => {
  await article.open(elementOf(baseURL!, 'figure="arr,nonsense" sliders="aws.arrGrowth" frozen'))
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('status')).toHaveText('Not understood: “nonsense” is no figure.')
  await expect(slider(frame)).toHaveCount(0)
  await expect(frame.locator('.horizonHandle')).toBeHidden()
})

test('the element hears of a height from its own frame only, and holds its picture where none comes', async ({
  page,
  article,
  baseURL,
}) => {
  await article.open(
    `${elementOf(baseURL!, 'figure="arr"')}<iframe id="other" srcdoc="<script>parent.postMessage({ stakeOut: 'height', height: 5000 }, '*')</script>"></iframe>`,
  )
  await expect(page.locator('stake-out[shown]')).toHaveCount(1)
  await expect(page.getByText('A still picture')).toBeHidden()
  await page.evaluate(() => window.postMessage({ stakeOut: 'height', height: 5000 }, '*'))
  await expect.poll(async () => new Set(await heights(page)).size).toBe(1)
  expect((await heights(page))[0]).toBeLessThan(1000)
  await page.route('**/stake-out.js', route => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await page.reload()
  await expect(page.getByText('A still picture')).toBeVisible()
})
