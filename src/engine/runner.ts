import type { Program } from './compile.ts'

/**
 * Worlds side by side: each input is one number for all of them, or a column with one number a world. What stands in
 * `columns` goes before `inputs`; inputs that are the same object as the last time are not looked at again.
 */
export type Batch = {
  count: number
  inputs: Record<string, number | Float64Array>
  columns?: Record<string, Float64Array>
}

/** What a batch is asked for: registers of the program, quarters `since` to `until`, and where their numbers go. */
export type Query = { registers: readonly number[]; since: number; until: number; columns: readonly Float64Array[] }

/** What works a program off: writes the wanted numbers, world `w` at quarter `t` at `(t - since) * count + w`. */
export type Runner = (batch: Batch, wanted: Query) => void

/** What is wrong with an input of a batch. */
export const missingInput = (key: string) => new Error(`The input "${key}" is missing`)
export const shortColumn = (key: string, { length }: Float64Array) =>
  new Error(`The input "${key}" has ${length} numbers, fewer than there are worlds`)

/** The keys of a program's inputs, with their registers. */
export const inputsOf = ({ steps }: Program): [key: string, at: number][] =>
  steps.flatMap((step, at): [string, number][] => (step.kind === 'input' ? [[step.key, at]] : []))
