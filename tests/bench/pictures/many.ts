import type { Browser, Locator, Page } from '@playwright/test'
import { chartIds } from '../../../src/charts/catalogue.ts'
import { writeLink } from '../../../src/state/codec/link.ts'
import { initial, type ScenarioState } from '../../../src/state/scenario/scenarioState.ts'
import { open } from '../chromium.ts'
import { beside, median, type Row } from '../report.ts'

/** What a press came to: how long it took, the processor time of the page’s longest task, and that of all threads. */
type Written = { ms: number; longest: number; cpu: number }

const scenarios = [{ 'aws.arrGrowth': 0.9 }, { adoptionSlowdown: 0.25 }]

/** A scenario for each slide, another chart on each: nothing that one slide works out serves the next. */
const storyboard: ScenarioState = {
  ...initial,
  scenes: chartIds.slice(0, 10).map((id, i) => ({
    id: `${i + 1}`,
    shared: { ...initial, changes: { 'aws.arrGrowth': 0.5 + i / 20 } },
    charts: [id],
    headline: null,
    notes: `Scene ${i + 1}`,
    live: ['adoptionSlowdown'],
  })),
}

/**
 * All charts of three scenarios as a pack of PNGs, and a storyboard of ten scenes as slides, from the press to the file; beside
 * the same of the build before, in turn, where there is one. Each is the first of its visit.
 */
export async function manyRows(
  browser: Browser,
  { url, before }: { url: string; before: string | null },
  rounds: number,
): Promise<Row[]> {
  const measured = { pack: [] as Written[], deck: [] as Written[] }
  const earlier = { pack: [] as Written[], deck: [] as Written[] }
  for (let i = 0; i < rounds; i++)
    for (const [of, address] of [
      [measured, url],
      [earlier, before],
    ] as const) {
      if (!address) continue
      of.pack.push(await packAt(browser, address))
      of.deck.push(await deckAt(browser, address))
    }
  const of = (kind: 'pack' | 'deck', part: keyof Written) => {
    const value = median(measured[kind].map(one => one[part]))
    return before ? beside(value, median(earlier[kind].map(one => one[part]))) : { value }
  }
  const longest = of('pack', 'longest')
  const deck = of('deck', 'ms')
  const count = chartIds.length * 3
  return [
    { name: `export, a pack of ${count} PNGs, beside the build before`, ...of('pack', 'ms'), unit: 'ms' },
    { name: 'export, processor time of the pack', ...of('pack', 'cpu'), unit: 'ms' },
    {
      name: 'export, processor time of the page’s longest task in the pack',
      ...longest,
      unit: 'ms',
      goal: { says: 'at most 50 ms', isMet: longest.value <= 50 },
    },
    {
      name: 'export, a deck of ten slides, beside the build before',
      ...deck,
      unit: 'ms',
      ...('ratio' in deck && { goal: { says: 'at most half of its time', isMet: deck.ratio <= 0.5 } }),
    },
    { name: 'export, processor time of the deck', ...of('deck', 'cpu'), unit: 'ms' },
    { name: 'export, processor time of the page’s longest task in the deck', ...of('deck', 'longest'), unit: 'ms' },
  ]
}

async function packAt(browser: Browser, url: string): Promise<Written> {
  const { page, context } = await open(browser)
  await page.goto(url)
  for (const [i, changes] of scenarios.entries()) {
    await page.goto(`${url}#${writeLink({ ...initial, changes })}`)
    await page.locator('.valueCreated svg text', { hasText: 'Amazon' }).first().waitFor()
    await page.getByRole('button', { name: 'Scenarios', exact: true }).click()
    await page.getByLabel('Save what is on the desk as').fill(`Case ${i + 1}`)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page
      .getByRole('list', { name: 'Saved scenarios' })
      .getByText(`Case ${i + 1}`)
      .waitFor()
    await page.keyboard.press('Escape')
  }
  await command(page, 'Pictures of all charts')
  const dialog = page.getByRole('dialog', { name: 'Pictures of all charts' })
  for (const i of scenarios.keys()) await dialog.getByLabel(`Case ${i + 1}`).check()
  const written = await press(browser, page, dialog)
  await context.close()
  return written
}

async function deckAt(browser: Browser, url: string): Promise<Written> {
  const { page, context } = await open(browser)
  await page.goto(`${url}#${writeLink(storyboard)}`)
  await page.locator('.valueCreated svg text', { hasText: 'Amazon' }).first().waitFor()
  await command(page, 'Storyboard as PowerPoint slides')
  const written = await press(browser, page, page.getByRole('dialog', { name: 'Storyboard as slides' }))
  await context.close()
  return written
}

async function command(page: Page, name: string) {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find a command' }).fill(name)
  await page.keyboard.press('Enter')
}

/** Presses Download when the page has come to rest. */
async function press(browser: Browser, page: Page, dialog: Locator): Promise<Written> {
  const button = dialog.getByRole('button', { name: 'Download' })
  await page.waitForFunction(element => element?.getAttribute('aria-disabled') !== 'true', await button.elementHandle())
  await page.waitForTimeout(3000)
  const from = await processorTime(browser)
  const coming = page.waitForEvent('download', { timeout: 120_000 })
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] })
  const ms = await button.evaluate(
    element =>
      new Promise<number>(resolve => {
        const place = element.closest('dialog, [role=dialog]')!
        const begins = performance.now()
        new MutationObserver((_, observer) => {
          if (!place.querySelector('output')?.textContent?.startsWith('Saved')) return
          observer.disconnect()
          resolve(performance.now() - begins)
        }).observe(place, { childList: true, characterData: true, subtree: true })
        ;(element as HTMLElement).click()
      }),
  )
  const longest = longestTask(await browser.stopTracing())
  const cpu = (await processorTime(browser)) - from
  await (await coming).delete()
  return { ms, longest, cpu }
}

type TraceEvent = { name: string; pid: number; tid: number; tdur?: number; args: { name?: string } }

/** The longest task of any page's own thread, in processor time, ms. */
function longestTask(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
  const isNamed = ({ name, args }: TraceEvent) => name === 'thread_name' && args.name === 'CrRendererMain'
  const pages = new Set(traceEvents.filter(isNamed).map(thread))
  const tasks = traceEvents.filter(one => one.name.endsWith('RunTask') && pages.has(thread(one)))
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000
}

/** The processor time of all renderers, ms. */
async function processorTime(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.reduce((sum, { type, cpuTime }) => sum + (type === 'renderer' ? cpuTime * 1000 : 0), 0)
}
