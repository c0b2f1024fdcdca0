import type { WriteSheet } from 'hucre/xlsx'
import { hashOfText } from '../../analysis/hash.ts'

/**
 * What a sheet was when it was written: marks of the texts that stand as titles, labels and heads, by their place; and
 * which cells were written, each with the number of its look: `4A-C:12` is three cells of row 4.
 */
export type SheetRecord = { texts: Record<string, string>; cells: string[] }

/** What a workbook was when Stakeout wrote it, by the name of the sheet: so it can be told later what somebody has edited. */
export type WorkbookRecord = Record<string, SheetRecord>

/** Titles and heads stand in the first rows, labels in the first column: what else is text is data. */
const isTitle = (row: number, column: number) => row < 6 || column === 0

/** A few letters that stand for a text: blanks of any kind count as one, as programs change them. */
export const cellMark = (text: string): string =>
  (hashOfText(text.replace(/\s+/g, ' ').trim()) >>> 0).toString(36).slice(-5)

/** The letters of a column, counted from 0. */
export const columnLetters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))

/** The place of a column by its letters, from 0. */
export const columnPlace = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The record of a workbook that is about to be written. */
export function recordOfSheets(sheets: readonly WriteSheet[]): WorkbookRecord {
  const looks = new Map<string, number>()
  const lookOf = (style: unknown) => {
    const key = JSON.stringify(style)
    const known = looks.get(key) ?? looks.size
    looks.set(key, known)
    return known
  }
  return Object.fromEntries(sheets.map(sheet => [sheet.name, sheetRecord(sheet, lookOf)]))
}

function sheetRecord({ cells = new Map() }: WriteSheet, lookOf: (style: unknown) => number): SheetRecord {
  const texts: Record<string, string> = {}
  const runs: { row: number; from: number; to: number; look: number }[] = []
  const placed = [...cells].map(([place, cell]) => {
    const [row = 0, column = 0] = place.split(',').map(Number)
    return { row, column, cell }
  })
  for (const { row, column, cell } of placed.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    const look = lookOf(cell.style)
    const last = runs.at(-1)
    if (last?.row === row && last.to === column - 1 && last.look === look) last.to = column
    else runs.push({ row, from: column, to: column, look })
    if (typeof cell.value === 'string' && isTitle(row, column))
      texts[`${columnLetters(column)}${row + 1}`] = cellMark(cell.value)
  }
  const written = runs.map(({ row, from, to, look }) => `${row + 1}${columnLetters(from)}-${columnLetters(to)}:${look}`)
  return { texts, cells: written }
}

/** The cells of a record, each with the number of its look. */
export function recordedCells({ cells }: SheetRecord): Map<string, number> {
  const all = new Map<string, number>()
  for (const run of cells) {
    const [, row = '', from = '', to = '', look = ''] = /^(\d+)([A-Z]+)-([A-Z]+):(\d+)$/.exec(run) ?? []
    for (let column = columnPlace(from); column <= columnPlace(to); column++)
      all.set(`${columnLetters(column)}${row}`, Number(look))
  }
  return all
}

/** The record that a file says it has; null where that is none, whatever it is. */
export function workbookRecordFrom(data: unknown): WorkbookRecord | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null
  const sheets = Object.entries(data).filter((entry): entry is [string, SheetRecord] => isSheetRecord(entry[1]))
  return sheets.length > 0 ? Object.fromEntries(sheets) : null
}

const isSheetRecord = (data: unknown) => {
  if (typeof data !== 'object' || data === null) return false
  const { texts, cells } = data as Record<string, unknown>
  return (
    typeof texts === 'object' &&
    texts !== null &&
    Object.values(texts).every(mark => typeof mark === 'string') &&
    Array.isArray(cells) &&
    cells.every(run => typeof run === 'string')
  )
}
