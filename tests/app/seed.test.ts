import { afterEach, expect, it } from 'vitest'
import { numberTyped } from '../../src/app/futures/Seed.tsx'
import { writeNumbersAs } from '../../src/model/separators.ts'

afterEach(() => writeNumbersAs('en'))

it.each([
  ['en', '12,345', 12_345],
  ['en', '12 345', 12_345],
  ['en', '1.5', Number.NaN],
  ['de', '250.000', 250_000],
  ['de', '1,5', Number.NaN],
  ['de-CH', '12’345', 12_345],
  ['fr', '12\u202f345', 12_345],
  ['en', '', Number.NaN],
  ['en', '-3', Number.NaN],
])('in %s, “%s” typed as a seed is %d', (locale, text, seed) => {
  writeNumbersAs(locale)
  expect(numberTyped(text)).toBe(seed)
})
