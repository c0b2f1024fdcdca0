import type { Browser } from '@playwright/test'
import type { InputKey } from '../../../src/model/inputs.ts'
import { type Opened, open } from '../chromium.ts'
import { headline } from '../page/headline.ts'
import { disagreements } from './agreement.ts'
import { bringUp, draggedIn, openApp, reset, type Scene, scenes, watchApp } from './appPage.ts'
import { type Drag, drag, type Watch } from './gesture.ts'

const variants = ['ours', 'floor', 'recharts'] as const
const appScenes = Object.keys(scenes) as Scene[]

/** What is dragged: the bench page in its three variants, and the app itself in its scenes. */
export type Subject = (typeof variants)[number] | Scene

/** Every drag at one throttle. */
export type Round = { subject: Subject; slider: InputKey; throttle: number; drag: Drag }

type Ready = Opened & {
  sliders: readonly InputKey[]
  watch: (slider: InputKey) => Promise<Watch>
  reset: (slider: InputKey) => Promise<void>
}

/** So many milliseconds a page is given after its drag to clear up, so that what it leaves behind falls on nobody else. */
const clearingUp = 500

/**
 * Opens everything at once, makes sure that the three variants show the same pictures, and then drags in turn: every
 * slider, every subject, round by round there and back, so that a busy moment of the machine falls on all of them and
 * nobody always follows the same one. What the app has besides the headline's sliders is dragged behind them.
 */
export async function measureDrags(browser: Browser, addresses: { page: string; app: string }, rounds: number) {
  const ready = new Map<Subject, Ready>()
  for (const variant of variants) ready.set(variant, await openVariant(browser, `${addresses.page}#${variant}`))
  for (const scene of appScenes) ready.set(scene, await openScene(browser, addresses.app, scene))
  const pageOf = (variant: Subject) => ready.get(variant)!.page
  const faults = await disagreements(pageOf('floor'), [
    ['ours', pageOf('ours')],
    ['recharts', pageOf('recharts')],
  ])
  const sliders = [...new Set([...ready.values()].flatMap(one => one.sliders))]
  const measured: Round[] = []
  for (let round = 0; round < rounds; round++)
    for (const throttle of [1, 4])
      for (const slider of sliders)
        for (const [subject, one] of round % 2 === 0 ? ready : [...ready].toReversed()) {
          if (!one.sliders.includes(slider)) continue
          await one.page.bringToFront()
          const watch = await one.watch(slider)
          await one.cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle })
          measured.push({ subject, slider, throttle, drag: await drag(one, watch) })
          await one.cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
          await one.reset(slider)
          await one.page.waitForTimeout(clearingUp)
        }
  for (const { context } of ready.values()) await context.close()
  return { measured, faults }
}

async function openVariant(browser: Browser, address: string): Promise<Ready> {
  const opened = await open(browser)
  const { page, cdp } = opened
  await page.goto(address)
  await page.waitForFunction(() => 'bench' in window)
  await cdp.send('Performance.enable')
  return {
    ...opened,
    sliders: headline,
    watch: async slider => ({
      slider: `[id="${slider}"]`,
      begin: () => page.evaluate(() => window.bench.watch()),
      isSettled: () => page.evaluate(() => window.bench.isSettled()),
      end: () => page.evaluate(() => window.bench.end()),
    }),
    reset: () => page.evaluate(() => window.bench.reset()),
  }
}

async function openScene(browser: Browser, address: string, scene: Scene): Promise<Ready> {
  const opened = await openApp(browser, address, scene)
  const { page } = opened
  return {
    ...opened,
    sliders: draggedIn(scene),
    watch: async slider => {
      await bringUp(page, slider)
      return watchApp(page, slider)
    },
    reset: slider => reset(page, slider),
  }
}
