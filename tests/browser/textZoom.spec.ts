import type { Page } from '@playwright/test'
import { openDesk } from './kit/screen.ts'
import { expect, test } from './kit/test.ts'

/** Letters twice as large and nothing else, as browsers do that zoom text only. */
const doubleLetters = (page: Page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('html, body, body *:not(svg *)')]
    const sizes = all.map(node => Number.parseFloat(getComputedStyle(node).fontSize))
    for (const [i, node] of all.entries()) node.style.setProperty('font-size', `${sizes[i]! * 2}px`, 'important')
  })

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`at ${width} by ${height}, with letters twice as large, no box cuts its text, no line lies on the next, and no figure runs off`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await openDesk(page)
    await doubleLetters(page)
    const wrong = await page.evaluate(() => {
      const seen = [...document.querySelectorAll<HTMLElement>('body *:not(svg *)')].filter(
        node => node.checkVisibility() && node.offsetHeight > 1 && !node.closest('.seen-by-readers, .figureBox, .skip'),
      )
      const hasText = (node: HTMLElement) =>
        [...node.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue!.trim())
      const called = (node: HTMLElement) => `${node.tagName} ${node.className} ${(node.textContent ?? '').slice(0, 30)}`
      const low = seen
        .filter(node => hasText(node) || node.matches('input[type=text], select'))
        .filter(node => {
          const { fontSize, lineHeight, overflow } = getComputedStyle(node)
          const isBox = node.matches('input, select') || overflow === 'hidden'
          const tight = Number.parseFloat(lineHeight) < 0.98 * Number.parseFloat(fontSize)
          return (
            (tight && !node.closest('.wordmark, .gradeMark, .entryWas')) ||
            (isBox && node.clientHeight < 0.98 * Number.parseFloat(fontSize))
          )
        })
      const off = seen
        .filter(node => node.matches('.figures :is(th, td), .phoneFigures dd, .entry input, h1'))
        .filter(node => {
          const { left, right } = node.getBoundingClientRect()
          return left < 0 || right > innerWidth + 1
        })
      return { low: low.map(called), off: off.map(called) }
    })
    expect(wrong).toEqual({ low: [], off: [] })
  })
