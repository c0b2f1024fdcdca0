import { cellMark, columnLetters, columnPlace, type SheetRecord } from './record.ts'
import type { SheetElement } from './sheetCells.ts'

/**
 * The place of a text of ours that stands elsewhere now, in its row or its column, where another one stood before: rows or columns were
 * inserted, deleted or moved. Null where none does.
 */
export function shiftPlace(
  { texts }: SheetRecord,
  cells: ReadonlyMap<string, SheetElement>,
  textOf: (cell: SheetElement) => string | null,
): string | null {
  const now = new Map(
    [...cells].flatMap(([place, cell]) => {
      const text = textOf(cell)
      return text === null || text === '' ? [] : [[place, cellMark(text)] as const]
    }),
  )
  const gone = Object.entries(texts).filter(([place, mark]) => now.get(place) !== mark)
  for (const [place, mark] of gone)
    for (const [there, other] of now)
      if (other === mark && texts[there] !== mark && isBeside(place, there)) return place
  return null
}

/** In one row or one column, not far away. */
function isBeside(a: string, b: string): boolean {
  const [[rowA, columnA], [rowB, columnB]] = [placeOf(a), placeOf(b)]
  return (rowA === rowB && Math.abs(columnA - columnB) < 40) || (columnA === columnB && Math.abs(rowA - rowB) < 400)
}

function placeOf(place: string): [row: number, column: number] {
  const [, letters = columnLetters(0), digits = '0'] = /^([A-Z]+)(\d+)$/.exec(place) ?? []
  return [Number(digits), columnPlace(letters)]
}
