import { childOf, elementsOf, withinOf } from '../../export/office/elements.ts'
import { type OpenPackage, packageRelations, relatedPart, rootOf } from '../../export/office/opened.ts'
import { columnLetters, columnPlace } from './record.ts'

export type SheetElement = ReturnType<typeof rootOf>

/** The sheets of a workbook by name, each with its part. */
export function sheetPaths(book: OpenPackage): Map<string, string> {
  const path = workbookPath(book)
  if (path === null) return new Map()
  const list = childOf(rootOf(book, path), 'sheets')
  const paths = new Map(packageRelations(book, path).map(one => [one.id, one.path]))
  return new Map(
    (list ? elementsOf(list, 'sheet') : []).flatMap(one => {
      const part = paths.get(one.getAttribute('r:id') ?? '')
      return part ? [[one.getAttribute('name') ?? '', part] as const] : []
    }),
  )
}

/** The part that a workbook begins with. */
export const workbookPath = (book: OpenPackage): string | null => relatedPart(book, '', 'officeDocument')?.path ?? null

/** The cells of a sheet by their places. */
export const cellsOn = (sheet: SheetElement): Map<string, SheetElement> =>
  new Map(rowsOf(sheet).flatMap(row => elementsOf(row, 'c').map(cell => [cell.getAttribute('r') ?? '', cell] as const)))

const rowsOf = (sheet: SheetElement) => {
  const data = childOf(sheet, 'sheetData')
  return data ? elementsOf(data, 'row') : []
}

/** What reads the text of a cell of this workbook; null where a cell holds none, or one that was worked out. */
export function textReader(book: OpenPackage): (cell: SheetElement) => string | null {
  const path = relatedPart(book, workbookPath(book) ?? '', 'sharedStrings')?.path
  const shared = path && book.parts[path] ? elementsOf(rootOf(book, path), 'si').map(wordsIn) : []
  return cell => {
    const kind = cell.getAttribute('t')
    if (childOf(cell, 'f')) return null
    if (kind === 's') return shared[Number(childOf(cell, 'v')?.textContent)] ?? ''
    if (kind === 'inlineStr') return wordsIn(childOf(cell, 'is') ?? cell)
    return kind === 'str' ? (childOf(cell, 'v')?.textContent ?? '') : null
  }
}

/** Readings over words of East Asia are no part of the text. */
const wordsIn = (of: SheetElement) =>
  withinOf(of, 't')
    .filter(one => one.parentNode?.nodeName !== 'rPh')
    .map(one => one.textContent ?? '')
    .join('')

/** The cell at a place, made where there is none. */
export function cellAt(sheet: SheetElement, cells: Map<string, SheetElement>, place: string): SheetElement {
  const known = cells.get(place)
  if (known) return known
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(place) ?? []
  const row = rowAt(sheet, Number(digits))
  const cell = sheet.ownerDocument!.createElementNS(sheet.namespaceURI, 'c')
  cell.setAttribute('r', place)
  const next = elementsOf(row, 'c').find(
    one => columnPlace((one.getAttribute('r') ?? '').replace(/\d+$/, '')) > columnPlace(letters),
  )
  row.insertBefore(cell, next ?? null)
  cells.set(place, cell)
  return cell
}

function rowAt(sheet: SheetElement, number: number): SheetElement {
  const data = childOf(sheet, 'sheetData')!
  const rows = elementsOf(data, 'row')
  const known = rows.find(one => Number(one.getAttribute('r')) === number)
  if (known) return known
  const row = sheet.ownerDocument!.createElementNS(sheet.namespaceURI, 'row')
  row.setAttribute('r', String(number))
  data.insertBefore(row, rows.find(one => Number(one.getAttribute('r')) > number) ?? null)
  return row
}

/** Puts what one cell holds into another, whatever file that is in: a formula with what it came to, a number, or words. */
export function setContent(cell: SheetElement, from: SheetElement | null, text: string | null) {
  for (const child of elementsOf(cell)) cell.removeChild(child)
  for (const name of ['t', 'cm', 'vm']) cell.removeAttribute(name)
  if (!from) return
  const document = cell.ownerDocument!
  const put = (into: SheetElement, name: string, words: string) => {
    const one = document.createElementNS(cell.namespaceURI, name)
    if (words !== words.trim()) one.setAttribute('xml:space', 'preserve')
    one.appendChild(document.createTextNode(words))
    into.appendChild(one)
    return one
  }
  if (text !== null) {
    cell.setAttribute('t', 'inlineStr')
    const is = document.createElementNS(cell.namespaceURI, 'is')
    cell.appendChild(is)
    put(is, 't', text)
    return
  }
  const kind = from.getAttribute('t')
  if (kind && kind !== 's') cell.setAttribute('t', kind)
  for (const name of ['f', 'v']) {
    const one = childOf(from, name)
    if (!one) continue
    const made = put(cell, name, one.textContent ?? '')
    if (!rangeOf(from)) continue
    if (name === 'f') for (const part of ['t', 'ref']) made.setAttribute(part, one.getAttribute(part)!)
  }
}

/** The range over which the formula of a cell goes, where that is more than the cell: A1:E1. */
export function rangeOf(cell: SheetElement): string | null {
  const formula = childOf(cell, 'f')
  return formula?.getAttribute('t') === 'array' ? formula.getAttribute('ref') : null
}

/** The places of a row over which the formula of a cell goes, besides the cell's own. */
export function coveredPlaces(cell: SheetElement): string[] {
  const [, first = '', row = '', last = ''] = /^([A-Z]+)(\d+):([A-Z]+)\2$/.exec(rangeOf(cell) ?? '') ?? []
  if (!first) return []
  const [from, to] = [columnPlace(first), columnPlace(last)]
  return Array.from({ length: to - from }, (_, i) => `${columnLetters(from + 1 + i)}${row}`)
}
