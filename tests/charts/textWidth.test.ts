import { describe, expect, it } from 'vitest'
import { estimatedWidth, fittedText } from '../../src/charts/kit/textWidth.ts'
import { faceOf } from '../../src/export/faces.ts'
import { type } from '../kit/type.ts'

const texts = [
  'Annual recurring revenue today, Anthropic',
  '−$1.45T',
  '9 runs in 10 (thick: 5)',
  '90\u00a0%',
  '0.81×',
  '32 quarters',
]

describe('the width of a text', () => {
  it.each([400, 600, 700])('is that of the font within a fiftieth, at weight %i', weight => {
    for (const text of texts) {
      const real = type.widthOf(text, 12, faceOf(false, weight))
      expect(Math.abs(estimatedWidth(text, 12, weight) - real) / real, text).toBeLessThan(0.02)
    }
  })

  it.each([400, 700])(
    'is that of the font letter by letter, within half a hundredth of the size, at weight %i',
    weight => {
      const letters = ' abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;!?()[]%&$€¢+-−–×÷…|/“”‘’@#*'
      for (const letter of letters) {
        const real = type.widthOf(letter, 1000, faceOf(false, weight))
        expect(Math.abs(estimatedWidth(letter, 1000, weight) - real), letter).toBeLessThan(5)
      }
    },
  )

  it('is never taken for nothing, whatever the script', () => {
    for (const text of ['Ω', '東京', 'ж', '🙂']) expect(estimatedWidth(text, 12)).toBeGreaterThan(5)
  })
})

it('a text that is too wide ends in an ellipsis, and keeps its end', () => {
  const fitted = fittedText('Further demand lost when open models catch up', 200, 12, 600, ' 11 % → 80 %')
  expect(fitted).toMatch(/^Further demand .*… 11 % → 80 %$/)
  expect(estimatedWidth(fitted, 12, 600)).toBeLessThanOrEqual(200)
  expect(fittedText('Short', 200, 12)).toBe('Short')
})
