import { type OperatorName, operator } from './operators.ts'

/** How many worlds are worked off together: their columns stay in the processor's cache. */
export const blockSize = 512

/**
 * What works steps off. It has columns, a block long, and numbers, one for all worlds; all plans share them, one after
 * the other. An operator over some of them is made ready to be run for so many worlds; one that writes a number reads
 * numbers only.
 */
export type Machine = {
  column: (at: number) => Float64Array
  number: (at: number) => Float64Array
  ready: (name: OperatorName, out: Float64Array, args: Float64Array[]) => (worlds: number) => void
}

/** World by world, in JavaScript. */
export function plainMachine(): Machine {
  const [columns, numbers]: Float64Array[][] = [[], []]
  return {
    column: at => (columns![at] ??= new Float64Array(blockSize)),
    number: at => (numbers![at] ??= new Float64Array(1)),
    ready,
  }
}

/** An operator world by world; a number beside columns is first repeated down one. */
function ready(name: OperatorName, out: Float64Array, args: Float64Array[]): (worlds: number) => void {
  const { column } = operator(name)
  const [a = nothing, b = nothing, c = nothing] = args
  if (args.every(arg => arg.length === out.length)) return worlds => column(out, a, b, c, out.length > 1 ? worlds : 1)
  const [inA, inB, inC] = repeated
  return worlds => {
    const wide = (arg: Float64Array, repeat: Float64Array) => (arg.length > 1 ? arg : repeat.fill(arg[0]!, 0, worlds))
    column(out, wide(a, inA!), wide(b, inB!), wide(c, inC!), worlds)
  }
}

const nothing = new Float64Array(blockSize)
const repeated = Array.from({ length: 3 }, () => new Float64Array(blockSize))
