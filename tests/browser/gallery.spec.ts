import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, test as plain, type TestInfo } from '@playwright/test'
import { build } from 'vite'
import { figureCharts } from '../../src/charts/index.ts'
import { states } from '../gallery/states.ts'
import { launchOptions } from '../kit/chromium.ts'
import { answering } from './kit/host.ts'
import { palettedPng } from './kit/palettedPng.ts'
import { expect } from './kit/test.ts'

/**
 * Every chart in every state as it is meant to be on the screen. Where a change is meant, look at it in
 * `test-results/gallery`, then write the references anew:
 * `STAKEOUT_REFERENCES=write npx playwright test -c tests/browser/playwright.config.ts gallery`
 */
const folder = join(import.meta.dirname, '../fixtures/gallery')
const isWriting = process.env['STAKEOUT_REFERENCES'] === 'write'

/** So many pixels may differ plainly: another release of the browser rounds some edges otherwise. A mark half a pixel larger is four times as many. */
const tolerance = { threshold: 0.2, maxDiffPixels: 120 }

const test = plain.extend<object, { gallery: string }>({
  gallery: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs
    async ({}, use) => {
      const built = mkdtempSync(join(tmpdir(), 'stakeout-gallery-'))
      await build({
        configFile: join(import.meta.dirname, '../gallery/vite.config.ts'),
        logLevel: 'error',
        build: { outDir: built },
      })
      const server = createServer(answering('/', () => built))
      await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
      server.close()
      rmSync(built, { recursive: true })
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

// As readers see it: the shell of Chromium smooths the edges of letters otherwise.
test.use({
  launchOptions: launchOptions(),
  viewport: { width: 1260, height: 1160 },
  contextOptions: { reducedMotion: 'reduce' },
})

for (const { id, title } of figureCharts.filter(({ kind }) => kind !== 'table'))
  test(`${title} looks as it is meant to: every state in light, and in the dark on a phone`, async ({
    page,
    gallery,
  }, info) => {
    await page.goto(`${gallery}?chart=${id}`)
    await expect(page.locator('.cell svg.recharts-surface')).toHaveCount(states.length + 1)
    await page.evaluate(() => document.fonts.ready)
    await expectAsMeant(page, `${id}.png`, info)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 390, height: 844 })
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page
      .locator('.cell')
      .nth(2)
      .evaluate(cell => {
        for (const other of [...cell.parentElement!.children].slice(2)) other.remove()
      })
    await expectAsMeant(page, `${id}-phone-dark.png`, info)
  })

async function expectAsMeant(page: Page, name: string, info: TestInfo) {
  const cells = page.locator('.cells')
  if (isWriting) {
    mkdirSync(folder, { recursive: true })
    let before: Buffer = Buffer.alloc(0)
    await expect(async () => {
      const now = await cells.screenshot({ animations: 'disabled' })
      const isStill = now.equals(before)
      before = now
      expect(isStill).toBe(true)
    }).toPass()
    writeFileSync(join(folder, name), await palettedPng(page, before))
    return
  }
  try {
    await expect(cells).toHaveScreenshot(name, tolerance)
  } catch (error) {
    writeDifference(name, info)
    throw new Error(`It looks otherwise: open test-results/gallery/${name}.html`, { cause: error })
  }
}

/** A page with the chart as it is meant to be, as it is now, and what differs. */
function writeDifference(name: string, info: TestInfo) {
  const parts = ['expected', 'actual', 'diff'].flatMap(kind => {
    const found = info.attachments.find(one => one.name === name.replace('.png', `-${kind}.png`))
    if (!found?.path) return []
    return [`<h1>${kind}</h1><img src="data:image/png;base64,${readFileSync(found.path, 'base64')}">`]
  })
  const place = join(import.meta.dirname, '../../test-results/gallery')
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, `${name}.html`), `<title>${name}</title>${parts.join('')}`)
}
