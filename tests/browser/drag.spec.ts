import type { Page } from '@playwright/test'
import { headline } from './kit/expectedText.ts'
import { holdBack } from './kit/holdBack.ts'
import { changeBy, expectModel, pointAt, shareOf, slider } from './kit/screen.ts'
import { openSharedDesk, sharedTest } from './kit/sharedDesk.ts'
import { expect, test } from './kit/test.ts'
import { finger, type Point } from './kit/touch.ts'

sharedTest.use({ machine: 'touchScreen' })

/** The model's numbers stand on the screen for the value that this slider shows, and the value is a new one. */
async function followsFrom(page: Page, name: string, before: string | null) {
  await expect(slider(page, name)).not.toHaveAttribute('aria-valuetext', before ?? '')
  await expectModel(page, { changes: await changeBy(page, name) })
  return slider(page, name).getAttribute('aria-valuetext')
}

const said = (page: Page, name: string) => slider(page, name).getAttribute('aria-valuetext')

for (const name of headline) {
  sharedTest(
    `${name}: dragged by mouse and by touch, verdict, figures and labels follow before release, and stay after`,
    async ({ page }) => {
      await openSharedDesk(page)
      const { down, move, up } = await finger(page)
      const mouse = {
        down: async ({ x, y }: Point) => {
          await page.mouse.move(x, y)
          await page.mouse.down()
        },
        move: ({ x, y }: Point) => page.mouse.move(x, y, { steps: 4 }),
        up: () => page.mouse.up(),
      }
      for (const [hand, shares] of [
        [mouse, [0.8, 0.3, 0.55]],
        [{ down, move, up }, [0.65, 0.75, 0.25]],
      ] as const) {
        let before = await said(page, name)
        await hand.down(await pointAt(page, name, await shareOf(page, name)))
        for (const share of shares) {
          await hand.move(await pointAt(page, name, share))
          await expect.poll(() => shareOf(page, name)).toBeCloseTo(share, 1)
          before = await followsFrom(page, name, before)
        }
        await hand.up()
        await expectModel(page, { changes: await changeBy(page, name) })
        expect(await said(page, name)).toBe(before)
      }
    },
  )

  sharedTest(`${name}: moved by keys, they follow while the key is held down, and stay after`, async ({ page }) => {
    await openSharedDesk(page)
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

test('a thumb that is pressed before all of the rail is there stays in hand when the rest arrives', async ({
  page,
}) => {
  const name = 'Adoption slowdown'
  const rest = await holdBack(page, '**/assets/lanes-*.js')
  await page.goto('/')
  await expect(page.locator('.valueCreated svg text', { hasText: 'Amazon' })).toBeVisible()
  const at = await pointAt(page, name, await shareOf(page, name))
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await rest.isAskedFor()
  await expect(page.locator('.rail .linkLock button')).toHaveCount(0)
  rest.go()
  await expect(page.locator('.rail .linkLock button').first()).toBeAttached()
  const to = await pointAt(page, name, 0.4)
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await expect.poll(() => shareOf(page, name)).toBeCloseTo(0.4, 1)
  await page.mouse.up()
  await expectModel(page, { changes: await changeBy(page, name) })
})
