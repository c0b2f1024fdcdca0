import { expect, it } from 'vitest'
import { checkPixels } from '../../src/export/pixelCheck.ts'

/** A canvas of one row that keeps its pixels, or hands out others. */
function canvas(altered: (part: number) => number) {
  const row: number[] = []
  let colour: number[] = []
  return {
    set fillStyle(text: string) {
      colour = text.match(/\d+/g)!.map(Number)
    },
    fillRect: (x: number) => row.splice(x * 4, 4, ...colour, 255),
    getImageData: () => ({ data: Uint8ClampedArray.from(row, altered) }),
  } as unknown as CanvasRenderingContext2D
}

it('a canvas that gives back what was drawn is taken', () =>
  expect(() => checkPixels(canvas(part => part))).not.toThrow())

it.each([
  ['all white', () => 255],
  ['other by one', (part: number) => part ^ 1],
])('one whose pixels come back %s is refused with a sentence that says what works', (_, altered) =>
  expect(() => checkPixels(canvas(altered))).toThrow('SVG and PDF come out right.'),
)
