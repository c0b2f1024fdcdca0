import type { Table } from '../charts/chart.ts'
import { figureIn } from '../model/figureIn.ts'

/** What stands over the rows: a line of a name and what it says. */
export type Provenance = readonly (readonly [name: string, says: string])[]

/**
 * The data of a chart as a spreadsheet takes it: where it comes from, then the rows; numbers plain, their unit in a row
 * of its own. The first column says what each row is, so it stays as it reads. No text in it can be taken for a formula.
 */
export function csvOf({ head, rows }: Table, provenance: Provenance): string {
  const columns = head.map((_, i) => {
    const cells = rows.map(row => row[i] ?? '')
    return i === 0 ? { unit: 'Unit', cells } : columnOf(cells)
  })
  const units = columns.map(({ unit }) => unit)
  const body = rows.map((_, row) => columns.map(({ cells }) => cells[row]!))
  const lines = [...provenance.map(line => [...line]), [], head, units, ...body]
  return sheetOf(lines)
}

/** Lines of text as a file of comma-separated values that a spreadsheet opens, nothing in it a formula. */
export const sheetOf = (lines: readonly (readonly string[])[]): string =>
  `\ufeff${lines.map(line => line.map(cell).join(',')).join('\r\n')}\r\n`

type Column = { unit: string; cells: string[] }

/** A column whose figures are all in one unit, as plain numbers; any other as it reads. */
function columnOf(cells: string[]): Column {
  const read = cells.map(figureIn)
  const units = new Set(read.flatMap(one => one?.unit ?? []))
  const isPlain =
    units.size <= 1 && read.some(one => one) && cells.every((text, i) => read[i] || text === '' || text === '–')
  if (!isPlain) return { unit: '', cells }
  return { unit: [...units][0] ?? '', cells: read.map(one => (one ? String(one.value) : '')) }
}

/** In one cell, quoted where it must be, and never a formula: only a number may begin with a sign. */
function cell(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, ' ')
  const safe = /^\s*[=+\-@]/.test(line) && !/^-?\d+(\.\d+)?(e-?\d+)?$/.test(line) ? `'${line}` : line
  return /[",;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
