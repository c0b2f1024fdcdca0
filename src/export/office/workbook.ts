import { type PackagePart, packageOf } from './parts.ts'
import { tag, textContent, type Xml } from './xml.ts'

/** A cell: words, a number, nothing, a formula with what it comes to, or a day, in days since the end of 1899. */
export type SheetCell = string | number | null | { formula: string; value: number } | { day: number }

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The name of a column: A, B, …, Z, AA. Counted from 0. */
export function columnName(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : `${columnName(Math.floor(place / 26) - 1)}${letter}`
}

/** One sheet as a workbook: what stands behind a chart and opens on "Edit data". Words are words, never formulas. */
export function chartWorkbook(name: string, rows: readonly (readonly SheetCell[])[]): Uint8Array<ArrayBuffer> {
  const sheet: PackagePart = {
    path: 'xl/worksheets/sheet1.xml',
    kind: 'sheet',
    content: tag(
      'worksheet',
      { xmlns: main },
      tag('cols', {}, tag('col', { min: 1, max: 1, width: 26, customWidth: true })),
      tag(
        'sheetData',
        {},
        rows.map((cells, row) =>
          tag(
            'row',
            { r: row + 1 },
            cells.map((cell, column) => cellOf(cell, `${columnName(column)}${row + 1}`)),
          ),
        ),
      ),
    ),
  }
  const styles: PackagePart = { path: 'xl/styles.xml', kind: 'styles', content: plainStyles() }
  const workbook: PackagePart = {
    path: 'xl/workbook.xml',
    kind: 'workbook',
    content: tag(
      'workbook',
      { xmlns: main, 'xmlns:r': relationships },
      tag('sheets', {}, tag('sheet', { name, sheetId: 1, 'r:id': 'rId1' })),
    ),
    to: [sheet, styles],
  }
  return packageOf([workbook])
}

function cellOf(cell: SheetCell, r: string): Xml | null {
  if (cell === null) return null
  if (typeof cell === 'string')
    return tag('c', { r, t: 'inlineStr' }, tag('is', {}, tag('t', { 'xml:space': 'preserve' }, textContent(cell))))
  if (typeof cell === 'number') return tag('c', { r, s: 2 }, tag('v', {}, textContent(numberText(cell))))
  if ('day' in cell) return tag('c', { r, s: 1 }, tag('v', {}, textContent(numberText(cell.day))))
  return tag(
    'c',
    { r, s: 2 },
    tag('f', {}, textContent(cell.formula)),
    tag('v', {}, textContent(numberText(cell.value))),
  )
}

/** A number with every digit that it has. */
export function numberText(given: number): string {
  if (!Number.isFinite(given)) throw new Error('A file cannot hold what is no number')
  return String(given)
}

/** How values read, and days. */
export const [valueFormat, dayFormat] = ['#,##0.00##', 'yyyy\\-mm\\-dd']

/** Number formats of one's own begin at 164. */
const [isoDay, figure] = [164, 165]

const format = (numFmtId: number) =>
  tag('xf', { numFmtId, fontId: 0, fillId: 0, borderId: 0, xfId: 0, applyNumberFormat: numFmtId > 0 })

const plainStyles = () =>
  tag(
    'styleSheet',
    { xmlns: main },
    tag(
      'numFmts',
      { count: 2 },
      tag('numFmt', { numFmtId: isoDay, formatCode: dayFormat }),
      tag('numFmt', { numFmtId: figure, formatCode: valueFormat }),
    ),
    tag('fonts', { count: 1 }, tag('font', {}, tag('sz', { val: 11 }), tag('name', { val: 'Calibri' }))),
    tag(
      'fills',
      { count: 2 },
      tag('fill', {}, tag('patternFill', { patternType: 'none' })),
      tag('fill', {}, tag('patternFill', { patternType: 'gray125' })),
    ),
    tag(
      'borders',
      { count: 1 },
      tag('border', {}, tag('left'), tag('right'), tag('top'), tag('bottom'), tag('diagonal')),
    ),
    tag('cellStyleXfs', { count: 1 }, tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
    tag('cellXfs', { count: 3 }, format(0), format(isoDay), format(figure)),
  )
