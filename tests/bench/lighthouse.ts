import { chromium } from '@playwright/test'
import { desktopConfig } from 'lighthouse'
import { launchOptions } from '../kit/chromium.ts'
import { type LighthouseReport, lighthouseOf } from '../kit/lighthouse.ts'
import { machines } from '../kit/machines.ts'
import type { Row } from './report.ts'

/** The kinds of reader that Lighthouse can be, a laptop in an office and a middling phone on a slow connection, and what is wanted of each category. */
const readers = { laptop: { config: desktopConfig, goal: 100 }, phone: { config: undefined, goal: 97 } }

/** What Lighthouse says of the served build, 0 to 100 for each of its four categories, on machines that have no letters of an office. */
export async function lighthouseRows(url: string): Promise<Row[]> {
  const rows: Row[] = []
  for (const [machine, fonts] of Object.entries(machines))
    for (const [reader, { config, goal }] of Object.entries(readers)) {
      const found = await lighthouseOf(url, config, more => chromium.launch({ ...launchOptions(more), env: fonts() }))
      rows.push(...rowsOf(`${reader} with ${machine}`, found, goal))
    }
  return rows
}

/** A row a category; what cost points in it is named. */
const rowsOf = (reader: string, { scores, lostIn }: LighthouseReport, goal: number): Row[] =>
  Object.entries(scores).map(([category, value]) => {
    const lost = lostIn(category)
    return {
      name: `lighthouse, ${reader}, ${category}${lost.length > 0 ? ` (${lost.join(', ')})` : ''}`,
      value,
      unit: 'of 100',
      goal: { says: `at least ${goal}`, isMet: value >= goal },
    }
  })
