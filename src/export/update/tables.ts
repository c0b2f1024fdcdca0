import type { Element } from '@xmldom/xmldom'
import { childOf, elementsOf, replaceElement } from '../office/elements.ts'

/** Gives a table the cells of another one; its widths and heights stay where it has as many rows and columns. */
export function updateTable(frame: Element, fresh: Element) {
  const [old, made] = [tableIn(frame), tableIn(fresh)]
  if (!old || !made) return
  const [rows, next] = [elementsOf(old, 'a:tr'), elementsOf(made, 'a:tr')]
  const cells = (row: Element | undefined) => (row ? elementsOf(row, 'a:tc') : [])
  const isSame = rows.length === next.length && cells(rows[0]).length === cells(next[0]).length
  if (!isSame) {
    replaceElement(old, made)
    return
  }
  rows.forEach((row, i) => cells(row).forEach((cell, j) => replaceElement(cell, cells(next[i])[j]!)))
}

const tableIn = (frame: Element) => childOf(frame, 'a:graphic', 'a:graphicData', 'a:tbl')

/** What a frame holds: a chart, a table, or something else. */
export function frameKind(shape: Element): 'chart' | 'table' | 'words' {
  const data = childOf(shape, 'a:graphic', 'a:graphicData')
  return childOf(data, 'c:chart') ? 'chart' : childOf(data, 'a:tbl') ? 'table' : 'words'
}
