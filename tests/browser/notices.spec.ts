import type { Page } from '@playwright/test'
import { openDesk, slider } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

/** A desk that was left is offered, the browser keeps nothing any more, and a file was no scenario: all three are said. */
async function withThreeNotices(page: Page) {
  const before = await page.context().newPage()
  await openDesk(before)
  await slider(before, 'Lab valuation, Anthropic').focus()
  await before.keyboard.press('PageUp')
  await expect
    .poll(() => before.evaluate(() => Object.keys(localStorage).some(key => key.startsWith('stakeout.desk.'))))
    .toBe(true)
  await before.close()
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('There is no room', 'QuotaExceededError')
    }
    Storage.prototype.setItem = refuse
    IDBObjectStore.prototype.put = refuse
  })
  await openDesk(page)
  await expect(page.locator('.deskOffer')).toContainText('Continue: ')
  await slider(page, 'Lab valuation, Anthropic').focus()
  await page.keyboard.press('PageUp')
  await expect(page.locator('.storageWarning')).toContainText('does not keep the desk')
  // The page takes dropped files once that part of it has come.
  await expect(async () => {
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['hello'], 'note.txt', { type: 'text/plain' }))
      for (const kind of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }))
    })
    await expect(page.locator('.scenarioNotice')).toContainText('no file of Stakeout’s', { timeout: 1000 })
  }).toPass()
  const boxOf = async (place: string) => (await page.locator(place).boundingBox())!
  const [warning, offer, notice] = await Promise.all(
    ['storageWarning', 'deskOffer', 'scenarioNotice'].map(name => boxOf(`.${name} > div`)),
  )
  return { warning: warning!, offer: offer!, notice: notice!, verdict: await boxOf('h1') }
}

const footOf = ({ y, height }: { y: number; height: number }) => y + height

test('notices stand one beneath the other over the foot of the page', async ({ page }) => {
  const { warning, offer, notice, verdict } = await withThreeNotices(page)
  expect(warning.y).toBeGreaterThan(footOf(verdict))
  expect(offer.y).toBeGreaterThan(footOf(warning))
  expect(notice.y).toBeGreaterThan(footOf(offer))
  expect(footOf(notice)).toBeCloseTo(page.viewportSize()!.height - 16, 0)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('they stand above the verdict and hide nothing of it, but for what was just done, at the foot', async ({
    page,
  }) => {
    const { warning, offer, notice, verdict } = await withThreeNotices(page)
    expect(offer.y).toBeGreaterThan(footOf(warning))
    expect(verdict.y).toBeGreaterThan(footOf(offer))
    expect(footOf(notice)).toBeCloseTo(828, 0)
    await page.locator('.storageWarning').getByRole('button', { name: 'Dismiss' }).tap()
    await expect(async () => expect((await page.locator('h1').boundingBox())!.y).toBeLessThan(verdict.y - 40)).toPass()
  })
})
