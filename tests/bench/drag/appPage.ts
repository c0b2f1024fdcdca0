import type { Page } from '@playwright/test'
import { counted } from '../../../src/model/digits.ts'
import { futureCounts } from '../../../src/state/scenario/chance.ts'
import { watchDrag } from '../page/probe.ts'
import type { Watch } from './gesture.ts'

/** The real slider of the real app. */
const slider = 'input[type=range][aria-label="Adoption slowdown"]'
const charts = ['valueCreated', 'stakeValue', 'arr', 'capexCover']

declare global {
  interface Window {
    watchDrag: typeof watchDrag
    watched: ReturnType<typeof watchDrag>
  }
}

/**
 * Watches the app itself, which knows nothing of a bench. Its slider snaps to steps, so only moves to another step
 * change the screen: such a move is painted in the frame in which the slider's spoken value and the lines of all four
 * charts over time have changed; the time of a move within a step is not counted.
 */
export async function watchApp(page: Page): Promise<Watch> {
  await page.locator(slider).waitFor()
  await page.waitForFunction(
    () => document.querySelectorAll('.figure svg path[stroke="var(--aws)"]:not([stroke-dasharray])').length >= 4,
  )
  await comeToRest(page)
  await page.evaluate(`window.watchDrag = ${watchDrag.toString()}`)
  return {
    slider,
    begin: () => page.evaluate(watch, { slider, charts }),
    isSettled: () => page.evaluate(() => window.watched.isSettled()),
    end: () => page.evaluate(() => window.watched.end()),
  }
}

/** Waits until the app has drawn all its futures: until then their thread takes a processor from whoever is dragged next. */
export const comeToRest = (page: Page) => page.getByTitle(`${counted(futureCounts[0])} runs`).waitFor()

/** Runs in the page. */
function watch(about: { slider: string; charts: string[] }) {
  const input = document.querySelector(about.slider)!
  const isLine = (path: Element) =>
    path.getAttribute('stroke') === 'var(--aws)' &&
    !path.hasAttribute('stroke-dasharray') &&
    path.getAttribute('d')?.split('L').length === 25
  const lines: (Element | undefined)[] = []
  // Which line is on top may change: a path that has become another's is looked for anew.
  const drawn = () =>
    about.charts.map((id, i) => {
      const path = lines[i]
      if (!path?.isConnected || !isLine(path))
        lines[i] = [...document.querySelectorAll(`.figure.${id} svg path`)].find(isLine)
      return lines[i]?.getAttribute('d')
    })
  let before = { spoken: input.getAttribute('aria-valuetext'), drawn: drawn() }
  window.watched = window.watchDrag(() => {
    const now = { spoken: input.getAttribute('aria-valuetext'), drawn: drawn() }
    if (now.spoken === before.spoken) return 'nothing'
    if (now.drawn.some((line, i) => line === before.drawn[i])) return 'waiting'
    before = now
    return 'shown'
  })
}
