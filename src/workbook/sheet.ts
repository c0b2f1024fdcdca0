import { type Cell, type CellStyle, cellRef, type WriteSheet } from 'hucre/xlsx'
import { cellText } from './text.ts'

/**
 * What stands in a cell. With a formula, `value` is what it came to here; words are made harmless on their way in.
 * `to` is an address, or a place in the workbook after a "#".
 */
export type SheetEntry = {
  value: string | number | null
  look: CellStyle
  formula?: string
  /** Over how many cells from this one to the right the formula goes, number by number. */
  across?: number
  to?: string
}

/** A sheet as it is put together: entries by row and column, and what hucre takes for the rest. */
export type SheetWriter = { put: (row: number, column: number, entry: SheetEntry) => void; written: WriteSheet }

type Frame = Omit<WriteSheet, 'cells' | 'rows' | 'data'>

/** An empty sheet, without gridlines, on landscape paper as wide as one page. */
export function sheetOf(frame: Frame): SheetWriter {
  const cells = new Map<string, Partial<Cell>>()
  return {
    put: (row, column, entry) => cells.set(`${row},${column}`, cellFor(row, column, entry)),
    written: {
      ...frame,
      cells,
      view: { showGridLines: false, ...frame.view },
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
        ...frame.pageSetup,
      },
      headerFooter: { oddFooter: '&L&8A what-if, not a forecast&C&8&A&R&8&P / &N' },
    },
  }
}

function cellFor(row: number, column: number, { value, look, formula, across, to }: SheetEntry): Partial<Cell> {
  const plain = typeof value === 'string' ? cellText(value) : value
  const link =
    to === undefined ? {} : { hyperlink: to.startsWith('#') ? { target: '', location: to.slice(1) } : { target: to } }
  if (formula === undefined) return { value: plain, style: look, ...link }
  const range = across && {
    formulaType: 'array' as const,
    formulaRef: `${cellRef(row, column)}:${cellRef(row, column + across - 1)}`,
  }
  return { value: null, formula, formulaResult: plain, style: look, ...range, ...link }
}

/** An absolute place, as names and rules of a workbook write it. */
export const fixedRef = (row: number, column: number) => cellRef(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')
