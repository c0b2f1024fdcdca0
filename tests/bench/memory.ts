import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { type Opened, open } from './chromium.ts'
import type { Row } from './report.ts'

const drags = 1000
const exports = 100
const goal = 190

/**
 * What a page holds at one moment, MB: its own objects once all rubbish is swept, and all of its process, workers and
 * pictures too, as Chromium's own task manager counts: memory of its own, not what all processes share of the program.
 */
type Held = { heap: number; process: number; nodes: number; listeners: number }

/**
 * What a visit holds after so many drags and exports, beside what it held at first. A drag is a press, two moves a frame
 * apart and a release; the exports are PNG, SVG and PDF in turn. It reads Linux's /proc.
 */
export async function memoryRows(browser: Browser, url: string): Promise<Row[]> {
  const opened = await open(browser)
  const { page, context } = opened
  await page.goto(url)
  await page.locator('.valueCreated svg text', { hasText: 'Amazon' }).first().waitFor()
  await page.getByRole('slider', { name: 'Adoption slowdown' }).first().waitFor()
  const button = page.getByRole('button', { name: 'Picture of Value created' })
  // Once around first: what is fetched and kept for good is no growth.
  await dragMany(page, 20)
  await page.hover('.figure.valueCreated')
  await button.click()
  await exportMany(page, 6)
  const first = await held(browser, opened)
  await page.keyboard.press('Escape')
  await dragMany(page, drags)
  const dragged = await held(browser, opened)
  await page.hover('.figure.valueCreated')
  await button.click()
  await exportMany(page, exports)
  const last = await held(browser, opened)
  await context.close()
  const row = (name: string, value: number, unit = 'MB') => ({ name: `memory, ${name}`, value, unit })
  return [
    row('objects of the page at first', first.heap),
    row(`objects after ${drags} drags`, dragged.heap),
    row(`objects after ${drags} drags and ${exports} exports`, last.heap),
    row('elements at first', first.nodes, 'nodes'),
    row('elements at the end', last.nodes, 'nodes'),
    row('listeners at first', first.listeners, ''),
    row('listeners at the end', last.listeners, ''),
    row('whole process at first', first.process),
    {
      ...row(`whole process after ${drags} drags and ${exports} exports`, last.process),
      goal: { says: `under ${goal} MB`, isMet: last.process < goal },
    },
  ]
}

async function held(browser: Browser, { page, cdp }: Opened): Promise<Held> {
  await page.waitForTimeout(3000)
  await cdp.send('Performance.enable')
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const metric = (name: string) => metrics.find(one => one.name === name)?.value ?? Number.NaN
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  // A spare process has done next to nothing.
  const [busiest] = processInfo.filter(({ type }) => type === 'renderer').toSorted((a, b) => b.cpuTime - a.cpuTime)
  const status = readFileSync(`/proc/${busiest!.id}/status`, 'utf8')
  const kilobytes = ['RssAnon', 'VmSwap'].map(name => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]))
  return {
    heap: metric('JSHeapUsedSize') / 1e6,
    process: (kilobytes.reduce((sum, part) => sum + part, 0) * 1024) / 1e6,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
  }
}

const dragMany = (page: Page, count: number) =>
  page.evaluate(async times => {
    const slider = document.querySelector<HTMLInputElement>('input[aria-label="Adoption slowdown"]')!
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!
    const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
    for (let i = 0; i < times; i++) {
      slider.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }))
      for (const step of [1, 2]) {
        value.set?.call(slider, String(((i * 7 + step * 3) % 90) / 100 + 0.05))
        slider.dispatchEvent(new Event('input', { bubbles: true }))
        await frame()
      }
      window.dispatchEvent(new PointerEvent('pointerup'))
    }
  }, count)

async function exportMany(page: Page, count: number) {
  for (let i = 0; i < count; i++) {
    await page.getByLabel('Format').selectOption(['png', 'svg', 'pdf'][i % 3]!)
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download' }).click()
    await (await coming).delete()
  }
}
