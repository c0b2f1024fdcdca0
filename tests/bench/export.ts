import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import { open } from './chromium.ts'
import { beside, median, type Row } from './report.ts'

/** 1920 by 1080 at 2x: the peer gets the same figure as an element of a page, and the same factor. */
const choices = { size: 'own', width: 40.64, height: 22.86, format: 'png', scale: 2, hasQr: false }

const rounds = 7

/** A PNG of 3840 by 2160 from the app's own figure, beside html-to-image on the same figure, one after the other. */
export async function exportRows(browser: Browser, url: string): Promise<Row[]> {
  const { page, context } = await open(browser)
  await page.addInitScript(kept => localStorage.setItem('stakeout.export', JSON.stringify(kept)), choices)
  await page.goto(url)
  await page.hover('.figure.valueCreated')
  await page.getByRole('button', { name: 'Picture of Value created' }).click()
  const svg = await saved(page, 'svg')
  await saved(page, 'png')
  const peerScript = new URL('../dist/html-to-image.js', import.meta.resolve('html-to-image'))
  await page.addScriptTag({ path: fileURLToPath(peerScript) })
  const node = (await readFile(await svg.file.path())).toString()
  await page.evaluate(text => {
    const place = document.createElement('div')
    place.id = 'peer'
    place.style.cssText = 'position:absolute;left:0;top:0;width:1920px;height:1080px'
    place.innerHTML = text
    document.body.append(place)
  }, node)
  const ours: number[] = []
  const theirs: number[] = []
  for (let i = 0; i < rounds; i++) {
    ours.push((await saved(page, 'png')).ms)
    theirs.push(await page.evaluate(peer))
  }
  await context.close()
  return [
    {
      name: 'export, PNG at 3840 by 2160, beside html-to-image',
      ...beside(median(ours), median(theirs)),
      unit: 'ms',
      goal: { says: 'no slower than html-to-image', isMet: median(ours) <= median(theirs) },
    },
  ]
}

/** The figure in a format, and the time from the press to the file. */
async function saved(page: Page, format: string) {
  await page.getByLabel('Format').selectOption(format)
  const button = page.getByRole('button', { name: 'Download' })
  const coming = page.waitForEvent('download')
  const ms = await button.evaluate(
    element =>
      new Promise<number>(resolve => {
        const from = performance.now()
        let wasBusy = false
        // The button rests while the file is made.
        new MutationObserver((_, observer) => {
          if (element.matches(':disabled')) wasBusy = true
          else if (wasBusy) {
            observer.disconnect()
            resolve(performance.now() - from)
          }
        }).observe(element, { attributes: true })
        element.dispatchEvent(new MouseEvent('click', { bubbles: true }))
      }),
  )
  return { ms, file: await coming }
}

/** The time of the peer for its blob; one that is empty is no picture. */
async function peer(): Promise<number> {
  const { htmlToImage } = window as unknown as {
    htmlToImage: { toBlob: (node: Element, options: object) => Promise<Blob | null> }
  }
  const from = performance.now()
  const blob = await htmlToImage.toBlob(document.querySelector('#peer')!, { pixelRatio: 2 })
  if (!blob || blob.size < 10_000) throw new Error('html-to-image made no picture')
  return performance.now() - from
}
