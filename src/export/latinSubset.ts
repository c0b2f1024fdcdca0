import { openFont } from './openFont.ts'
import { subset } from './subset.ts'
import { sfntOf, tablesOf } from './woff.ts'

/** What a page or a deck may come to say: letters of Latin languages, punctuation, arrows and signs. */
export const latinLetters: readonly string[] = (
  [
    [0x20, 0x7e],
    [0xa0, 0x17f],
    [0x2010, 0x203a],
    [0x20a0, 0x20bf],
    [0x2122, 0x2122],
    [0x2190, 0x2193],
    [0x2200, 0x2265],
  ] as const
).flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)))

/** A font with those of the letters that it has, as WOFF; glyphs that stand for several letters are cut away. */
export function cutFont(file: Uint8Array, letters: readonly string[]): Uint8Array {
  const plain = tablesOf(file)
  plain.tables.delete('GSUB')
  const whole = sfntOf(plain)
  const font = openFont(whole)
  return subset(whole, font.glyphsOf(letters.filter(letter => font.hasAll(letter)).join('')))
}
