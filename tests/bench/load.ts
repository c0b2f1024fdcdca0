import type { Browser } from '@playwright/test'
import { open } from './chromium.ts'
import { median, type Row } from './report.ts'

/** One response of a cold load: what it is, how many bytes came over the wire, and when the last had come. */
type Response = { path: string; bytes: number; at: number }

type Loaded = { usable: number; chart: number; responses: Response[] }

/** The connection of a train: bytes are counted on it, because on a fast one everything comes before anything shows. */
const slow = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 }

/** What is hoped for, in ms, kB and requests; those of the page, the service worker's copy for times without a network apart. */
const goals = { chart: 1700, script: 165, fonts: 45, after: 30 }

/** Page, scripts and styles. */
const code = /\/$|\.(html|js|css)$/

/** Cold loads of the app: bytes until the verdict and figures are usable and until the first chart, the times, and what comes after. */
export async function loadRows(browser: Browser, url: string, rounds: number): Promise<Row[]> {
  const slowly: Loaded[] = []
  for (let i = 0; i < rounds; i++) slowly.push(await coldLoad(browser, url, true))
  const fast: Loaded[] = []
  for (let i = 0; i < 5; i++) fast.push(await coldLoad(browser, url, false))
  const counted = slowly.toSorted((a, b) => a.chart - b.chart)[Math.floor((rounds - 1) / 2)]!
  const kilobytes = (until: number, kind: RegExp) =>
    counted.responses
      .filter(({ path, at }) => at <= until && kind.test(path))
      .reduce((sum, { bytes }) => sum + bytes, 0) / 1000
  const atMost = (name: string, value: number, unit: string, most: number): Row => ({
    name: `load, ${name}`,
    value,
    unit,
    goal: { says: `at most ${most} ${unit}`, isMet: value <= most },
  })
  const after = counted.responses.filter(({ at }) => at > counted.chart)
  return [
    ...counted.responses.map(({ path, bytes, at }) => ({
      name: `load, ${path.split('/').pop() || 'page'} (done at ${Math.round(at)} ms)`,
      value: bytes / 1000,
      unit: 'kB',
    })),
    { name: 'load, verdict and figures usable', value: kilobytes(counted.usable, code), unit: 'kB gzip' },
    { name: 'load, first chart, page and styles with it', value: kilobytes(counted.chart, code), unit: 'kB gzip' },
    atMost('script until the first chart', kilobytes(counted.chart, /\.js$/), 'kB gzip', goals.script),
    atMost('fonts until the first chart', kilobytes(counted.chart, /woff2$/), 'kB', goals.fonts),
    { name: 'load, data until the first chart, apart', value: kilobytes(counted.chart, /json$/), unit: 'kB gzip' },
    { name: 'load, first chart on a cold load, local', value: median(fast.map(one => one.chart)), unit: 'ms' },
    { name: 'load, verdict and figures on a cold load, local', value: median(fast.map(one => one.usable)), unit: 'ms' },
    atMost('first chart on a cold load, 1.6 Mbit/s and 150 ms', counted.chart, 'ms', goals.chart),
    {
      name: 'load, verdict and figures, 1.6 Mbit/s and 150 ms',
      value: counted.usable,
      unit: 'ms',
    },
    atMost('requests of the page after the first chart', after.length, 'requests', goals.after),
  ]
}

async function coldLoad(browser: Browser, url: string, isSlow: boolean): Promise<Loaded> {
  const { page, cdp, context } = await open(browser)
  await cdp.send('Network.enable')
  if (isSlow) await cdp.send('Network.emulateNetworkConditions', slow)
  await page.addInitScript(watchLoad)
  await page.goto(url)
  await page.waitForFunction(() => window.loaded.chart > 0)
  await page.waitForFunction(hasComeWhole)
  await page.waitForLoadState('networkidle')
  const loaded = await page.evaluate(() => {
    const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    const responses = (entries as PerformanceResourceTiming[]).map(entry => ({
      path: new URL(entry.name).pathname,
      bytes: entry.encodedBodySize,
      at: entry.responseEnd,
    }))
    return { ...window.loaded, responses }
  })
  await context.close()
  return loaded
}

declare global {
  interface Window {
    loaded: { usable: number; chart: number }
  }
}

/** Whether what comes last has come: the facts beneath the charts, and the worker of the futures. */
const hasComeWhole = () =>
  ['facts.json', 'worker-'].every(name => performance.getEntriesByType('resource').some(one => one.name.includes(name)))

/** Runs in the page before its own scripts: notes the first frame with a verdict and figures, and with a chart. */
function watchLoad() {
  window.loaded = { usable: 0, chart: 0 }
  const look = () => {
    const now = performance.now()
    const has = (selector: string) => Boolean(document.querySelector(selector)?.textContent)
    if (!window.loaded.usable && has('.verdict') && has('.figures td')) window.loaded.usable = now
    const lines = [...document.querySelectorAll('.figure svg path[stroke="var(--aws)"]:not([stroke-dasharray])')]
    if (!window.loaded.chart && lines.some(line => (line.getAttribute('d') ?? '').split('L').length >= 25))
      window.loaded.chart = now
    if (!window.loaded.chart) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
