import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'

/** Seconds that one step of a movement is shown. */
const step = 1 / 14

/** Pictures of the page, one after the other, each with how long it is to be seen. The machine's speed does not show. */
export function camera(page: Page, folder: string) {
  const frames: { file: string; seconds: number }[] = []
  let [x, y] = [720, 520]
  const shoot = async (seconds: number) => {
    const file = `${String(frames.length).padStart(4, '0')}.png`
    await page.screenshot({ path: join(folder, file) })
    frames.push({ file, seconds })
  }
  /** The hand goes there, along a straight line, slow at both ends. */
  const moveTo = async (toX: number, toY: number, steps: number) => {
    const [fromX, fromY] = [x, y]
    for (let i = 1; i <= steps; i++) {
      const share = (1 - Math.cos((Math.PI * i) / steps)) / 2
      ;[x, y] = [fromX + (toX - fromX) * share, fromY + (toY - fromY) * share]
      await page.mouse.move(x, y)
      await page.evaluate(([left, top]) => window.hand(left!, top!), [x, y])
      await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
      await shoot(step)
    }
  }
  const middleOf = async (place: Locator) => {
    const { x: left, y: top, width, height } = (await place.boundingBox())!
    return { x: left + width / 2, y: top + height / 2, left, width }
  }
  return {
    frames,
    shoot,
    goTo: async (place: Locator) => {
      const middle = await middleOf(place)
      await moveTo(middle.x, middle.y, 9)
    },
    /** Drags a slider from where its thumb stands to a share of its track. */
    drag: async (slider: Locator, to: number, steps: number) => {
      const { left, width, y: middle } = await middleOf(slider)
      const at = (share: number) => left + 8 + share * (width - 16)
      await moveTo(at(Number(await slider.inputValue())), middle, 9)
      await page.mouse.down()
      await moveTo(at(to), middle, steps)
      await page.mouse.up()
    },
    click: async (place: Locator) => {
      const middle = await middleOf(place)
      await moveTo(middle.x, middle.y, 9)
      await page.mouse.down()
      await page.mouse.up()
    },
  }
}

/** Drawn by script, as a headless browser shows no pointer. Runs in the page. */
export function showHand() {
  const hand = document.createElement('div')
  Object.assign(hand.style, {
    position: 'fixed',
    left: '0',
    top: '0',
    width: '18px',
    height: '18px',
    margin: '-9px',
    border: '2px solid #fff',
    borderRadius: '50%',
    background: 'rgb(20 25 31 / 70%)',
    pointerEvents: 'none',
    zIndex: '99999',
  })
  document.documentElement.append(hand)
  window.hand = (x, y) => void (hand.style.transform = `translate(${x}px, ${y}px)`)
  window.hand(720, 520)
}

declare global {
  interface Window {
    hand: (x: number, y: number) => void
  }
}
