import { type FormatId, formatOf } from '../export/formats.ts'

const most = 12

/** What becomes of letters that no font of a figure has, in this format; nothing where there are none. */
export function missingLettersNotes(missing: readonly string[], format: FormatId): string[] {
  const { missingLetters } = formatOf(format)
  const letters = [...new Set(missing)]
  if (!missingLetters || letters.length === 0) return []
  const listed = letters.slice(0, most).join(' ')
  const more = letters.length > most ? ` and ${letters.length - most} more` : ''
  return [`Not in the fonts of figures: ${listed}${more}. In this format they ${missingLetters}.`]
}
