import type { Locator } from '@playwright/test'

/** Controls of a place whose area is smaller than so many pixels, wide or high, as the browser hits it. */
export const smallerThan = (least: number, place: Locator, which = 'button:visible, input') =>
  place.locator(which).evaluateAll((controls, least) => {
    const isReached = (control: Element, at: { x: number; y: number }) => {
      const hit = document.elementFromPoint(at.x, at.y)
      return hit !== null && (control.closest('label') ?? control).contains(hit)
    }
    const middleOf = (control: Element) => {
      const { left, top, width, height } = control.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    }
    return controls.flatMap(control => {
      // What the edge of a list cuts comes in whole.
      if (isReached(control, middleOf(control))) control.scrollIntoView({ block: 'nearest' })
      const middle = middleOf(control)
      const reach = (dx: number, dy: number) => {
        let steps = 0
        while (steps < 60 && isReached(control, { x: middle.x + dx * (steps + 1), y: middle.y + dy * (steps + 1) }))
          steps++
        return steps
      }
      const size = [reach(-1, 0) + reach(1, 0) + 1, reach(0, -1) + reach(0, 1) + 1]
      const name = control.getAttribute('aria-label') ?? control.closest('label')?.textContent ?? control.textContent
      return Math.min(...size) < least ? [`${name}: ${size.join(' by ')}`] : []
    })
  }, least)
