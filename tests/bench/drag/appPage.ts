import type { Browser, Page } from '@playwright/test'
import { counted } from '../../../src/model/digits.ts'
import { type InputKey, inputOf } from '../../../src/model/inputs.ts'
import { futureCounts } from '../../../src/state/scenario/chance.ts'
import { type Opened, open } from '../chromium.ts'
import { headline } from '../page/headline.ts'
import { watchDrag } from '../page/probe.ts'
import type { Watch } from './gesture.ts'

/** What is dragged in the app: every headline input, and three that are not. */
const dragged: InputKey[] = [...headline, 'growthHalfLife', 'matureMultiple', 'matureGrowth']

/** How the app stands while it is dragged. */
export const scenes = {
  desk: { says: 'desk', viewport: { width: 1440, height: 900 }, isLaden: false },
  laden: { says: 'desk with baseline and overlay', viewport: { width: 1440, height: 900 }, isLaden: true },
  phone: { says: 'phone', viewport: { width: 390, height: 844 }, isLaden: false },
  ladenPhone: { says: 'phone with baseline and overlay', viewport: { width: 390, height: 844 }, isLaden: true },
} as const

export type Scene = keyof typeof scenes

/** On a phone the inputs that are not headline ones stand in a list that covers all charts: there is nothing to measure. */
export const draggedIn = (scene: Scene): InputKey[] => (scenes[scene].viewport.width < 760 ? headline : dragged)

declare global {
  interface Window {
    watchDrag: typeof watchDrag
    watched: ReturnType<typeof watchDrag>
  }
}

/** The app, drawn and at rest, as a scene wants it. */
export async function openApp(browser: Browser, address: string, scene: Scene): Promise<Opened> {
  const { viewport, isLaden } = scenes[scene]
  const opened = await open(browser)
  const { page, cdp } = opened
  await page.setViewportSize(viewport)
  await page.goto(address)
  await page.waitForFunction(
    count => document.querySelectorAll('.figure svg path[stroke="var(--aws)"]:not([stroke-dasharray])').length >= count,
    viewport.width < 760 ? 1 : 4,
  )
  await comeToRest(page)
  if (isLaden) {
    await page.locator('body').press('b')
    await saveAndOverlay(page)
  }
  await page.evaluate(`window.watchDrag = ${watchDrag.toString()}`)
  await cdp.send('Performance.enable')
  return opened
}

/** Saves a scenario that is off the base, lays it over the charts, and goes back to the base. */
async function saveAndOverlay(page: Page) {
  const menu = page.getByRole('button', { name: 'Scenarios', exact: true })
  const box = page.getByRole('textbox', { name: 'Adoption slowdown, exact value', exact: true })
  const sheet = page.getByRole('tab', { name: 'Slowdown', exact: true })
  if (await sheet.isVisible()) await sheet.click()
  await box.fill('20')
  await box.press('Enter')
  await menu.click()
  await page.getByLabel('Save what is on the desk as').fill('Slow')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'More for Slow', exact: true }).click()
  await page.getByRole('button', { name: 'Show on charts' }).click()
  await page.keyboard.press('Escape')
  await resetInput(page, 'adoptionSlowdown')
}

const resetInput = (page: Page, key: InputKey) =>
  page.locator(rangeOf(key)).evaluate(node => void node.dispatchEvent(new MouseEvent('dblclick', { bubbles: true })))

/** Puts an input back, and waits until the app has drawn all its futures. */
export async function reset(page: Page, key: InputKey) {
  await resetInput(page, key)
  await comeToRest(page)
}

/** Until all futures are drawn their thread takes a processor from whoever is dragged next. */
const comeToRest = (page: Page) =>
  page.getByTitle(`${counted(futureCounts[0])} runs`).waitFor({ state: 'attached', timeout: 60_000 })

const rangeOf = (key: InputKey) => `input[type=range][data-input="${key}"]`

/** Brings a slider onto the screen: its group of the rail, or its tab of the phone's sheet. */
export async function bringUp(page: Page, key: InputKey) {
  const range = page.locator(rangeOf(key))
  if (await range.isVisible()) return
  for (const tab of await page.locator('.sheetTabs button').all()) {
    await tab.click()
    if (await range.isVisible()) return
  }
  await page.getByPlaceholder('Find an input').fill(inputOf(key).parameter.label)
  await range.waitFor()
}

/**
 * Watches the app itself, which knows nothing of a bench. Its slider snaps to steps, so only moves to another step
 * change the screen: such a move is painted in the frame in which the slider's spoken value and the lines of the first
 * chart have changed, and is whole in that in which those of all charts over time in view have, which take turns on a
 * slow machine; the time of a move within a step is not counted.
 */
export function watchApp(page: Page, key: InputKey): Watch {
  return {
    slider: rangeOf(key),
    begin: () => page.evaluate(watch, { slider: rangeOf(key), isMoved: movesAll(key) }),
    isSettled: () => page.evaluate(() => window.watched.isSettled()),
    end: () => page.evaluate(() => window.watched.end()),
  }
}

/** Whether an input moves all charts over time; a multiple leaves revenue alone. */
const movesAll = (key: InputKey) => !['aws.valuation', 'alliance.valuation', 'matureMultiple'].includes(key)

/** Runs in the page. */
function watch(about: { slider: string; isMoved: boolean }) {
  const input = document.querySelector(about.slider)!
  const charts = ['valueCreated', 'stakeValue', 'arr', 'capexCover'].filter(
    id => document.querySelector(`.figure.${id} svg`) && (about.isMoved || id !== 'arr'),
  )
  const isLine = (path: Element | undefined, stroke: string) =>
    path?.isConnected &&
    path.getAttribute('stroke') === stroke &&
    !path.hasAttribute('stroke-dasharray') &&
    path.getAttribute('d')?.split('L').length === 25
  const lines = new Map<string, Element | undefined>()
  // Which line is on top may change: a path that has become another's is looked for anew.
  const lineOf = (id: string, stroke: string) => {
    const place = `${id} ${stroke}`
    if (!isLine(lines.get(place), stroke)) {
      const all = [...document.querySelectorAll(`.figure.${id} svg path`)].filter(path => isLine(path, stroke))
      // The scenario's own is thicker than what is drawn over it.
      const width = (path: Element) => Number(path.getAttribute('stroke-width'))
      lines.set(place, all.toSorted((a, b) => width(b) - width(a))[0])
    }
    return lines.get(place)?.getAttribute('d')
  }
  const sight = (of: readonly string[]) => {
    const drawn = () => of.map(id => `${lineOf(id, 'var(--aws)')} ${lineOf(id, 'var(--alliance)')}`)
    const spoken = () => input.getAttribute('aria-valuetext')?.split(',')[0]
    let before = { spoken: spoken(), drawn: drawn() }
    return () => {
      const now = { spoken: spoken(), drawn: drawn() }
      if (now.spoken === before.spoken) return 'nothing'
      if (now.drawn.some((line, i) => line === before.drawn[i])) return 'waiting'
      before = now
      return 'shown'
    }
  }
  window.watched = window.watchDrag(sight(charts.slice(0, 1)), sight(charts))
}
