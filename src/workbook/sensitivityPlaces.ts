import { cellRef } from 'hucre/xlsx'
import type { LineKey } from '../model/index.ts'
import type { Quarter } from '../model/quantities.ts'
import { headRow, sheetNames } from './places.ts'
import { fixedRef } from './sheet.ts'
import { type NeedKey, type Needs, needKey } from './tableNeeds.ts'

/** The cells of the table that have the values of the input across, in its head, and the one that has a value of the input down. */
export const acrossCells = (count: number) =>
  `${sheetNames.sensitivity}!${fixedRef(headRow, 1)}:${fixedRef(headRow, count)}`
export const downCell = (row: number) => `${sheetNames.sensitivity}!${fixedRef(headRow + 1 + row, 0)}`

/** The column in which a copied number stands, or the first of those that it takes where it follows the input across. */
export const firstCopyColumn = 2

/** Copies for one value of the input down, or, where that is null, of what follows the input across alone; from its heading row. */
type CopyBlock = { down: number | null; row: number; needs: readonly NeedKey[] }

/** Where the copies stand: a row a line and quarter; what follows the input across takes a column for each of its values, all else one. */
export function copyPlaces(needs: Needs, across: number, down: number) {
  const all = [...needs]
  const keysOf = (wanted: (follows: string) => boolean): NeedKey[] =>
    all.flatMap(([key, { follows }]) => (wanted(follows) ? [key] : []))
  const [once, each] = [keysOf(follows => follows === 'x'), keysOf(follows => follows.includes('y'))]
  const blocks: CopyBlock[] = []
  let row = headRow + 1
  const add = (of: number | null, own: readonly NeedKey[]) => {
    if (own.length === 0) return
    blocks.push({ down: of, row, needs: own })
    row += own.length + 2
  }
  add(null, once)
  for (let j = 0; j < down; j++) add(j, each)
  const starts = new Map(blocks.map(block => [block.down, block.row]))
  const placeIn = new Map([once, each].flatMap(own => own.map((key, i) => [key, i] as const)))
  const rowOf = (key: LineKey, t: Quarter, j: number): number | null => {
    const follows = needs.get(needKey(key, t))?.follows ?? ''
    if (follows === '') return null
    return starts.get(follows === 'x' ? null : j)! + 1 + placeIn.get(needKey(key, t))!
  }
  const followsAcross = (key: LineKey, t: Quarter) => needs.get(needKey(key, t))!.follows.includes('x')
  return {
    blocks,
    /** The cell of a copied number for these values; null where it follows neither. */
    cellFor: (key: LineKey, t: Quarter, i: number, j: number): string | null => {
      const found = rowOf(key, t, j)
      if (found === null) return null
      return `${sheetNames.copies}!${cellRef(found, firstCopyColumn + (followsAcross(key, t) ? i : 0))}`
    },
    /** The same for all values of the input across, as formulas of the copies name it. */
    cellsFor: (key: LineKey, t: Quarter, j: number): string | null => {
      const found = rowOf(key, t, j)
      if (found === null) return null
      const first = cellRef(found, firstCopyColumn)
      return followsAcross(key, t) ? `${first}:${cellRef(found, firstCopyColumn + across - 1)}` : first
    },
  }
}

export type CopyPlaces = ReturnType<typeof copyPlaces>
