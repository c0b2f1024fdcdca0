import { readdirSync, readFileSync } from 'node:fs'
import type { Browser } from '@playwright/test'
import { latestBase } from '../../../src/model/bases.ts'
import { baseWorld, worldOf } from '../../../src/model/world.ts'
import { many } from '../../../src/simulation/manyFutures.ts'
import type { SimulationRequest } from '../../../src/simulation/messages.ts'
import { type Opened, open } from '../chromium.ts'
import { beside, type Row } from '../report.ts'

const rounds = 6
const timesEach = 5

/**
 * So many futures by one worker, and as many by it and a helper for each further processor, in turns: milliseconds from
 * the question to the answer, the quickest of some rounds, and processor time as Linux counts it for each thread.
 */
export async function futuresRows(browser: Browser, url: string): Promise<Row[]> {
  const opened = await open(browser)
  const { page, context } = opened
  await page.goto(url)
  const worker = page.workers().find(one => one.url().includes('/worker-')) ?? (await page.waitForEvent('worker'))
  const script = worker.url()
  // A page that draws nothing meanwhile.
  await page.goto(`${url}icon.svg`)
  const processors = await page.evaluate(() => navigator.hardwareConcurrency)
  const threads = await workerThreads(browser)
  const measured = async (count: number) => {
    const before = threads()
    const wall = await askedIn(opened, script, count)
    const spent = [...threads()].map(([id, ms]) => (ms - (before.get(id) ?? 0)) / timesEach)
    return { wall, sum: spent.reduce((sum, ms) => sum + ms, 0) }
  }
  // One fewer than what a crew begins with.
  const counts = { alone: many - 1, crew: many }
  for (const count of Object.values(counts)) await measured(count)
  const best = { alone: { wall: Infinity, sum: Infinity }, crew: { wall: Infinity, sum: Infinity } }
  for (let round = 0; round < rounds; round++)
    for (const who of ['alone', 'crew'] as const) {
      const found = await measured(counts[who])
      best[who] = { wall: Math.min(best[who].wall, found.wall), sum: Math.min(best[who].sum, found.sum) }
    }
  await context.close()
  const name = `futures, ${many.toLocaleString('en')} by ${processors} workers / by one`
  const row = (what: string, crew: number, alone: number): Row => ({
    name: `${name}, ${what}`,
    unit: 'ms',
    ...beside(crew, alone),
    goal: { says: 'at least 1.8 times as quick on two', isMet: alone / crew >= 1.8 },
  })
  return [
    row('from question to answer', best.crew.wall, best.alone.wall),
    row('processor time of each', best.crew.sum / processors, best.alone.sum),
  ]
}

/** Asks some times, one after the other; milliseconds for one. */
async function askedIn({ page }: Opened, script: string, count: number): Promise<number> {
  const asked: SimulationRequest = {
    world: worldOf(latestBase, { adoptionSlowdown: 0.25 }),
    baseWorld: baseWorld(latestBase),
    measure: 'valueCreated',
    quarter: 12,
    seed: 7,
    correlation: 0.5,
    spread: ['valueCreated'],
    count,
  }
  return await page.evaluate(
    async given => {
      const worker = (window.drawing ??= new Worker(given.script, { type: 'module', name: 'futures' }))
      const start = performance.now()
      for (let i = 0; i < given.times; i++) {
        const id = performance.now()
        worker.postMessage({ id, asked: given.asked }, [])
        await new Promise<void>(resolve => {
          worker.addEventListener('message', function hear({ data }) {
            if (data.id !== id || !data.outlook) return
            worker.removeEventListener('message', hear)
            resolve()
          })
        })
      }
      return (performance.now() - start) / given.times
    },
    { script, asked, times: timesEach },
  )
}

declare global {
  interface Window {
    drawing?: Worker
  }
}

/** What reads the processor time of each worker's thread so far, ms. It reads Linux's /proc. */
async function workerThreads(browser: Browser): Promise<() => Map<string, number>> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  const ticks = 1000 / 100
  return () => {
    const spent = new Map<string, number>()
    for (const id of pages)
      for (const thread of readdirSync(`/proc/${id}/task`)) {
        const stat = readFileSync(`/proc/${id}/task/${thread}/stat`, 'utf8')
        const [, name, rest] = /\((.*)\) (.*)/.exec(stat)!
        const fields = rest!.split(' ')
        if (name!.startsWith('DedicatedWork')) spent.set(thread, (Number(fields[11]) + Number(fields[12])) * ticks)
      }
    return spent
  }
}
