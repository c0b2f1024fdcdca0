import { type Column, csvCells, rowCount } from '../charts/kit/data.ts'
import { separators } from '../model/separators.ts'

/** What stands over the rows: a line of a name and what it says. */
export type Preamble = readonly (readonly [name: string, says: string])[]

/** What parts whole from fraction, and so what parts the columns: as a spreadsheet of that country reads a file. */
export const decimalMarks = {
  point: { label: 'Point (0.5), columns by ,', decimal: '.', column: ',' },
  comma: { label: 'Comma (0,5), columns by ;', decimal: ',', column: ';' },
} as const

export type DecimalMark = keyof typeof decimalMarks

export const decimalMarkIds = Object.keys(decimalMarks) as DecimalMark[]

/** The mark that the page writes its numbers with. */
export const readersMark = (): DecimalMark => (separators().decimal === ',' ? 'comma' : 'point')

/**
 * The data of a chart as a spreadsheet takes it: where it comes from, then the rows; numbers plain, their unit in a row
 * of its own. No text in it can be taken for a formula.
 */
export function csvOf(columns: readonly Column[], preamble: Preamble, mark: DecimalMark): string {
  const units = columns.map((column, i) => (i === 0 ? 'Unit' : 'unit' in column ? column.unit : ''))
  const rows = Array.from({ length: rowCount(columns) }, (_, row) => columns.map(column => csvCells(column)[row] ?? ''))
  return csvText([...preamble.map(line => [...line]), [], columns.map(({ name }) => name), units, ...rows], mark)
}

/** Lines as a file of separated values that a spreadsheet opens, nothing in it a formula. */
export function csvText(lines: readonly (readonly (string | number)[])[], mark: DecimalMark): string {
  const { decimal, column } = decimalMarks[mark]
  const cell = (value: string | number) =>
    typeof value === 'number' ? digits(value).replace('.', decimal) : words(value)
  return `\ufeff${lines.map(line => line.map(cell).join(column)).join('\r\n')}\r\n`
}

/**
 * Twelve digits, and never just three behind the mark: where the point parts thousands 0.331 is 331, and 0.3310 is text.
 */
function digits(value: number): string {
  const plain = String(Number(value.toPrecision(12)) + 0)
  return /\.\d{3}$/.test(plain) ? `${plain}0` : plain
}

/** Text in one cell, quoted where it must be, and never a formula. */
function words(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, ' ')
  const safe = /^\s*[=+\-@]/.test(line) ? `'${line}` : line
  return /[",;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
