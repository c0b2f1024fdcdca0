import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import subsetFont from 'subset-font'
import { describe, expect, test } from 'vitest'
import { headlineFont, letters, opticalSize, wholeFont } from '../build/headlineFont.ts'
import { openingVerdict } from '../build/opening.ts'

/** fontkit cannot vary a WOFF2 font, only a plain one. */
const read = async (file: string) =>
  create(await subsetFont(readFileSync(file), letters, { targetFormat: 'truetype' })) as Font
const [headline, whole] = await Promise.all([read(headlineFont), read(wholeFont)])

describe('the letters of the headline', () => {
  test('draw all that the first picture says', () => {
    const page = readFileSync(new URL('../index.html', import.meta.url), 'utf8')
    const question = /<span class="asked">([^<]+)</.exec(page)![1]!
    const said = `${openingVerdict().replace(/<[^>]+>/g, '')}${question}Stakeout0123456789`.replace(/\s/g, ' ')
    expect([...new Set(said)].filter(letter => !headline.hasGlyphForCodePoint(letter.codePointAt(0)!))).toEqual([])
  })

  test('are as wide as those of the whole font, in each weight', () => {
    for (const wght of [400, 500, 600])
      for (const letter of letters) {
        const advance = (font: Font, axes: Record<string, number>) =>
          font.getVariation(axes).layout(letter).advanceWidth / font.unitsPerEm
        const difference = advance(headline, { wght }) - advance(whole, { wght, opsz: opticalSize })
        // A width is a whole number of the font's units, a thousandth of the letters' size.
        expect(Math.abs(difference), `${letter} at ${wght}`).toBeLessThan(0.001)
      }
  })
})
