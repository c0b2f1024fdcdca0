import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { firefox, type Page } from '@playwright/test'
import type { Engine } from './engine.ts'

/**
 * Debian's Firefox ESR, by Playwright. With a window rather than headless: without one it has no mouse. Where site data is
 * refused, it is Firefox itself that refuses it.
 */
export async function openFirefox({ isDataRefused = false } = {}): Promise<Engine> {
  const downloads = mkdtempSync(join(tmpdir(), 'stakeout-firefox-'))
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    headless: false,
    executablePath: join(import.meta.dirname, 'firefoxProxy.ts'),
    downloadsPath: downloads,
    firefoxUserPrefs: {
      // An ESR's colours cannot be emulated.
      'layout.css.prefers-color-scheme.content-override': 1,
      // A key lets a page take the whole screen for so many milliseconds: a busy machine needs more of them than a reader.
      'dom.user_activation.transient.timeout': 60_000,
      ...(isDataRefused && { 'network.cookie.cookieBehavior': 2 }),
    },
  })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  const { keyboard, mouse } = page
  return {
    go: async address => {
      // A link that differs in its fragment alone loads nothing.
      await page.goto('about:blank')
      await page.goto(address)
    },
    reload: async () => void (await page.reload()),
    read: readingOf(page),
    press: chord => keyboard.press(chord),
    type: text => keyboard.type(text),
    mouse: {
      to: (x, y) => mouse.move(x, y, { steps: 5 }),
      down: () => mouse.down(),
      up: () => mouse.up(),
    },
    opened: async act => {
      const [room] = await Promise.all([context.waitForEvent('page'), act()])
      return { read: readingOf(room) }
    },
    downloads,
    pdf: () => page.pdf({ width: '21cm', height: '29.7cm', printBackground: true }),
    complaints: () => complaints,
    close: () => browser.close(),
  }
}

/** As text, in which a question reaches every driver alike. */
const readingOf =
  (page: Page): Engine['read'] =>
  (question, ...given) =>
    page.evaluate(`(${question.toString()})(...${JSON.stringify(given)})`)
