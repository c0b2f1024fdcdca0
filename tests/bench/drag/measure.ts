import type { Browser } from '@playwright/test'
import { type Opened, open } from '../chromium.ts'
import { headline } from '../page/headline.ts'
import { disagreements } from './agreement.ts'
import { type Drag, drag } from './gesture.ts'

export const variants = ['ours', 'floor', 'recharts'] as const
export type Variant = (typeof variants)[number]

/** All drags of a variant at a throttle, by slider. */
export type Drags = Record<Variant, Map<string, Drag[]>>

/** Opens the three variants, makes sure that they show the same, and drags every headline slider, round by round. */
export async function measureVariants(browser: Browser, url: string, throttle: number, rounds: number) {
  const opened = {} as Record<Variant, Opened>
  for (const variant of variants) {
    opened[variant] = await open(browser)
    await opened[variant].page.goto(`${url}#${variant}`)
    await opened[variant].page.waitForFunction(() => 'bench' in window)
    await opened[variant].cdp.send('Performance.enable')
  }
  const faults = await disagreements(opened.floor.page, [
    ['ours', opened.ours.page],
    ['recharts', opened.recharts.page],
  ])
  const drags: Drags = { ours: new Map(), floor: new Map(), recharts: new Map() }
  for (const variant of variants) await opened[variant].cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  for (let round = 0; round < rounds; round++)
    for (const key of headline)
      for (let i = 0; i < variants.length; i++) {
        const variant = variants[(i + round) % variants.length]!
        const { page } = opened[variant]
        const one = await drag(opened[variant], {
          slider: `[id="${key}"]`,
          begin: () => page.evaluate(() => window.bench.watch()),
          isSettled: () => page.evaluate(() => window.bench.isSettled()),
          end: () => page.evaluate(() => window.bench.end()),
        })
        drags[variant].set(key, [...(drags[variant].get(key) ?? []), one])
        await page.evaluate(() => window.bench.reset())
        await page.waitForTimeout(100)
      }
  for (const variant of variants) await opened[variant].context.close()
  return { drags, faults }
}
