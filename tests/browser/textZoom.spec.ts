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

/** The reader's own size of letters, twice what browsers begin with. */
const doubleRoot = (page: Page) =>
  page.evaluate(() => document.documentElement.style.setProperty('font-size', `${2 * 16}px`))

/** The sizes of letters of a headline, a figure, a label and a button. */
const sizesIn = (page: Page) =>
  page.evaluate(() =>
    ['h1', '.figures td, .phoneFigures dd', '.topBar .wordButton, .topBar .iconButton', '.entry input'].map(found =>
      Number.parseFloat(getComputedStyle(document.querySelector(found)!).fontSize),
    ),
  )

/** What is cut by its box, whose lines lie on each other, and what runs off the window. */
const wrongIn = (page: Page) =>
  page.evaluate(() => {
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
      .filter(node =>
        node.matches('.figures :is(th, td), .phoneFigures dd, .entry input, h1, .topBar > *, .topBar button'),
      )
      .filter(node => {
        const { left, right } = node.getBoundingClientRect()
        // The table of a narrow desk is moved into view as what lies below is.
        const { scrollWidth, clientWidth, scrollLeft } = node.closest('.main') ?? document.documentElement
        const further = node.matches('.figures *') ? scrollWidth - clientWidth - scrollLeft : 0
        return left < 0 || right - further > innerWidth + 1
      })
    return { low: low.map(called), off: off.map(called) }
  })

for (const [width, height, enlarge] of [
  [1440, 900, doubleLetters],
  [390, 844, doubleLetters],
  [1440, 900, doubleRoot],
  [1024, 768, doubleRoot],
  [390, 844, doubleRoot],
] as const)
  test(`at ${width} by ${height}, with letters twice as large${enlarge === doubleRoot ? ' by the reader’s own size' : ''}, no box cuts its text, no line lies on the next, and nothing runs off`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await openDesk(page)
    const plain = await sizesIn(page)
    await enlarge(page)
    expect(await sizesIn(page)).toEqual(plain.map(size => 2 * size))
    expect(await wrongIn(page)).toEqual({ low: [], off: [] })
  })
