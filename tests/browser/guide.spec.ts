import type { Page } from '@playwright/test'
import { steps } from '../../src/app/guide/steps.ts'
import { openDesk, slider } from './kit/screen.ts'
import { expectWellRead } from './kit/screenReader.ts'
import { expect, test } from './kit/test.ts'

test.use({ isTourSeen: false })

const tour = (page: Page) => page.getByRole('region', { name: 'Tour' })

test('a first visit is shown around: each step is beside its thing, the desk stays in hand, and it comes once', async ({
  page,
}) => {
  await openDesk(page)
  await expectWellRead(page)
  for (const { title, things } of steps) {
    await expect(tour(page)).toContainText(title)
    await expect.poll(() => ringed(page, things)).toBe(true)
    if (title === 'Drag a slider') {
      await slider(page, 'Adoption slowdown').press('End')
      await expect(page.locator('h1')).not.toContainText('is level with')
    }
    await tour(page)
      .getByRole('button', { name: /Next|Done/ })
      .click()
  }
  await expect(tour(page)).toBeHidden()

  const word = page.getByRole('columnheader').getByRole('button', { name: 'Paper gain' })
  await word.click()
  await expect(page.getByRole('dialog', { name: 'Paper gain' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Paper gain' })).toBeHidden()
  await expect(word).toBeFocused()

  await page.goto('/')
  await page.getByRole('columnheader').getByRole('button', { name: 'Paper gain' }).waitFor()
  await expect(tour(page)).toBeHidden()
})

/** The ring holds the thing that the step points at, and the card does not lie on it. */
const ringed = (page: Page, things: readonly string[]) =>
  page.evaluate(selectors => {
    const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect()
    const thing = selectors.flatMap(selector => [...document.querySelectorAll(selector)])[0]!.getBoundingClientRect()
    const [ring, card] = [box('.guideRing'), box('.guide')]
    const isHeld = ring.left <= thing.left && ring.right >= thing.right && ring.top <= thing.top
    const isApart =
      card.left >= thing.right || card.right <= thing.left || card.top >= thing.bottom || card.bottom <= thing.top
    return isHeld && isApart
  }, things)
