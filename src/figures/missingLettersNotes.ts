import type { DrawnFigure } from '../export/figure.ts'
import { type FormatId, formatOf } from '../export/formats.ts'
import { missingIn } from '../export/missingLetters.ts'
import type { Type } from '../export/type.ts'

const most = 12

/** Which letters no font of a figure has, and what becomes of them in this format; nothing where all are drawn. */
export function missingLettersNotes(
  figures: readonly { type: Type; figure: DrawnFigure }[],
  format: FormatId,
): string[] {
  const { missingLetters } = formatOf(format)
  const letters = [...new Set(figures.flatMap(({ type, figure }) => missingIn(type, figure)))]
  if (!missingLetters || letters.length === 0) return []
  const listed = letters.slice(0, most).join(' ')
  const more = letters.length > most ? ` and ${letters.length - most} more` : ''
  return [`Not in the fonts of figures: ${listed}${more}. In this format they ${missingLetters}.`]
}
