import type { Locator, Page } from '@playwright/test'
import { firstFrameIds } from '../../src/charts/catalogue.ts'
import { inputs } from '../../src/model/inputs.ts'
import { headline } from './kit/expectedText.ts'
import { box, expectModel, openAll, openDesk, slider } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

/** So many there are, and each of them can be seen whole. */
async function expectAllInView(all: Locator, count: number) {
  await expect(all).toHaveCount(count)
  for (const one of await all.all()) await expect(one).toBeInViewport({ ratio: 1 })
}

test.use({ futures: true })

test.describe('at 1440 by 900', () => {
  test('the whole desk is in view; with all groups open only they scroll, and verdict and headline sliders stay', async ({
    page,
  }) => {
    await openDesk(page)
    await expect.poll(() => overflowing(page, '.main')).toEqual([])
    await expectAllInView(page.getByRole('main').getByRole('figure'), firstFrameIds.length)
    await expectAllInView(page.locator('.railHeadline').getByRole('slider'), headline.length)
    await openAll(page.locator('.rail'))
    await page.locator('.group').last().getByRole('textbox').first().focus()
    await expectAllInView(page.locator('.railHeadline').getByRole('slider'), headline.length)
    await expect(page.locator('h1')).toBeInViewport({ ratio: 1 })
  })

  test('no chart moves while the slowdown goes from 0 to 100 %, whoever leads and whether clearly', async ({
    page,
  }) => {
    await openDesk(page)
    await page.evaluate(() => document.fonts.ready)
    await slider(page, 'Adoption slowdown').focus()
    const tops = new Set<number>()
    for (let percent = 5; percent <= 100; percent += 5) {
      await page.keyboard.press('ArrowRight')
      tops.add(await topOfCharts(page))
    }
    await expectModel(page, { changes: { adoptionSlowdown: 1 } })
    expect([...tops]).toHaveLength(1)
  })
})

/** Where the charts begin, once what was set has been painted. */
const topOfCharts = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('figure')
    .first()
    .evaluate(
      figure =>
        new Promise<number>(resolve =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(figure.getBoundingClientRect().top))),
        ),
    )

test('at any width from 768 to 3840 nothing lies over anything else, and the page does not scroll sideways', async ({
  page,
}) => {
  await openDesk(page)
  await box(page, 'Adoption slowdown').fill('25')
  await box(page, 'Adoption slowdown').press('Enter')
  await expectModel(page, { changes: { adoptionSlowdown: 0.25 } })
  for (const [width, height] of [
    [768, 1024],
    [1000, 800],
    [1200, 800],
    [1440, 900],
    [1920, 1080],
    [3840, 2160],
  ] as const)
    await test.step(`${width} wide`, async () => {
      await page.setViewportSize({ width, height })
      await expect(async () => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        expect(await page.locator('.main').evaluate(main => main.scrollWidth - main.clientWidth)).toBe(0)
        expect(await overlapping(page)).toEqual([])
        expect(await cutOff(page)).toEqual([])
      }).toPass()
    })
})

test('what is the reader’s own stays within the rail, however long the name of the base', async ({ page }) => {
  const own = encodeURIComponent('A base of the whole committee for the third quarter')
  await page.goto(`/#v=2&own=${own}&own.asOf=2026-06-30&own.wacc=0.12&adoptionSlowdown=0.25`)
  const counter = page.locator('.rail .counter')
  await expect(counter).toContainText(`1 of ${inputs.length} inputs changed since`)
  const [rail, ...parts] = await Promise.all(
    [page.locator('.rail'), counter.locator('b'), counter.getByRole('button')].map(part => part.boundingBox()),
  )
  for (const part of parts) expect(part!.x + part!.width).toBeLessThanOrEqual(rail!.x + rail!.width)
})

/** What the box of an input may say beneath it, by what is typed. */
const remarks = ['12,5', '20%', '5bn']

