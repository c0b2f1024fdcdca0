import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { constants, inflateSync } from 'node:zlib'
import { expect } from '@playwright/test'
import { steps } from '../../src/app/guide/steps.ts'
import { charts } from '../../src/charts/index.ts'
import { type FormatId, formatIds } from '../../src/export/formats.ts'
import { expectedOf } from '../browser/kit/expectedText.ts'
import { dist, host } from '../browser/kit/host.ts'
import { refuseStorage } from '../browser/kit/refusedStorage.ts'
import type { Engine } from './engine.ts'
import { openFirefox } from './firefox.ts'
import { choose, click, drag, fileOf, until, untilText } from './hands.ts'
import { test } from './test.ts'

const slowdown = 'adoptionSlowdown'
const input = `input[type=range][data-input=${slowdown}]`

const verdictAt = (adoptionSlowdown: number) =>
  expectedOf({ changes: adoptionSlowdown ? { adoptionSlowdown } : {} }).verdict

/** The desk of a second visit, drawn to its end. */
async function openDesk(engine: Engine, url: string, fragment = '') {
  await engine.go(`${url}icon.svg`)
  await engine.read(() => localStorage.setItem('stakeout.guide', 'seen'))
  await engine.go(url + fragment)
  await expectDesk(engine)
}

const expectDesk = (engine: Engine) =>
  until(
    engine,
    () =>
      document.querySelector('.valueCreated svg text') !== null &&
      document.querySelector('.rail .linkLock button') !== null,
  )

const expectVerdict = (engine: Pick<Engine, 'read'>, adoptionSlowdown: number) =>
  untilText(engine, verdictAt(adoptionSlowdown), 'h1')

/** Types a slowdown in percent into its box, after a click that selects what stands there. */
async function enter(engine: Engine, percent: string) {
  await click(engine, '.entryHit', 'Adoption slowdown')
  await engine.type(percent)
  await engine.press('Enter')
}

test('a first visit is shown around, and its tour comes once', async ({ engine, desk }) => {
  await engine.go(desk.url)
  for (const { title } of steps) {
    await untilText(engine, title, '.guide')
    await click(engine, '.guide button.wordButton')
  }
  await until(engine, () => document.querySelector('.guide') === null)
  await engine.reload()
  await expectDesk(engine)
  expect(await engine.read(() => document.querySelector('.guide'))).toBeNull()
})

test('a drag and a typed number say what the model says, and are taken back after a reload', async ({
  engine,
  desk,
}) => {
  await openDesk(engine, desk.url)
  await expectVerdict(engine, 0)
  await drag(engine, slowdown, 0.4, async () => {
    await expect.poll(() => engine.read(() => document.querySelector('h1')!.textContent)).not.toBe(verdictAt(0))
  })
  const dragged = await engine.read(
    of => Number.parseFloat(document.querySelector(of)!.getAttribute('aria-valuetext')!) / 100,
    input,
  )
  await expectVerdict(engine, dragged)
  await enter(engine, '25')
  await expectVerdict(engine, 0.25)
  await until(engine, () => location.hash.includes('adoptionSlowdown=0.25'))
  await engine.reload()
  await expectDesk(engine)
  await expectVerdict(engine, 0.25)
  await engine.press('Control+z')
  await expectVerdict(engine, dragged)
  await engine.press('Control+z')
  await expectVerdict(engine, 0)
})

test('a link opens to its numbers, and is given away again', async ({ engine, desk }) => {
  await openDesk(engine, desk.url, '#v=2&adoptionSlowdown=0.35')
  await expectVerdict(engine, 0.35)
  await click(engine, 'button', 'Copy link')
  await until(
    engine,
    () =>
      document.body.textContent.includes('Link copied') ||
      [...document.querySelectorAll('input')].some(({ value }) => value === location.href),
  )
})

/** How a file of each format begins. */
const begins: Record<FormatId, string> = {
  png: '\u0089PNG',
  svg: '<svg',
  outlines: '<svg',
  pdf: '%PDF-1.',
  pptx: 'PK',
  ppttc: '"template":',
  csv: '\u00ef\u00bb\u00bf',
}

async function expectFile(engine: Engine, button: string, begin: string): Promise<Buffer> {
  const file = await fileOf(engine, () => click(engine, 'dialog[open] button', button))
  expect(file.subarray(0, 40).toString('latin1')).toContain(begin)
  return file
}

async function openPicture(engine: Engine) {
  await click(engine, 'button[title^="Picture of Value created"]')
  await until(engine, () => document.querySelector('.exportWays button:last-of-type:not([aria-disabled])') !== null)
}

test('every kind of file leaves whole', async ({ engine, engineName, desk }) => {
  await openDesk(engine, desk.url)
  await openPicture(engine)
  for (const format of formatIds)
    await test.step(format, async () => {
      await choose(engine, `dialog[open] select:has(option[value=ppttc])`, format)
      const file = await expectFile(engine, 'Download', begins[format])
      if (format === 'png') expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([3200, 1800])
    })
  await click(engine, 'dialog[open] button', 'Workbook (Excel)')
  await expectFile(engine, 'Download', 'PK')
  await engine.press('Escape')
  await until(engine, () => document.querySelector('dialog[open]') === null)
  await engine.press('a')
  await click(engine, 'button', 'Present')
  await expectFile(engine, 'PDF', '%PDF-1.')
  await expectFile(engine, 'Web page', '<!doctype html>')
  // In WebKitGTK no file came of this press, twice; why is not known yet (docs/accessibility.md).
  if (engineName === 'webkit') return
  await click(engine, 'dialog[open] button', 'As slides')
  await expectFile(engine, 'Download', 'PK')
})

