import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import subsetFont from 'subset-font'
import { describe, expect, test } from 'vitest'
import { firstFont, firstFonts, opticalSize } from '../build/firstFonts.ts'
import { openingVerdict } from '../build/opening.ts'

/** fontkit cannot vary a WOFF2 font, only a plain one. */
const read = async (file: string, letters: string) =>
  create(await subsetFont(readFileSync(file), letters, { targetFormat: 'truetype' })) as Font

const held = { sans: {}, serif: { opsz: opticalSize } }

/** A kilobyte is a thousand bytes. */
const budget = 45_000

const sizes = Object.values(firstFonts).map(({ file }) => readFileSync(file).length)

test('the faces of the first view are at most 45 kB together', () => {
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budget)
})

describe.each(['sans', 'serif'] as const)('the %s of the first view', name => {
  const font = firstFonts[name]

  test('is what `npm run first-fonts` writes', async () => {
    expect((await firstFont(font)).equals(readFileSync(font.file))).toBe(true)
  })

  test('draws all that the first picture says', async () => {
    const page = readFileSync(new URL('../index.html', import.meta.url), 'utf8')
    const question = /<span class="asked">([^<]+)</.exec(page)![1]!
    const said = `${openingVerdict().replace(/<[^>]+>/g, '')}${question}Stakeout0123456789`.replace(/\s/g, ' ')
    const first = await read(font.file, font.letters)
    expect([...new Set(said)].filter(letter => !first.hasGlyphForCodePoint(letter.codePointAt(0)!))).toEqual([])
  })

  test('has letters as wide and lines as high as those of the whole face, in each weight', async () => {
    const [first, whole] = await Promise.all([read(font.file, font.letters), read(font.whole, font.letters)])
    const heights = ({ ascent, descent, lineGap, unitsPerEm }: Font) => ({ ascent, descent, lineGap, unitsPerEm })
    expect(heights(first)).toEqual(heights(whole))
    for (const wght of [400, 500, 600])
      for (const letter of font.letters) {
        const advance = (face: Font, axes: Record<string, number>) =>
          face.getVariation(axes).layout(letter).advanceWidth / face.unitsPerEm
        const difference = advance(first, { wght }) - advance(whole, { wght, ...held[name] })
        // A width is a whole number of the font's units, a thousandth of the letters' size.
        expect(Math.abs(difference), `${letter} at ${wght}`).toBeLessThan(0.001)
      }
  })
})
