import { execSync } from 'node:child_process'
import { join } from 'node:path'

/**
 * What Chromium is told to leave out. The first five of these are of Playwright's own list, whose place this one takes;
 * the last two are popups of an address bar that nobody sees, made anew for every test at half a second of a core.
 */
const unwanted = [
  'HttpsUpgrades',
  'PaintHolding',
  'AimEnabled',
  'OptimizationHints',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
]

/** What letters a browser under test finds on its machine, in `tests/kit/fonts`: the same wherever it runs. */
export const fonts = (name: 'wide' | 'fixedWidth') => ({
  ...process.env,
  FONTCONFIG_FILE: join(import.meta.dirname, `fonts/${name}.conf`),
})

/** Chromium with the window that is around a page: what the bench measures, and where a desk can be installed. */
const whole = ['chromium', 'chromium-browser', 'google-chrome']

/** How the bench starts the Chromium of this machine, or the one that CHROMIUM names; `more` are further switches. */
export const launchOptions = (more: string[] = []) => startOf(whole, more)

/**
 * How the tests start it: the same engine without the window around a page, where the machine has that. A quarter of
 * the work for a page went into windows that nobody sees. Letters are set as a reader sees them, at no whole pixels.
 */
export const shellOptions = (more: string[] = []) =>
  startOf(['chromium-headless-shell', ...whole], ['--font-render-hinting=none', ...more])

function startOf(names: string[], more: string[]) {
  const executablePath = names
    .map(name => (process.env['CHROMIUM'] ?? execSync(`command -v ${name} || true`).toString()).trim())
    .find(Boolean)
  return {
    ...(executablePath && { executablePath }),
    env: fonts('wide'),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-features=${unwanted.join()}`,
      ...more,
    ],
  }
}
