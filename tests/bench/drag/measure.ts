import type { Browser } from '@playwright/test'
import { type Opened, open } from '../chromium.ts'
import { headline } from '../page/headline.ts'
import { disagreements } from './agreement.ts'
import { comeToRest, watchApp } from './appPage.ts'
import { type Drag, drag, type Watch } from './gesture.ts'

const variants = ['ours', 'floor', 'recharts'] as const
const subjects = [...variants, 'app'] as const

/** What is dragged: the bench page in its three variants, and the app itself. */
export type Subject = (typeof subjects)[number]

/** Every drag at one throttle. */
export type Round = { subject: Subject; slider: string; throttle: number; drag: Drag }

type Ready = Opened & { watch: (slider: string) => Watch; reset: () => Promise<void> }

/** So many milliseconds a page is given after its drag to clear up, so that what it leaves behind falls on nobody else. */
const clearingUp = 500

/**
 * Opens everything at once, makes sure that the three variants show the same pictures, and then drags in turn: every
 * slider, every subject, round by round there and back, so that a busy moment of the machine falls on all of them and
 * nobody always follows the same one.
 */
export async function measureDrags(browser: Browser, addresses: { page: string; app: string }, rounds: number) {
  const ready = {} as Record<Subject, Ready>
  for (const variant of variants) ready[variant] = await openVariant(browser, `${addresses.page}#${variant}`)
  ready.app = await openApp(browser, addresses.app)
  const faults = await disagreements(ready.floor.page, [
    ['ours', ready.ours.page],
    ['recharts', ready.recharts.page],
  ])
  const measured: Round[] = []
  for (let round = 0; round < rounds; round++)
    for (const throttle of [1, 4])
      for (const slider of headline)
        for (const subject of round % 2 === 0 ? subjects : subjects.toReversed()) {
          if (subject === 'app' && slider !== 'adoptionSlowdown') continue
          const one = ready[subject]
          await one.cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle })
          measured.push({ subject, slider, throttle, drag: await drag(one, one.watch(slider)) })
          await one.cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
          await one.reset()
          await one.page.waitForTimeout(clearingUp)
        }
  for (const subject of subjects) await ready[subject].context.close()
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
    watch: slider => ({
      slider: `[id="${slider}"]`,
      begin: () => page.evaluate(() => window.bench.watch()),
      isSettled: () => page.evaluate(() => window.bench.isSettled()),
      end: () => page.evaluate(() => window.bench.end()),
    }),
    reset: () => page.evaluate(() => window.bench.reset()),
  }
}

async function openApp(browser: Browser, address: string): Promise<Ready> {
  const opened = await open(browser)
  await opened.page.goto(address)
  const watch = await watchApp(opened.page)
  await opened.cdp.send('Performance.enable')
  const reset = async () => {
    await opened.page.locator(watch.slider).dblclick()
    await comeToRest(opened.page)
  }
  return { ...opened, watch: () => watch, reset }
}
