import type { Page } from '@playwright/test'
import { builtApp } from '../../tests/bench/built.ts'
import { launch } from '../../tests/bench/chromium.ts'
import { serve } from '../../tests/bench/serve.ts'

/** The bands of the futures; on a narrow chart their values may find no room. */
export const bands = '.valueCreated svg path[fill-opacity="0.1"]'

type Asked = { width?: number; height?: number; theme?: 'light' | 'dark'; link?: string }

/** The desk as it is shipped, in a browser of its own, with its futures drawn and the tour of a first visit behind it. */
export async function openDesk({ width = 1440, height = 900, theme = 'light', link = '' }: Asked = {}) {
  const app = await serve(await builtApp())
  const browser = await launch()
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme, deviceScaleFactor: 1 })
  await page.addInitScript(() => localStorage.setItem('stakeout.guide', 'seen'))
  await page.goto(app.url + link)
  await page.locator(bands).first().waitFor({ state: 'attached' })
  return {
    page,
    close: async () => {
      await browser.close()
      app.close()
    },
  }
}

/** The one that is on the screen: on the desk, or on the stage. */
export const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true }).last()
