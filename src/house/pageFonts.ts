import { openFont } from '../export/openFont.ts'
import { subset } from '../export/subset.ts'
import { sfntOf, tablesOf } from '../export/woff.ts'
import { base64Of, bytesOf } from './base64.ts'
import type { House } from './house.ts'
import type { PageFont } from './readPageHouse.ts'

/** What a page may come to say: letters of Latin languages, punctuation, arrows and signs. */
const letters = (
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

/** The fonts of a house file for a page. Without a bold one the regular stands for all weights. */
export function pageFonts({ fonts = {} }: House): PageFont[] {
  const { text, headline } = fonts
  return ([['sans', text] as const, ['serif', headline] as const] as const).flatMap(([of, font]) => {
    if (!font) return []
    const { regular, bold } = font
    return [
      { of, weight: bold ? '1 500' : '1 1000', woff: cut(regular) },
      ...(bold ? [{ of, weight: '501 1000', woff: cut(bold) }] : []),
    ]
  })
}

function cut(data: string): string {
  const plain = tablesOf(bytesOf(data))
  // Glyphs that stand for several letters are cut away.
  plain.tables.delete('GSUB')
  const file = sfntOf(plain)
  const font = openFont(file)
  return base64Of(subset(file, font.glyphsOf(letters.filter(letter => font.hasAll(letter)).join(''))))
}
