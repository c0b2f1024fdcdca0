import type { FigureHouse, HouseFaces } from '../imprint.ts'
import { cutFont, latinLetters } from '../latinSubset.ts'
import { embeddedFont } from '../office/embeddedFont.ts'
import type { PackagePart } from '../office/parts.ts'

/** A family of letters that a deck brings along. */
export type DeckFont = { family: string; regular: PackagePart; bold: PackagePart | null }

/**
 * The firm's own fonts for a deck, each family once, cut down to Latin letters, signs, and what else the slides say; so who has
 * none of them sees the deck as it was meant, and can go on writing in it.
 */
export function deckFonts(house: FigureHouse | null | undefined, slides: readonly PackagePart[]): DeckFont[] {
  const { sans400, sans700, serif400, serif600 } = house?.faces?.faces ?? {}
  const families = [[sans400, sans700] as const, [serif400, serif600] as const].filter(
    ([regular], i) => regular && (i === 0 || regular.family !== sans400?.family),
  )
  if (families.length === 0) return []
  const said = new Set(slides.flatMap(({ content }) => (typeof content === 'string' ? Array.from(content) : [])))
  const letters = [...new Set([...latinLetters, ...said])]
  return families.map(([regular, bold], i) => ({
    family: regular!.family,
    regular: fontPart(regular!, letters, i * 2 + 1),
    bold: bold && bold.file !== regular!.file ? fontPart(bold, letters, i * 2 + 2) : null,
  }))
}

type Face = NonNullable<HouseFaces['faces'][keyof HouseFaces['faces']]>

const fontPart = ({ file, family, weight }: Face, letters: readonly string[], place: number): PackagePart => ({
  path: `ppt/fonts/font${place}.fntdata`,
  kind: 'font',
  content: embeddedFont(cutFont(file, letters), { family, style: weight > 500 ? 'Bold' : 'Regular' }),
})
