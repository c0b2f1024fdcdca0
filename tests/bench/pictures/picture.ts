import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import { open } from '../chromium.ts'
import { beside, median, type Row } from '../report.ts'

/** 1920 by 1080 at 2x: the peer gets the same figure as an element of a page, and the same factor. */
const choices = { size: 'own', width: 40.64, height: 22.86, format: 'png', scale: 2, hasQr: false }

const goal = 0.7

/** So many pictures one after the other, ours and theirs in turn. */
const times = 9

/**
 * A PNG of 3840 by 2160 from the app's own figure, beside html-to-image on the same figure, in turn: the first of a visit, and
 * the middle one of those after it. Ours is from the press to the moment in which the file is saved, theirs to its blob.
 */
export async function pictureRows(browser: Browser, url: string, rounds: number): Promise<Row[]> {
  const first: Pair[] = []
  const later: Pair[] = []
  for (let i = 0; i < rounds; i++) {
    const [cold, ...warm] = await visit(browser, url)
    first.push(cold!)
    later.push(...warm)
  }
  return [row('warm', later), row('the first of a visit', first)]
}

type Pair = { ours: number; theirs: number }

function row(which: string, pairs: readonly Pair[]): Row {
  const compared = beside(median(pairs.map(({ ours }) => ours)), median(pairs.map(({ theirs }) => theirs)))
  return {
    name: `export, PNG of 3840 by 2160 beside html-to-image, ${which}`,
    ...compared,
    unit: 'ms',
    goal: { says: `at most ${goal} times html-to-image`, isMet: compared.ratio <= goal },
  }
}

async function visit(browser: Browser, url: string): Promise<Pair[]> {
  const { page, context } = await open(browser)
  await page.addInitScript(kept => localStorage.setItem('stakeout.export', JSON.stringify(kept)), choices)
  await page.goto(url)
  await page.hover('.figure.valueCreated')
  await page.getByRole('button', { name: 'Picture of Value created' }).click()
  const node = (await readFile(await (await saved(page, 'svg')).file.path())).toString()
  const peerScript = new URL('../dist/html-to-image.js', import.meta.resolve('html-to-image'))
  await page.addScriptTag({ path: fileURLToPath(peerScript) })
  await page.evaluate(text => {
    const place = document.createElement('div')
    place.id = 'peer'
    place.style.cssText = 'position:absolute;left:0;top:0;width:1920px;height:1080px'
    place.innerHTML = text
    document.body.append(place)
  }, node)
  const pairs: Pair[] = []
  for (let i = 0; i < times; i++) pairs.push({ ours: (await saved(page, 'png')).ms, theirs: await page.evaluate(peer) })
  await context.close()
  return pairs
}

/** The figure in a format, and the time from the press to the file. */
async function saved(page: Page, format: string) {
  await page.getByLabel('Format').selectOption(format)
  const button = page.getByRole('button', { name: 'Download' })
  await page.locator('button:enabled', { hasText: 'Download' }).waitFor()
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
