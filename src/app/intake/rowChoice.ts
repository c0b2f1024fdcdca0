import type { PreviewRow } from '../../intake/previewRow.ts'
import { targetOf } from '../../intake/rowMeaning.ts'
import { isReady } from '../../intake/rowState.ts'
import type { SourcedValue } from '../../state/scenario/sourcedValue.ts'

/** What the user said of rows, by their ids; of all others those are taken that wait for nothing. */
export type RowChoice = Readonly<Record<string, boolean>>

/** Can the row be taken, if the user says so? */
export const canBeTaken = ({ value }: PreviewRow): boolean => value !== null

export const isRowTaken = (row: PreviewRow, choice: RowChoice): boolean =>
  canBeTaken(row) && (choice[row.id] ?? isReady(row))

/** The choice with one row taken or left; of rows for one input, or for one line at one quarter, only one is taken. */
export function withRow(choice: RowChoice, rows: readonly PreviewRow[], row: PreviewRow, isTaken: boolean): RowChoice {
  const others = isTaken ? rows.filter(one => targetOf(one) === targetOf(row) && one !== row) : []
  return { ...choice, ...Object.fromEntries(others.map(one => [one.id, false])), [row.id]: isTaken }
}

/** The rows that are taken. */
export const takenRows = (rows: readonly PreviewRow[], choice: RowChoice): PreviewRow[] =>
  rows.filter(row => isRowTaken(row, choice))

/** The values for inputs in rows, with where they come from. */
export const valuesOf = (rows: readonly PreviewRow[]): SourcedValue[] =>
  rows.flatMap(({ key, value, reason }) =>
    key === null || value === null ? [] : [{ key, value, ...(reason && { reason }) }],
  )
