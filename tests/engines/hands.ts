import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Engine } from './engine.ts'

/** Waits until what a page is asked comes true. */
export const until = async (engine: Engine, question: () => boolean) =>
  expect(async () => expect(await engine.read(question)).toBe(true)).toPass()

/** Waits until a text stands in the page, in the one place that a selector names or in any. */
export const untilText = (engine: Pick<Engine, 'read'>, said: string, place = 'body') =>
  expect
    .poll(() => engine.read(where => [...document.querySelectorAll(where)].at(-1)?.textContent ?? '', place))
    .toContain(said)

/** A place on the screen: what a selector finds, and of several the last whose name or text begins so, as soon as it can be pressed. */
async function spotOf(engine: Engine, selector: string, name: string): Promise<readonly [number, number]> {
  let spot: readonly [number, number] | null = null
  await expect(async () => {
    spot = await engine.read(
      (where, begins) => {
        const found = [...document.querySelectorAll<HTMLElement>(where)]
          .filter(one => one.checkVisibility() && !one.matches(':disabled, [aria-disabled=true]'))
          .findLast(one => (one.getAttribute('aria-label') ?? (one.textContent.trim() || one.title)).startsWith(begins))
        if (!found) return null
        found.scrollIntoView({ block: 'nearest' })
        const { left, top, width, height } = found.getBoundingClientRect()
        return [left + width / 2, top + height / 2] as const
      },
      selector,
      name,
    )
    expect(spot, `${selector} ${name}`).not.toBeNull()
  }).toPass()
  return spot!
}

/** Presses the mouse on what a selector and the begin of a name find. */
export async function click(engine: Engine, selector: string, name = '') {
  await engine.mouse.to(...(await spotOf(engine, selector, name)))
  await engine.mouse.down()
  await engine.mouse.up()
}

/** Takes the thumb of an input by the mouse, leads it to a share of its track, and lets go after what is expected in between. */
export async function drag(engine: Engine, key: string, share: number, during: () => Promise<void>) {
  const thumbAt = (where: number | null) =>
    engine.read(
      (input, to) => {
        const slider = document.querySelector<HTMLInputElement>(`input[type=range][data-input="${input}"]`)!
        const { left, top, width, height } = slider.getBoundingClientRect()
        return [left + 8 + (to ?? Number(slider.value)) * (width - 16), top + height / 2] as const
      },
      key,
      where,
    )
  await engine.mouse.to(...(await thumbAt(null)))
  await engine.mouse.down()
  await engine.mouse.to(...(await thumbAt(share)))
  await during()
  await engine.mouse.up()
}

/** Chooses in a list, by its value. */
export const choose = (engine: Engine, selector: string, value: string) =>
  engine.read(
    (where, chosen) => {
      const list = [...document.querySelectorAll<HTMLSelectElement>(where)].at(-1)!
      list.value = chosen
      list.dispatchEvent(new Event('change', { bubbles: true }))
    },
    selector,
    value,
  )

/** The file that comes of a press, when it is whole. It is taken away, as the next may have its name. */
export async function fileOf(engine: Engine, press: () => Promise<void>): Promise<Buffer> {
  const before = new Set(readdirSync(engine.downloads))
  await press()
  let bytes = Buffer.alloc(0)
  await expect(() => {
    const added = readdirSync(engine.downloads).filter(name => !before.has(name))
    expect(added).toHaveLength(1)
    expect(added[0]).not.toMatch(/\.(part|wkdownload)$/)
    bytes = readFileSync(join(engine.downloads, added[0]!))
    expect(bytes.length).toBeGreaterThan(0)
    rmSync(join(engine.downloads, added[0]!))
    // A deck is a minute's work on a busy machine.
  }).toPass({ timeout: 150_000 })
  return bytes
}
