import type { Browser, Page } from '@playwright/test'
import { open } from './chromium.ts'
import { quantile, type Row } from './report.ts'

const moves = 90

/** A drag in the presenter's window until it is on screen in the audience's, over two real pages: from the pointer's move to the frame that shows its verdict. */
export async function presentRows(browser: Browser, url: string): Promise<Row[]> {
  const { page, context } = await open(browser)
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.goto(url)
  await page.waitForSelector('.valueCreated svg text')
  await page.keyboard.press('p')
  await page.waitForSelector('.stage h1')
  const [room] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('w')])
  await room.setViewportSize({ width: 1920, height: 1080 })
  await room.waitForSelector('.stageInner svg text')
  await Promise.all([page.evaluate(watchVerdicts), room.evaluate(watchVerdicts)])

  const track = (await page.locator('.stage [data-input="adoptionSlowdown"]').boundingBox())!
  const at = (share: number) => [track.x + 8 + share * (track.width - 16), track.y + track.height / 2] as const
  await page.mouse.move(...at(0))
  await page.mouse.down()
  for (let i = 1; i <= moves; i++) {
    await page.mouse.move(...at(i / moves / 1.3))
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  await page.mouse.up()
  const [told, shown] = await Promise.all([verdictsOf(page), verdictsOf(room)])
  const final = [await page.locator('.stage h1').textContent(), await room.locator('h1').textContent()]
  await context.close()
  if (final[0] !== final[1]) throw new Error(`The windows differ: “${final[0]}” and “${final[1]}”`)

  const seen = new Map(shown.map(({ text, paintedAt }) => [text, paintedAt]))
  const waits = told.flatMap(({ text, movedAt }) => {
    const paintedAt = seen.get(text)
    return paintedAt !== undefined && movedAt > 0 && paintedAt > movedAt ? [paintedAt - movedAt] : []
  })
  const goal = (value: number) => ({ goal: { says: 'at most 33 ms', isMet: value <= 33 } })
  const [middle, late] = [quantile(waits, 0.5), quantile(waits, 0.95)]
  return [
    {
      name: 'present, a drag on the audience’s screen after the move, p50',
      value: middle,
      unit: 'ms',
      ...goal(middle),
    },
    { name: 'present, a drag on the audience’s screen after the move, p95', value: late, unit: 'ms', ...goal(late) },
    {
      name: 'present, moves of the drag whose verdict the audience saw',
      value: waits.length,
      unit: `of ${told.length}`,
    },
  ]
}

type Seen = { text: string; movedAt: number; paintedAt: number }

const verdictsOf = (page: Page): Promise<Seen[]> => page.evaluate(() => window.verdictsSeen)

declare global {
  interface Window {
    verdictsSeen: Seen[]
  }
}

/** Runs in each window: notes every verdict, the move that came before it, and when it was painted; by one clock. */
function watchVerdicts() {
  window.verdictsSeen = []
  let movedAt = 0
  const now = () => performance.timeOrigin + performance.now()
  // Told after layout of the very frame that shows the verdict, just before it is painted, as for the drag of one window.
  const unpainted: Seen[] = []
  const probe = document.createElement('div')
  Object.assign(probe.style, { position: 'fixed', height: '0', width: '0' })
  document.body.append(probe)
  new ResizeObserver(() => {
    for (const seen of unpainted.splice(0)) seen.paintedAt = now()
  }).observe(probe)
  window.addEventListener('pointermove', event => (movedAt = performance.timeOrigin + event.timeStamp), true)
  const look = () => {
    const text = document.querySelector('.stage h1, .stageInner h1')?.textContent
    if (!text || text === window.verdictsSeen.at(-1)?.text) return
    const seen = { text, movedAt, paintedAt: Number.POSITIVE_INFINITY }
    window.verdictsSeen.push(seen)
    unpainted.push(seen)
    probe.style.width = `${window.verdictsSeen.length}px`
  }
  new MutationObserver(look).observe(document, { childList: true, characterData: true, subtree: true })
}
