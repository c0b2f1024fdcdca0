import { colToLetter } from 'hucre/xlsx'
import type { Leaf } from '../engine/leaves.ts'
import { printCells } from '../engine/print.ts'
import { type LineKey, lineOf } from '../model/index.ts'
import { meantBy, ownerOf } from '../model/keys.ts'
import { cellOf, columnOfQuarter, nameOf, quarterRow } from './places.ts'

/**
 * The formula of a line at a quarter, without its "=", printed from the tree that the engine works out: inputs by their
 * names, lines by their cells, what a line was a quarter ago from the column before.
 */
export function formulaOf(key: LineKey, t: number): string {
  const { side, id } = ownerOf(key)
  const { formula, opening } = lineOf(id)
  const spell = (leaf: Leaf): string => {
    const meant = meantBy(leaf, side)
    switch (meant.kind) {
      case 'quarter':
        return `${colToLetter(columnOfQuarter(t))}$${quarterRow + 1}`
      case 'input':
        return nameOf(meant.key)
      case 'constant':
        return nameOf(`${side}.${meant.id}`)
      case 'line':
        return cellOf(meant.key, t, side)
      case 'before':
        return t === 0 ? `(${printCells(meant.start, spell)})` : cellOf(meant.key, t - 1, side)
    }
  }
  return printCells(opening && t === 0 ? opening.start : formula, spell)
}
