import { valueAt } from '../../analysis/whatIf.ts'
import { pasted } from '../../model/digits.ts'
import { figureIn } from '../../model/figureIn.ts'
import { type LineKey, lineOf } from '../../model/index.ts'
import { inputOf, isInput } from '../../model/inputs.ts'
import { ownerOf } from '../../model/keys.ts'
import { parameterUnits, type Unit } from '../../model/units.ts'
import { inCell } from '../../state/library/tsv.ts'
import type { Desk } from '../../state/session/desk.ts'

/**
 * What is copied where something else than the bare text should be: a figure alone as a plain number in the unit that it
 * shows ("$220B" as 220.41), cells of a table with tabs between them. Null leaves the browser to it, as for a sentence.
 */
export function plainCopy(selection: Selection | null, focused: Element | null, desk: Desk): string | null {
  if (focused instanceof HTMLTextAreaElement) return null
  if (focused instanceof HTMLInputElement && focused.type === 'text') return fieldCopy(focused)
  if (!selection || selection.isCollapsed || selection.rangeCount === 0)
    return focused?.closest('.explained') ? figureOf(focused, desk) : null
  const range = selection.getRangeAt(0)
  const from = range.commonAncestorContainer
  const place = from instanceof Element ? from : from.parentElement
  const cells = cellsIn(place?.closest('table') ?? null, range)
  if (cells.length > 0) return cells.map(row => row.map(cell => cellCopy(cell, desk)).join('\t')).join('\r\n')
  return plain(selection.toString().trim())
}

/** The whole of an entry box as a number; a part of it as it stands. */
function fieldCopy({ value, selectionStart, selectionEnd }: HTMLInputElement): string | null {
  return selectionStart === 0 && selectionEnd === value.length ? plain(value) : null
}

/** The selected cells of a table, row by row; none where less than two are, or no table is. */
function cellsIn(table: HTMLTableElement | null, range: Range): HTMLTableCellElement[][] {
  const rows = Array.from(table?.rows ?? [], row => [...row.cells].filter(cell => holds(range, cell)))
  const some = rows.filter(cells => cells.length > 0)
  return some.flat().length > 1 ? some : []
}

/** Some of its text is selected; a selection that only ends where a cell begins holds none of it. */
function holds(range: Range, cell: HTMLTableCellElement): boolean {
  if (!range.intersectsNode(cell)) return false
  const part = document.createRange()
  part.selectNodeContents(cell)
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset)
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset)
  return part.toString() !== '' || cell.textContent === ''
}

function cellCopy(cell: HTMLTableCellElement, desk: Desk): string {
  const figure = cell.querySelector('.explained button')
  if (figure) return figureOf(figure, desk) ?? inCell(figure.textContent)
  const text = cell.textContent.trim()
  return plain(text) ?? inCell(text)
}

/** A figure on the screen with all the places its unit has, where it is the desk's; any other by what it shows. */
function figureOf(element: Element, desk: Desk): string | null {
  const shown = element.textContent
  const known = unitAndValue(element.closest('[data-place]')?.getAttribute('data-place') ?? '', desk)
  const isOurs = known && [known.unit.format(known.value), known.unit.exact(known.value)].includes(shown)
  return (isOurs && plain(known.unit.exact(known.value))) || plain(shown)
}

/** What stands at a place as `Explained` marks it: an input by its key, a line by its key and quarter. */
function unitAndValue(mark: string, { world, answer }: Desk): { unit: Unit; value: number } | null {
  const [key = '', quarter] = mark.split(' ')
  if (isInput(key)) return { unit: parameterUnits[inputOf(key).parameter.unit], value: world[key] }
  if (quarter === undefined) return null
  return { unit: lineOf(ownerOf(key as LineKey).id).unit, value: valueAt(answer, key as LineKey, Number(quarter)) }
}

function plain(text: string): string | null {
  const figure = figureIn(text)
  return figure && pasted(figure.value)
}
