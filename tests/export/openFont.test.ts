import { create, type Font } from 'fontkit'
import { expect, it } from 'vitest'
import { openFont } from '../../src/export/openFont.ts'
import { fontFiles } from '../kit/type.ts'

const file = fontFiles.serif600
const [plain, held] = [create(file as Buffer) as Font, openFont(file)]
const text = 'AVA To fi “Wé”, 12½'

/** An outline by fontkit alone. */
function drawn(x: number, y: number, size: number): string {
  const scale = size / plain.unitsPerEm
  const { glyphs, positions } = plain.layout(text)
  let at = x
  return glyphs
    .map(({ path }, i) => {
      const { xAdvance, xOffset, yOffset } = positions[i]!
      const placed = path.scale(scale, -scale).translate(at + xOffset * scale, y - yOffset * scale)
      at += xAdvance * scale
      return placed.toSVG()
    })
    .join('')
}

it.each([
  [0, 0, 1000],
  [33.37, 81.9, 12.6],
  [-4, 7.01, 23],
])('a text at %d, %d in %d is outlined as fontkit outlines it, the second time too', (x, y, size) => {
  expect(held.outline(text, x, y, size)).toBe(drawn(x, y, size))
  expect(held.outline(text, x, y, size)).toBe(drawn(x, y, size))
})

it('it is as wide as fontkit says, kerning included', () => {
  expect(held.widthOf(text)).toBe(plain.layout(text).advanceWidth / plain.unitsPerEm)
  expect(held.widthOf('AV')).toBeLessThan(held.widthOf('A') + held.widthOf('V'))
})
