import { colToLetter } from 'hucre/xlsx'
import type { Leaf } from '../engine/leaves.ts'
import { printCells } from '../engine/print.ts'
import { type LineKey, lineOf } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import { meantBy, ownerOf } from '../model/keys.ts'
import type { Side } from '../model/sides.ts'
import { cellOf, columnOfQuarter, nameOf, quarterRow } from './places.ts'

/** How the formulas of a copy of the model name an input, and a line at a quarter from the formula of a side. */
export type ModelPlace = {
  input: (key: InputKey) => string
  line: (key: LineKey, t: number, from: Side | null) => string
}

/** The model of the sheets Market, AWS and Alliance: inputs by their names, lines by their cells. */
const named: ModelPlace = { input: nameOf, line: cellOf }

/**
 * The formula of a line at a quarter, without its "=", printed from the tree that the engine works out: inputs and lines
 * as the place names them, what a line was a quarter ago from the column before.
 */
export function formulaOf(key: LineKey, t: number, place = named): string {
  const { side, id } = ownerOf(key)
  const { formula, opening } = lineOf(id)
  const spell = (leaf: Leaf): string => {
    const meant = meantBy(leaf, side)
    switch (meant.kind) {
      case 'quarter':
        return `${colToLetter(columnOfQuarter(t))}$${quarterRow + 1}`
      case 'input':
        return place.input(meant.key)
      case 'constant':
        return nameOf(`${side}.${meant.id}`)
      case 'line':
        return place.line(meant.key, t, side)
      case 'before':
        return t === 0 ? `(${printCells(meant.start, spell)})` : place.line(meant.key, t - 1, side)
    }
  }
  return printCells(opening && t === 0 ? opening.start : formula, spell)
}
