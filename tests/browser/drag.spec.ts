import type { Page } from '@playwright/test'
import { changeBy, expectModel, openDesk, pointAt, shareOf, slider } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'
import { headline } from './kit/told.ts'
import { finger } from './kit/touch.ts'

test.use({ hasTouch: true })

/** The model's numbers stand on the screen for the value that this slider shows, and the value is a new one. */
async function followsFrom(page: Page, name: string, before: string | null) {
  await expect(slider(page, name)).not.toHaveAttribute('aria-valuetext', before ?? '')
  await expectModel(page, { changes: await changeBy(page, name) })
  return slider(page, name).getAttribute('aria-valuetext')
}

const said = (page: Page, name: string) => slider(page, name).getAttribute('aria-valuetext')

for (const name of headline) {
  test(`${name}: dragged by mouse, verdict, figures and labels follow before it is let go, and stay after`, async ({
    page,
  }) => {
    await openDesk(page)
    let before = await said(page, name)
    const start = await pointAt(page, name, await shareOf(page, name))
    await page.mouse.move(start.x, start.y)
    await page.mouse.down()
    for (const share of [0.8, 0.3, 0.55]) {
      const { x, y } = await pointAt(page, name, share)
      await page.mouse.move(x, y, { steps: 4 })
      expect(await shareOf(page, name)).toBeCloseTo(share, 1)
      before = await followsFrom(page, name, before)
    }
    await page.mouse.up()
    await expectModel(page, { changes: await changeBy(page, name) })
    expect(await said(page, name)).toBe(before)
  })

  test(`${name}: dragged by touch, they follow before the finger is lifted, and stay after`, async ({ page }) => {
    await openDesk(page)
    let before = await said(page, name)
    const { down, move, up } = await finger(page)
    await down(await pointAt(page, name, await shareOf(page, name)))
    for (const share of [0.6, 0.7, 0.25]) {
      await move(await pointAt(page, name, share))
      await expect.poll(() => shareOf(page, name)).toBeCloseTo(share, 1)
      before = await followsFrom(page, name, before)
    }
    await up()
    await expectModel(page, { changes: await changeBy(page, name) })
    expect(await said(page, name)).toBe(before)
  })

  test(`${name}: moved by keys, they follow while the key is held down, and stay after`, async ({ page }) => {
    await openDesk(page)
    let before = await said(page, name)
    await slider(page, name).focus()
    for (const [pressed, held] of [['ArrowRight'], ['ArrowRight'], ['ArrowUp', 'Shift'], ['PageUp']] as const) {
      if (held) await page.keyboard.down(held)
      await page.keyboard.down(pressed)
      before = await followsFrom(page, name, before)
      await page.keyboard.up(pressed)
      if (held) await page.keyboard.up(held)
    }
    await expectModel(page, { changes: await changeBy(page, name) })
  })
}
