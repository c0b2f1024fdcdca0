import { readXlsx } from 'hucre/xlsx'
import { firstEditionInputs } from '../model/firstEdition/inputs.ts'
import { inputs } from '../model/inputs.ts'
import { nameOf, ownNameOf } from './places.ts'

/** What inputs are called now, and were in workbooks of the first edition of the model. */
const keys = new Set<string>([...inputs.map(({ key }) => key), ...firstEditionInputs.map(([key]) => key)])

/**
 * What stands in the inputs of a workbook of ours, by input, wherever its rows have gone: they are found by their names.
 * Of several scenarios it is the workbook's own. A formula counts as what it came to; what is no number is NaN; an input that is not there is left out.
 */
export async function valuesIn(file: Uint8Array): Promise<Record<string, number>> {
  const { sheets, namedRanges = [] } = await readXlsx(file)
  const rangeOf = (called: string) => namedRanges.find(({ name }) => name === called)?.range
  const rows = new Map(sheets.map(({ name, rows: own }) => [name, own]))
  return Object.fromEntries(
    [...keys].flatMap(key => {
      const range = rangeOf(ownNameOf(key)) ?? rangeOf(nameOf(key)) ?? ''
      const [, quoted, plain, letters = '', row] = /^(?:'(.+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)$/.exec(range) ?? []
      const cells = rows.get(quoted?.replaceAll("''", "'") ?? plain ?? '')?.[Number(row) - 1]
      if (!cells) return []
      const value = cells[columnOf(letters)]
      return [[key, typeof value === 'number' ? value : Number.NaN]]
    }),
  )
}

const columnOf = (letters: string) =>
  Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
