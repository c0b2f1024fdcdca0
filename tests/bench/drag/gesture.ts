import type { Page } from '@playwright/test'
import type { Opened } from '../chromium.ts'
import type { Felt } from '../page/probe.ts'

/** One scripted drag as it was measured. */
export type Drag = Felt & { task: number; cpu: number }

/** What the driver needs of a page to measure a drag in it. */
export type Watch = {
  slider: string
  begin: () => Promise<void>
  isSettled: () => Promise<boolean>
  end: () => Promise<Felt>
}

const frame = 1000 / 60
const length = 2000

/**
 * Two seconds of pointer moves back and forth over a slider. The next move is sent when the page has taken the last
 * one, and not before 16.7 ms: a slow page gets fewer moves, never a queue. Main-thread time is what Chromium counts
 * for all tasks (script, style, layout, paint) from the first move until the last is on screen.
 */
export async function drag({ page, cdp }: Opened, { slider, begin, isSettled, end }: Watch): Promise<Drag> {
  const track = await trackOf(page, slider)
  const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number) =>
    cdp.send('Input.dispatchMouseEvent', { type, x, y: track.y, button: 'left', buttons: 1, clickCount: 1 })

  await mouse('mousePressed', track.now)
  await begin()
  await settle(async () => true)
  const before = await timesOf(cdp)
  const start = performance.now()
  for (let at = start; at < start + length; ) {
    await mouse('mouseMoved', track.at((at - start) / length))
    const spent = performance.now() - at
    if (spent < frame) await sleep(frame - spent)
    at = performance.now()
  }
  await settle(isSettled)
  const after = await timesOf(cdp)
  const felt = await end()
  await mouse('mouseReleased', track.now)
  return { ...felt, task: after.task - before.task, cpu: after.cpu - before.cpu }
}

/** Where the thumb stands, and where the script wants it: from there up and down between 15 and 85 % of the track. */
async function trackOf(page: Page, slider: string) {
  const { left, width, y, place } = await page.locator(slider).evaluate((node: HTMLInputElement) => {
    const box = node.getBoundingClientRect()
    return { left: box.left + 8, width: box.width - 16, y: box.top + box.height / 2, place: Number(node.value) }
  })
  const wave = (turns: number) => 0.5 + 0.35 * Math.asin(Math.sin(turns * 2 * Math.PI)) * (2 / Math.PI)
  const phase = Math.asin(Math.max(-1, Math.min(1, (place - 0.5) / 0.35))) / (2 * Math.PI)
  return {
    y,
    now: left + width * Math.min(Math.max(place, 0.01), 0.99),
    at: (share: number) => left + width * wave(phase + share * 1.5),
  }
}

async function settle(isSettled: () => Promise<boolean>) {
  for (let tries = 0; tries < 20; tries++) {
    await sleep(50)
    if (await isSettled()) return
  }
}

/** Milliseconds that the main thread was in a task, and that it had a processor: neighbours stretch only the first. */
async function timesOf(cdp: Opened['cdp']): Promise<{ task: number; cpu: number }> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  const of = (name: string) => (metrics.find(metric => metric.name === name)?.value ?? Number.NaN) * 1000
  return { task: of('TaskDuration'), cpu: of('ThreadTime') }
}

const sleep = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds))
