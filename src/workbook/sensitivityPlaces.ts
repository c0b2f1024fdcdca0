import { cellRef } from 'hucre/xlsx'
import type { LineKey } from '../model/index.ts'
import type { Quarter } from '../model/quantities.ts'
import { columnOfQuarter, headRow, sheetNames } from './places.ts'
import { fixedRef } from './sheet.ts'
import { type Follows, type Needs, needKey } from './tableNeeds.ts'

type Copied = Exclude<Follows, ''>

/** The cell of the table that has the value of an input: across in its head, down in the first column. */
export const acrossCell = (i: number) => `${sheetNames.sensitivity}!${fixedRef(headRow, 1 + i)}`
export const downCell = (row: number) => `${sheetNames.sensitivity}!${fixedRef(headRow + 1 + row, 0)}`

/** One copy of the lines that follow an input, or both, at one value of it: where it begins, and which values it is for. */
export type CopyBlock = { follows: Copied; i: number; j: number; row: number }

/** Where the copies stand: a block for each value of what they follow, a row a line, a column a quarter. */
export function copyPlaces(needs: Needs, across: number, down: number) {
  const lines = (follows: Copied): LineKey[] => [
    ...new Set([...needs.values()].filter(need => need.follows === follows).map(({ key }) => key)),
  ]
  const own: Record<Copied, LineKey[]> = { x: lines('x'), y: lines('y'), xy: lines('xy') }
  const blocks: CopyBlock[] = []
  let row = headRow
  const add = (follows: Copied, i: number, j: number) => {
    if (own[follows].length === 0) return
    blocks.push({ follows, i, j, row })
    row += own[follows].length + 2
  }
  for (let i = 0; i < across; i++) add('x', i, 0)
  for (let j = 0; j < down; j++) add('y', 0, j)
  for (let j = 0; j < down; j++) for (let i = 0; i < across; i++) add('xy', i, j)
  const starts = new Map(blocks.map(block => [keyOf(block), block.row]))
  return {
    blocks,
    linesOf: (follows: Copied) => own[follows],
    /** The cell of a copied number for these values; null where it follows neither. */
    cellFor: (key: LineKey, t: Quarter, i: number, j: number): string | null => {
      const follows = needs.get(needKey(key, t))?.follows ?? ''
      if (follows === '') return null
      const start = starts.get(keyOf({ follows, i: follows === 'y' ? 0 : i, j: follows === 'x' ? 0 : j }))!
      return `${sheetNames.copies}!${cellRef(start + 1 + own[follows].indexOf(key), columnOfQuarter(t))}`
    },
  }
}

export type CopyPlaces = ReturnType<typeof copyPlaces>

const keyOf = ({ follows, i, j }: Omit<CopyBlock, 'row'>) => `${follows} ${i} ${j}`