const scenes = ['v=2', 'v=2&adoptionSlowdown=0.25'].map(scene => `&scene=${encodeURIComponent(scene)}`).join('')

test('two scenes are presented over the whole screen, and the room’s window follows', async ({ engine, desk }) => {
  await openDesk(engine, desk.url, `#v=2&adoptionSlowdown=0.25${scenes}`)
  await engine.press('p')
  await expectVerdict(engine, 0)
  // A screen without a window manager may let the first key pass.
  await expect(async () => {
    if (await engine.read(() => document.fullscreenElement === null)) await engine.press('f')
    await expect.poll(() => engine.read(() => document.fullscreenElement !== null), { timeout: 10_000 }).toBe(true)
  }).toPass()
  // The stage, and not the desk beneath it.
  await until(engine, () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('.stage') !== null)
  await engine.press('f')
  await until(engine, () => document.fullscreenElement === null)
  const room = await engine.opened(() => engine.press('w'))
  await expectVerdict(room, 0)
  await engine.press('PageDown')
  await expectVerdict(engine, 0.25)
  await expectVerdict(room, 0.25)
  await engine.press('Escape')
  await until(engine, () => document.querySelector('.stage') === null)
})

test('after one visit the desk and its pictures need no network', async ({ engine, desk }) => {
  await openDesk(engine, desk.url)
  await expect
    .poll(() => engine.read(async () => (await navigator.serviceWorker.ready).active?.state))
    .toBe('activated')
  desk.close()
  await engine.reload()
  await expectDesk(engine)
  await enter(engine, '35')
  await expectVerdict(engine, 0.35)
  await openPicture(engine)
  await expectFile(engine, 'Download', begins.png)
})

test('printed, the desk is a report with every chart', async ({ engine, desk }) => {
  test.skip(engine.pdf === null, 'this driver cannot print')
  await openDesk(engine, desk.url, '#v=2&adoptionSlowdown=0.25')
  await engine.read(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes')
  })
  await until(engine, () => document.querySelector('.scenarioMenu button') !== null)
  const pictures = () => engine.read(() => document.querySelectorAll('.paperFigures img').length)
  // Asked for before the report can be prepared, the page is printed as it stands.
  await expect(async () => {
    await engine.press('Control+p')
    await expect.poll(pictures, { timeout: 10_000 }).toBe(charts.length)
  }).toPass()
  await untilText(engine, 'Assumption: adoption slowdown from 0')
  const pages = pagesOf(await engine.pdf!())
  expect(pages).toBeGreaterThan(1)
  expect(pages).toBeLessThanOrEqual(8)
})

/** How many pages a PDF has, where its objects are deflated, too. */
function pagesOf(pdf: Buffer): number {
  const plain = pdf.toString('latin1')
  const inflated = [...plain.matchAll(/stream\r?\n([^]*?)endstream/g)].map(([, data]) => {
    try {
      return inflateSync(Buffer.from(data!, 'latin1'), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
    } catch {
      return ''
    }
  })
  return [plain, ...inflated].join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

test('where site data is refused, it is said, and all goes on', async ({ engine, engineName }) => {
  const isFirefox = engineName === 'firefox'
  const desk = await host()
  if (!isFirefox) desk.put(refusing())
  const refused = isFirefox ? await openFirefox({ isDataRefused: true }) : engine
  await refused.go(desk.url)
  await expectDesk(refused)
  expect(
    await refused.read(() => {
      try {
        return localStorage.length
      } catch {
        return 'refused'
      }
    }),
  ).toBe('refused')
  await refused.press('Escape')
  await enter(refused, '25')
  await expectVerdict(refused, 0.25)
  await untilText(refused, 'does not keep the desk for another day', '.storageWarning')
  await until(refused, () => document.querySelector('.scenarioMenu button') !== null)
  await refused.read(() => (document.activeElement as HTMLElement).blur())
  await refused.press('a')
  await refused.press('p')
  await until(refused, () => document.querySelector('.stage') !== null)
  // Firefox itself tells the console what it refuses, though the page has dealt with it.
  expect(refused.complaints().filter(one => !one.startsWith('Storage access is restricted'))).toEqual([])
  if (isFirefox) await refused.close()
  desk.close()
})

/** The build with a script before its own that refuses all site data: WebKit's browser has no such setting. */
function refusing(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stakeout-refusing-'))
  cpSync(dist, folder, { recursive: true })
  writeFileSync(join(folder, 'refuse.js'), `(${refuseStorage.toString()})()`)
  const page = join(folder, 'index.html')
  writeFileSync(page, readFileSync(page, 'utf8').replace('<head>', '<head><script src="./refuse.js"></script>'))
  return folder
}
