import { cutFont, latinLetters } from '../export/latinSubset.ts'
import { base64Of, bytesOf } from './base64.ts'
import type { House } from './house.ts'
import type { PageFont } from './readPageHouse.ts'

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

const cut = (data: string) => base64Of(cutFont(bytesOf(data), latinLetters))
