import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import lighthouse, { desktopConfig, type Result } from 'lighthouse'
import { launch } from './chromium.ts'
import type { Row } from './report.ts'

/** The kinds of reader that Lighthouse can be: a laptop in an office, and a middling phone on a slow connection. */
const readers = { laptop: desktopConfig, phone: undefined }

const goal = 95

/** What Lighthouse says of the served build, 0 to 100 for each of its four categories. It brings its own throttling. */
export async function lighthouseRows(url: string): Promise<Row[]> {
  const port = await freePort()
  const browser = await launch([`--remote-debugging-port=${port}`])
  try {
    const rows: Row[] = []
    for (const [reader, config] of Object.entries(readers)) {
      const found = await lighthouse(url, { port, logLevel: 'error', onlyCategories: categories }, config)
      if (!found) throw new Error(`Lighthouse gave no answer for ${url}`)
      rows.push(...rowsOf(reader, found.lhr))
    }
    return rows
  } finally {
    await browser.close()
  }
}

const categories = ['performance', 'accessibility', 'best-practices', 'seo']

/** A row a category; what cost points in it is named. */
function rowsOf(reader: string, { categories: found, audits }: Result): Row[] {
  return Object.values(found).map(({ title, score, auditRefs }) => {
    const lost = auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9).map(({ id }) => id)
    const value = Math.round((score ?? 0) * 100)
    return {
      name: `lighthouse, ${reader}, ${title.toLowerCase()}${lost.length > 0 ? ` (${lost.join(', ')})` : ''}`,
      value,
      unit: 'of 100',
      goal: { says: `at least ${goal}`, isMet: value >= goal },
    }
  })
}

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise(resolve =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    }),
  )
}
