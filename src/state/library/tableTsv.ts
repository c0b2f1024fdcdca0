import { pasted } from '../../model/digits.ts'
import { inCell } from './tsv.ts'

/** A table as a spreadsheet takes it from the clipboard: numbers plain, with the decimal mark of this machine; words never as a formula. */
export const tableTsv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map(row => row.map(cell => (typeof cell === 'number' ? pasted(cell) : inCell(cell))).join('\t')).join('\r\n')
