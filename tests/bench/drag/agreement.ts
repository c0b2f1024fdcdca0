import type { Page } from '@playwright/test'
import { headline } from '../page/headline.ts'

/**
 * Do the variants show the same pictures? Compares every point, bar end and cell in a few worlds, to half a pixel.
 * Answers what differs; rows whose pictures differ mean nothing.
 */
export async function disagreements(floor: Page, others: [name: string, page: Page][]): Promise<string[]> {
  const faults: string[] = []
  for (const [i, key] of headline.entries()) {
    const value = [700, 1200, 0.4, 0.9, 0.3][i]!
    for (const page of [floor, ...others.map(([, page]) => page)])
      await page.evaluate(([k, v]) => window.bench.set(k, v), [key, value] as const)
    for (const [name, page] of others)
      faults.push(...(await differences(floor, name, page)).map(fault => `${fault} after ${key}`))
  }
  for (const page of [floor, ...others.map(([, page]) => page)]) await page.evaluate(() => window.bench.reset())
  return faults
}

/** What differs once both pages have come to rest; a busy machine is given three seconds for it. */
async function differences(floor: Page, name: string, page: Page): Promise<string[]> {
  let found: string[] = []
  for (let tries = 0; tries < 12; tries++) {
    await page.waitForTimeout(250)
    const wanted = await floor.evaluate(() => window.bench.pictures())
    const got = await page.evaluate(() => window.bench.pictures())
    found = await page.evaluate(() => window.bench.wrong())
    for (const [id, numbers] of Object.entries(wanted)) {
      const off = distance(numbers, got[id] ?? [])
      if (!(off <= 0.5)) found.push(`${id} is ${off} px off`)
    }
    if (found.length === 0) break
  }
  return found.map(fault => `${name}: ${fault}`)
}

/** The largest difference; not a number where one picture has more in it than the other, or nothing at all. */
function distance(a: number[], b: number[]): number {
  if (a.length === 0 || a.length !== b.length) return Number.NaN
  return Math.max(...a.map((value, i) => Math.abs(value - b[i]!)))
}
