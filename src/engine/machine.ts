import { type OperatorName, operator } from './operators.ts'

/** How many worlds are worked off together: their columns stay in the processor's cache. */
export const blockSize = 512

/** What works steps off: the columns that it has, and an operator over some of them, made ready for so many worlds. */
export type Machine = {
  /** Its column of that number, a block long. All plans share the columns, one after the other. */
  column: (at: number) => Float64Array
  ready: (name: OperatorName, out: Float64Array, args: Float64Array[]) => (worlds: number) => void
}

/** World by world, in JavaScript: it runs everywhere, and every other machine has to give its bits. */
export function plainMachine(): Machine {
  const columns: Float64Array[] = []
  return { column: at => (columns[at] ??= new Float64Array(blockSize)), ready }
}

/** One operator over columns of any length, world by world. */
export function ready(name: OperatorName, out: Float64Array, [a, b, c]: Float64Array[]): (worlds: number) => void {
  const { column } = operator(name)
  return worlds => column(out, a ?? none, b ?? none, c ?? none, worlds)
}

const none = new Float64Array(1)
