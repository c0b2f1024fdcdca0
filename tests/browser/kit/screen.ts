import { expect, type Locator, type Page } from '@playwright/test'
import type { InputKey } from '../../../src/model/inputs.ts'
import type { Changes } from '../../../src/model/world.ts'
import { expectedOf, inputNamed, type Scenario, valueOf } from './expectedText.ts'

/** Opens the desk and waits until its first chart is drawn and the last part of the rail is there: then no lane moves. */
export async function openDesk(page: Page): Promise<void> {
  await page.goto('/')
  await expect(page.locator('.valueCreated svg text', { hasText: 'Amazon' })).toBeVisible()
  await expect(page.locator('.entry input').first()).toBeAttached()
  if ((await page.locator('.rail').count()) > 0)
    await expect(page.locator('.rail .linkLock button').first()).toBeAttached()
}

export const slider = (page: Page, name: string): Locator => page.getByRole('slider', { name, exact: true })

export const box = (page: Page, name: string): Locator =>
  page.getByRole('textbox', { name: `${name}, exact value`, exact: true })

/** What stands on the screen at one moment: the verdict, every figure, and the direct labels of the first chart, save those of its fan and of dates ahead. */
const readScreen = (page: Page) =>
  page.evaluate(() => ({
    verdict: document.querySelector('h1')!.textContent,
    figures: Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-line]')].map(cell => [
        `${cell.dataset.side}.${cell.dataset.line}`,
        cell.textContent,
      ]),
    ),
    labels: [
      ...document.querySelectorAll(
        '.valueCreated svg text:not(.recharts-text, .frameAxes text, .grownAxis text, .fanValues text, .dateMarks text)',
      ),
    ]
      .map(text => text.textContent)
      .toSorted(),
  }))

/** Verdict, figures and chart labels are those that the model gives for this scenario. */
export async function expectModel(page: Page, scenario: Scenario = {}): Promise<void> {
  const { verdict, figures, labels } = expectedOf(scenario)
  await expect(async () => expect(await readScreen(page)).toEqual({ verdict, figures, labels })).toPass()
}

/** Types an adoption slowdown of 35 %. */
export async function setSlowdown(page: Page): Promise<void> {
  await box(page, 'Adoption slowdown').fill('35')
  await box(page, 'Adoption slowdown').press('Enter')
}

/** The value that a slider shows now, as a change of the scenario. */
export async function changeBy(page: Page, name: string): Promise<Changes> {
  const input = inputNamed(name)
  const spoken = await slider(page, name).getAttribute('aria-valuetext')
  const change: { [Key in InputKey]?: number } = { [input.key]: valueOf(input, spoken ?? '') }
  return change
}

/** Where the pointer must be for a thumb to stand at a share of its track, 0 to 1. */
export async function pointAt(page: Page, name: string, share: number): Promise<{ x: number; y: number }> {
  const area = (await slider(page, name).boundingBox())!
  return { x: area.x + 8 + share * (area.width - 16), y: area.y + area.height / 2 }
}

/** The share of its track at which a thumb stands. */
export const shareOf = async (page: Page, name: string): Promise<number> =>
  Number(await slider(page, name).inputValue())

/** Takes a thumb by the mouse, leads it over these shares of its track, and lets it go at the last. */
export async function dragTo(page: Page, name: string, ...shares: number[]): Promise<void> {
  const from = await pointAt(page, name, await shareOf(page, name))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (const share of shares) {
    const { x, y } = await pointAt(page, name, share)
    await page.mouse.move(x, y, { steps: 8 })
  }
  await page.mouse.up()
}

/** Opens everything that is closed within a place: groups one by one, as opening one moves the rest. */
export async function openAll(place: Locator): Promise<void> {
  const closed = place.locator('.group [aria-expanded=false]')
  const more = place.getByRole('button', { name: / more in / })
  for (const kind of [closed, more])
    for (let left = await kind.count(); left > 0; left--) {
      await kind.first().click()
      await expect(kind).toHaveCount(left - 1)
    }
}
