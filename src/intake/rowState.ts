import type { PreviewRow } from './preview.ts'

/** Can the row be taken as it is, without a word of the user's? */
export const isReady = (row: PreviewRow): boolean => row.value !== null && row.awaits === null

/** What is wrong with a row, with the row before it: "Row 4: “Foo” is no input of the model." Null where nothing is. */
export const refusalIn = ({ place, problem, remarks }: PreviewRow): string | null =>
  problem === null && remarks.length === 0 ? null : `${place}: ${[problem, ...remarks].filter(Boolean).join('. ')}.`
