/** What may part the columns of a text. */
export const columnSeparators = ['tab', 'semicolon', 'comma'] as const

export type Separator = (typeof columnSeparators)[number]

/**
 * A cell as its file has it. `isExact`: a number that is held as one, written with a point and no groups; `unit`: what its format
 * says beside it; `day`: a date that is held as one (YYYY-MM-DD); `link`: where it leads; `fault`: why there is nothing in it to be read;
 * `note`: what has to be known of it.
 */
export type Cell = {
  text: string
  isExact?: true
  unit?: string
  day?: string
  link?: string
  fault?: string
  note?: string
}

/** A row by its number in the file, counted from 1, or by the cell that was named. */
export type TableRow = { row: number; place?: string; cells: readonly Cell[] }

/** A table of a file: its text, one sheet, or the named cells of a workbook (name and value). */
export type FoundTable = {
  name: string
  kind: 'text' | 'sheet' | 'names'
  rows: readonly TableRow[]
  separator?: Separator
}

/** What was read of a file, with what is to be said of it; or the one sentence on why it is not. */
export type TablesOf = { tables: readonly FoundTable[]; remarks: readonly string[] } | { problem: string }
