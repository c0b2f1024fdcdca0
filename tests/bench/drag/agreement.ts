import type { Page } from '@playwright/test'
import { headline } from '../page/headline.ts'

/**
 * Do the variants show the same pictures? Compares every point, bar end and cell in a few worlds, to half a pixel.
 * Answers what differs; rows whose pictures differ mean nothing.
 */
export async function disagreements(floor: Page, others: [name: string, page: Page][]): Promise<string[]> {
  const faults: string[] = []
  for (const [i, key] of headline.entries()) {
    const set = async (page: Page) => {
      await page.evaluate(([k, v]) => window.bench.set(k, v), [key, [700, 1200, 0.4, 0.9, 0.3][i]!] as const)
      await page.waitForTimeout(250)
      return {
        pictures: await page.evaluate(() => window.bench.pictures()),
        wrong: await page.evaluate(() => window.bench.wrong()),
      }
    }
    const wanted = await set(floor)
    faults.push(...wanted.wrong.map(fault => `floor: ${fault}`))
    for (const [name, page] of others) {
      const got = await set(page)
      faults.push(...got.wrong.map(fault => `${name}: ${fault}`))
      for (const [id, numbers] of Object.entries(wanted.pictures)) {
        const off = distance(numbers, got.pictures[id] ?? [])
        if (!(off <= 0.5)) faults.push(`${name}: ${id} is ${off} px off after ${key}`)
      }
    }
  }
  for (const page of [floor, ...others.map(([, page]) => page)]) await page.evaluate(() => window.bench.reset())
  return faults
}

/** The largest difference; not a number where one picture has more in it than the other, or nothing at all. */
function distance(a: number[], b: number[]): number {
  if (a.length === 0 || a.length !== b.length) return Number.NaN
  return Math.max(...a.map((value, i) => Math.abs(value - b[i]!)))
}
