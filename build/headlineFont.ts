import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

export const wholeFont = at(
  'node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
)
export const headlineFont = at('src/app/ui/headline.woff2')

/** What a headline can say: ASCII, and the signs of numbers and sentences in every country whose numbers the page writes. */
export const letters = `${Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')}−–—’‘“”×·…¢€£\u00a0\u2009\u202f`

/** The optical size of the desk's headline, in px. */
export const opticalSize = 28

/**
 * Source Serif 4 cut down to the letters, weights and size of the headline: a fifth of the whole, so that the first
 * picture is set in its own letters whatever the machine has. `npm run headline-font` writes it.
 */
if (import.meta.main)
  writeFileSync(
    headlineFont,
    await subsetFont(readFileSync(wholeFont), letters, {
      targetFormat: 'woff2',
      variationAxes: { wght: { min: 400, max: 600 }, opsz: opticalSize },
    }),
  )
