import { nameOf } from '../../src/workbook/places.ts'
import { fileOf, namedCells, partsOf, sheetPart } from './books.ts'

/** A workbook in which somebody typed other values into inputs; nothing is worked out anew. */
export const editedWorkbook = (file: Uint8Array, values: Record<string, number>): Uint8Array =>
  fileOf(withValues(partsOf(file), values))

/** The same on its parts. Inputs are found by their names, as a reader finds them. */
export function withValues(parts: Record<string, string>, values: Record<string, number>): Record<string, string> {
  const named = namedCells(parts)
  const changed = { ...parts }
  for (const [key, value] of Object.entries(values)) {
    const { sheet, cell } = named.get(nameOf(key))!
    const place = sheetPart(parts, sheet)
    changed[place] = changed[place]!.replace(new RegExp(`(<c r="${cell}"[^>]*><v>)[^<]*(?=</v>)`), `$1${value}`)
  }
  return changed
}
