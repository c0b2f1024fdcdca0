import { nameOf } from '../../src/workbook/places.ts'
import { fileOf, namedCells, partsOf, sheetPart } from './books.ts'

/** A workbook in which somebody typed other values into inputs; nothing is worked out anew. */
export const editedWorkbook = (file: Uint8Array, values: Record<string, number>): Uint8Array =>
  fileOf(withValues(partsOf(file), values))

/** The same on its parts. Inputs are found by their names, as a reader finds them. */
export const withValues = (parts: Record<string, string>, values: Record<string, number>): Record<string, string> =>
  withNamed(parts, Object.fromEntries(Object.entries(values).map(([key, value]) => [nameOf(key), value])))

/** Numbers typed into named cells. */
export function withNamed(parts: Record<string, string>, values: Record<string, number>): Record<string, string> {
  const named = namedCells(parts)
  const changed = { ...parts }
  for (const [name, value] of Object.entries(values)) {
    const { sheet, cell } = named.get(name)!
    const place = sheetPart(parts, sheet)
    changed[place] = changed[place]!.replace(new RegExp(`(<c r="${cell}"[^>]*><v>)[^<]*(?=</v>)`), `$1${value}`)
  }
  return changed
}

/** A workbook in which whatever was worked out is spoilt: only a true recalculation can pass. */
export function withoutResults(parts: Record<string, string>): Record<string, string> {
  const sheets = Object.entries(parts).filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
  if (!sheets.some(([, xml]) => xml.includes('</f><v>'))) throw new Error('A workbook without formulas')
  return {
    ...parts,
    ...Object.fromEntries(
      sheets.map(([name, xml]) => [
        name,
        xml.replace(/(<\/f><v>)[^<]*(?=<\/v>)/g, (_, before: string) => `${before}12345`),
      ]),
    ),
  }
}
