import { type PreviewRow } from '../../intake/preview.ts'
import { isReady } from '../../intake/rowState.ts'
import type { SourcedValue } from '../../state/scenario/sourcedValue.ts'

/** What the user said of rows, by their numbers; of all others those are taken that wait for nothing. */
export type RowChoice = Readonly<Record<number, boolean>>

/** Can the row be taken, if the user says so? */
export const canBeTaken = ({ value }: PreviewRow): boolean => value !== null

export const isRowTaken = (row: PreviewRow, choice: RowChoice): boolean =>
  canBeTaken(row) && (choice[row.row] ?? isReady(row))

/** The choice with one row taken or left; of rows for one input only one is taken. */
export function withRow(choice: RowChoice, rows: readonly PreviewRow[], row: PreviewRow, isTaken: boolean): RowChoice {
  const others = isTaken ? rows.filter(one => one.key === row.key && one !== row) : []
  return { ...choice, ...Object.fromEntries(others.map(one => [one.row, false])), [row.row]: isTaken }
}

/** The values of the rows that are taken, with where they come from. */
export const takenValues = (rows: readonly PreviewRow[], choice: RowChoice): SourcedValue[] =>
  rows.flatMap(row =>
    isRowTaken(row, choice) && row.key !== null && row.value !== null
      ? [{ key: row.key, value: row.value, ...(row.reason && { reason: row.reason }) }]
      : [],
  )
