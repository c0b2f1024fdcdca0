import type { PreviewRow } from './previewRow.ts'
import { meaningName } from './rowMeaning.ts'

/** Can the row be taken as it is, without a word of the user's? */
export const isReady = (row: PreviewRow): boolean => row.value !== null && row.awaits === null

/** What is wrong with a row, with the row before it and what it was understood as: "Row 4: “Foo” is no input of the model.", "Row 5 (Tax rate): The range is …". Null where nothing is. */
export function refusalIn(row: PreviewRow): string | null {
  const { place, problem, remarks } = row
  const name = meaningName(row)
  const at = name ? `${place} (${name})` : place
  return problem === null && remarks.length === 0 ? null : `${at}: ${[problem, ...remarks].filter(Boolean).join('. ')}.`
}

/** Why the value of a row can be no change and no value of a base, though it can be taken; null where it can. */
export const onlyConsensus = (row: PreviewRow): string | null =>
  row.line && `${meaningName(row)} is worked out by the model: it can be taken as a consensus only`
