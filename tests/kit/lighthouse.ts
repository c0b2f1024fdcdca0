import type { Browser } from '@playwright/test'
import lighthouse, { type Config, type Result } from 'lighthouse'
import { freePort } from './freePort.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** What Lighthouse found: 0 to 100 for each of its categories, what cost points, by category, and how far the layout moved. */
export type LighthouseReport = {
  scores: Record<string, number>
  lost: string[]
  lostIn: (category: string) => string[]
  shift: number
}

/** What Lighthouse says of an address in a browser of its own. It brings its own throttling; without a configuration it is a phone. */
export async function lighthouseOf(
  url: string,
  config: Config | undefined,
  launch: (switches: string[]) => Promise<Browser>,
): Promise<LighthouseReport> {
  const port = await freePort()
  const browser = await launch([`--remote-debugging-port=${port}`])
  try {
    const found = await lighthouse(url, { port, logLevel: 'error', onlyCategories: [...categories] }, config)
    if (!found) throw new Error(`Lighthouse gave no answer for ${url}`)
    return foundIn(found.lhr)
  } finally {
    await browser.close()
  }
}

function foundIn({ categories: judged, audits }: Result): LighthouseReport {
  const lostIn = (category: string) =>
    (judged[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id)
  return {
    scores: Object.fromEntries(Object.entries(judged).map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)])),
    lostIn,
    lost: categories.flatMap(lostIn),
    shift: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
  }
}
