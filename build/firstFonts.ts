import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

const whole = (name: string, axis: string) =>
  at(`node_modules/@fontsource-variable/${name}/files/${name}-latin-${axis}-normal.woff2`)

/** What every page can say: ASCII, and the signs of numbers and sentences in every country whose numbers the page writes. */
const common = `${Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')}−–—’‘“”×·…¢€£\u00a0\u2009\u202f`

/** The optical size of the desk's headline, in px. */
export const opticalSize = 28

type Axes = Record<string, number | { min: number; max: number }>

/** A face of the first view: what it is cut out of and into, with which letters, and which of its axes are held. */
export type FirstFont = { whole: string; file: string; letters: string; axes: Axes }

/** Other letters come from the whole faces, when a text has one. */
export const firstFonts = {
  sans: {
    whole: whole('source-sans-3', 'wght'),
    file: at('src/app/ui/firstSans.woff2'),
    letters: `${common}÷±↑↓›`,
    axes: {},
  },
  serif: {
    whole: whole('source-serif-4', 'opsz'),
    file: at('src/app/ui/firstSerif.woff2'),
    letters: common,
    axes: { wght: { min: 400, max: 600 }, opsz: opticalSize },
  },
} as const satisfies Record<string, FirstFont>

/** Of the layout features, those that the page sets text with: the others' alternates are a fifth of a face. */
const keepFeatures = ['kern', 'liga', 'ccmp', 'tnum', 'lnum']

/** A face cut down to its letters, as WOFF2. */
export function firstFont({ whole, letters, axes }: FirstFont): Promise<Buffer> {
  const options = { targetFormat: 'woff2' as const, variationAxes: axes, keepFeatures }
  return subsetFont(readFileSync(whole), letters, options)
}

/**
 * Source Sans 3 and Source Serif 4 cut down to what the first view needs, a third of the whole: small enough to wait
 * for, so that nothing is set in the letters of the machine before. `npm run first-fonts` writes them.
 */
if (import.meta.main) for (const font of Object.values(firstFonts)) writeFileSync(font.file, await firstFont(font))