test('nothing in the rail reaches out of it at 1024 to 1280, whatever is changed, reasoned or typed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 800 })
  const own = encodeURIComponent('A base of the whole committee for the third quarter')
  const reason = encodeURIComponent('By the third quarter’s filing, page 17, https://example.com/a/filing/of/its/own')
  const changes = inputs.map(({ key, parameter: { min, max } }) => `${key}=${min + (max - min) * 0.6}`)
  await page.goto(
    `/#v=2&own=${own}&own.asOf=2026-06-30&own.wacc=0.12&${changes.join('&')}&why.adoptionSlowdown=${reason}`,
  )
  await expect(page.locator('.rail .linkLock button').first()).toBeAttached()
  await openAll(page.locator('.rail'))
  await expect(page.locator('.rail').getByRole('slider')).toHaveCount(inputs.length)
  await expect(page.locator('.rail .reason')).toContainText('filing')
  for (const width of [1024, 1152, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await outsideRail(page), `at ${width}`).toEqual([])
  }
})

/** Which boxes of the rail reach over its edges, at rest and with each remark beneath each box. Presets scroll sideways. */
const outsideRail = (page: Page) =>
  page.evaluate(async texts => {
    const rail = document.querySelector('.rail')!
    const { left, right } = rail.getBoundingClientRect()
    const isOut = (part: Element) => {
      const at = part.getBoundingClientRect()
      return (
        at.width > 0 && !part.closest('.chips, .seen-by-readers') && (at.left < left - 0.5 || at.right > right + 0.5)
      )
    }
    const outside = () => [...rail.querySelectorAll('*')].filter(isOut).map(part => part.textContent)
    const found = new Set(outside())
    for (const text of texts)
      for (const box of rail.querySelectorAll<HTMLInputElement>('.entry input')) {
        box.focus()
        // By the browser's own setter: React takes no notice of what is set by its own.
        Reflect.set(HTMLInputElement.prototype, 'value', text, box)
        box.dispatchEvent(new Event('input', { bubbles: true }))
        await Promise.resolve()
        for (const part of box.closest('.entry')!.querySelectorAll('*')) if (isOut(part)) found.add(part.textContent)
        box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
      }
    return [...found]
  }, remarks)

const blocks = 'h1, .turning, .figures, .figure'

/** Which of the blocks of the main column lie over one another. */
const overlapping = (page: Page) =>
  page.locator(blocks).evaluateAll(all => {
    const boxes = all.map(one => ({ name: one.className, at: one.getBoundingClientRect() }))
    return boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter(
          b =>
            a.at.left < b.at.right - 1 &&
            b.at.left < a.at.right - 1 &&
            a.at.top < b.at.bottom - 1 &&
            b.at.top < a.at.bottom - 1,
        )
        .map(b => `${a.name} and ${b.name}`),
    )
  })

/** What of the figures, of the labels in a chart, or of the line on the base's age does not fit in its place. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const outside = (inner: Element, outer: Element) => {
      const [a, b] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()]
      // A text's box is higher than its ink: it reaches five pixels below the line that letters stand on, a "p" three.
      return a.left < b.left - 1 || a.right > b.right + 1 || a.top < b.top - 3 || a.bottom > b.bottom + 4
    }
    const labels = [...document.querySelectorAll('.figureBox svg text')]
      .filter(text => text.getClientRects().length > 0 && outside(text, text.closest('.figureBox')!))
      .map(text => `label ${text.textContent}`)
    const main = document.querySelector('.main')!.getBoundingClientRect()
    const cells = [...document.querySelectorAll('.figures [data-line]')]
      .filter(cell => {
        const { left, right, top, bottom } = cell.getBoundingClientRect()
        const shown = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
        return right > main.right || !shown || !(cell.contains(shown) || shown.contains(cell))
      })
      .map(cell => `figure ${cell.textContent}`)
    const age = document.querySelector('.baseAge')!
    return [...labels, ...cells, ...(age.scrollWidth > age.clientWidth ? ['age of the base'] : [])]
  })

/** The places, among these and the page, that would have to scroll. */
const overflowing = (page: Page, ...places: string[]) =>
  page.evaluate(
    all =>
      all.filter(place => {
        const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.querySelector(place)!
        // Heights are rounded up: one pixel is none.
        return scrollHeight > clientHeight + 1 || scrollWidth > clientWidth
      }),
    ['html', ...places],
  )
