import { zipSync } from 'fflate'
import { type Cell as BookCell, type CellValue, parseCellRef, readXlsx, type Sheet, type Workbook } from 'hucre/xlsx'
import type { Cell, FoundTable, TablesOf } from './cell.ts'
import { formatUnit } from './formatUnit.ts'
import { inputMatch } from './inputMatch.ts'
import { limits } from './limits.ts'
import { zipParts } from './zipParts.ts'

/** The parts of a workbook that hold names, words, formats and cells; no picture, chart, link or macro is unpacked. */
const isWanted = (name: string) =>
  /^(\[Content_Types\]\.xml|_rels\/\.rels|[^/]+\/(workbook\w*\.xml|_rels\/workbook\w*\.xml\.rels|(sharedStrings|styles)\w*\.xml|worksheets\/(_rels\/)?[^/]+\.(xml|rels)))$/i.test(
    name,
  )

/**
 * The tables of an XLSX: its named cells that are called as inputs are, and each sheet that has anything in it. Cells have what
 * was stored; a formula without a stored result, an error and a date say so themselves.
 */
export async function workbookTables(file: Uint8Array): Promise<TablesOf> {
  const unpacked = zipParts(file, isWanted)
  if ('problem' in unpacked) return unpacked
  const { parts } = unpacked
  if (!Object.keys(parts).some(name => /workbook\w*\.xml$/.test(name)))
    return { problem: 'It is an archive and no workbook: unpack it and take one of its files' }
  // Only what was measured is shown to the reader of sheets.
  const book = await readXlsx(zipSync(parts, { level: 0 }), { readStyles: true })
  const sheets = book.sheets.filter(sheet => !sheet.hidden && !sheet.veryHidden && sheet.rows.length > 0)
  const names = namedCells(book)
  return {
    tables: [...(names.rows.length > 0 ? [names] : []), ...sheets.map(sheetTable)],
    remarks: [],
  }
}

function sheetTable(sheet: Sheet): FoundTable {
  const rows = sheet.rows.slice(0, limits.rows).flatMap((values, row) => {
    const cells = Array.from(values.slice(0, limits.columns), (value, column) => cellOf(value, sheet, row, column))
    return cells.some(({ text, fault }) => text !== '' || fault) ? [{ row: row + 1, cells }] : []
  })
  return { name: sheet.name, kind: 'sheet', rows }
}

/** The named cells whose names are those of inputs, as rows of a name and a value. */
function namedCells({ sheets, namedRanges = [] }: Workbook): FoundTable {
  const rows = namedRanges.flatMap(({ name, range }) => {
    const [, quoted, plain, ref] = /^=?(?:'(.+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d+)(?::\3)?$/i.exec(range) ?? []
    const sheet = sheets.find(one => one.name === (quoted?.replaceAll("''", "'") ?? plain))
    if (!sheet || !ref || (!('key' in inputMatch(name.replaceAll('_', ' ').trim())) && !('key' in inputMatch(name))))
      return []
    const { row, col } = parseCellRef(ref.replaceAll('$', ''))
    const cell = cellOf(sheet.rows[row]?.[col] ?? null, sheet, row, col)
    const called = 'key' in inputMatch(name) ? name : name.replaceAll('_', ' ')
    return [{ place: `${sheet.name}!${ref.replaceAll('$', '')}`, cells: [{ text: called }, cell] }]
  })
  return { name: 'Named cells', kind: 'names', rows: rows.map((row, i) => ({ ...row, row: i + 1 })) }
}

function cellOf(value: CellValue | undefined, sheet: Sheet, row: number, column: number): Cell {
  const cell = sheet.cells?.get(`${row},${column}`)
  const fault = faultOf(value, cell)
  if (fault) return { text: '', fault }
  if (value instanceof Date) return dayCell(value)
  if (typeof value === 'number') return numberCell(value, cell?.style?.numFmt ?? '')
  const link = cell?.hyperlink?.target
  return {
    ...(link && { link }),
    text: typeof value === 'string' ? value.trim() : value === null || value === undefined ? '' : String(value),
  }
}

function faultOf(value: CellValue | undefined, cell: BookCell | undefined): string | null {
  if (
    cell?.type === 'error' ||
    (typeof value === 'string' && /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/.test(value))
  )
    return `It holds the error ${String(value)}`
  const isEmpty = value === null || value === undefined || value === ''
  if (cell?.formula !== undefined && isEmpty)
    return 'It holds a formula without its result: open and save the workbook in a spreadsheet first'
  return null
}

function dayCell(date: Date): Cell {
  const time = date.getTime()
  if (Number.isNaN(time)) return { text: '', fault: 'It holds a date that is none' }
  const day = date.toISOString().slice(0, 10)
  return { text: day, day }
}

/** A number as a text with a point, and what its format says of its unit. */
function numberCell(value: number, format: string): Cell {
  const { unit, times } = formatUnit(format)
  return { text: String(Number((value * times).toPrecision(15))), isExact: true, ...(unit && { unit }) }
}
