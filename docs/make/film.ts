import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { builtApp } from '../../tests/bench/built.ts'
import { launch } from '../../tests/bench/chromium.ts'
import { serve } from '../../tests/bench/serve.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'node_modules/.cache/film')

/** Seconds that one step of a movement is shown, and that a sentence needs to be read. */
const step = 1 / 14
const read = 2.4

/** Pictures of the page, one after the other, each with how long it is to be seen. The machine's speed does not show. */
function camera(page: Page) {
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
function showHand() {
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

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const app = await serve(await builtApp())
const browser = await launch()
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
await page.goto(app.url)
await page
  .getByText(/of 100 simulated futures|coin toss/)
  .first()
  .waitFor()
await page
  .getByRole('button', { name: /^(Skip|Not now)/ })
  .click({ timeout: 1500 })
  .catch(() => undefined)
await page.evaluate(showHand)
const { frames, shoot, goTo, drag, click } = camera(page)

await shoot(read)
await drag(page.getByRole('slider', { name: 'ARR growth, annual pace today, Anthropic', exact: true }), 0.49, 22)
await shoot(read)
await drag(page.getByRole('slider', { name: 'Adoption slowdown', exact: true }), 0.5, 34)
await shoot(read)
await click(page.locator('.figures td button, .figures td[role=button], .figures td').first())
await page.getByRole('dialog').first().waitFor()
await shoot(read)
await page.keyboard.press('Escape')
await page.hover('.figure.valueCreated')
await click(page.getByRole('button', { name: 'Picture of Value created' }))
await page.getByRole('img', { name: /^Preview: / }).waitFor()
await shoot(read)
await page.keyboard.press('Escape')
await page.keyboard.press('a')
await page.keyboard.press('p')
await page.locator('.stage').waitFor()
await shoot(read)
await goTo(page.locator('.stage'))
await shoot(read)

await browser.close()
app.close()
const list = frames.map(({ file, seconds }) => `file '${file}'\nduration ${seconds.toFixed(4)}`).join('\n')
writeFileSync(join(folder, 'list.txt'), `${list}\nfile '${frames.at(-1)!.file}'\n`)
const made = [
  '-vf',
  'fps=14,scale=1080:-1:flags=lanczos',
  '-loop',
  '0',
  '-c:v',
  'libwebp_anim',
  '-q:v',
  '62',
  '-compression_level',
  '5',
]
execFileSync('ffmpeg', ['-v', 'error', '-y', '-f', 'concat', '-i', 'list.txt', ...made, join(root, 'docs/film.webp')], {
  cwd: folder,
})
