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

/** How the tests and the bench start the Chromium of this machine, or the one that CHROMIUM names; `more` are further switches. */
export function launchOptions(more: string[] = []) {
  const executablePath = ['chromium', 'chromium-browser', 'google-chrome']
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
