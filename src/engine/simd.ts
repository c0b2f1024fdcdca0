import type { Program } from './compile.ts'
import { blockSize, type Machine, ready } from './machine.ts'
import { type OperatorName, operator, operators } from './operators.ts'
import { type ColumnLoop, wasmModule } from './wasm.ts'

/**
 * A machine that runs most operators over two worlds at once, in WebAssembly. It gives the bits of the plain machine,
 * because all it does is exact by IEEE 754: sums, products, quotients, roots, comparisons and choices; powers, and what
 * is the same in all worlds, are left to the plain loops. Its module is made here, from the operator table, and knows
 * nothing of the program, which only says how many columns and numbers there can be. Throws where there is no
 * WebAssembly with lanes, or where none may be compiled.
 */
export function laneMachine({ steps }: Program): Machine {
  const column = blockSize * Float64Array.BYTES_PER_ELEMENT
  const numbers = steps.length * column
  const bytes = numbers + steps.length * Float64Array.BYTES_PER_ELEMENT
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / page) })
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(wasmModule(loops())), { '': { memory } })
  const columns: Float64Array[] = []
  const ones: Float64Array[] = []
  return {
    column: at => (columns[at] ??= new Float64Array(memory.buffer, at * column, blockSize)),
    number: at => (ones[at] ??= new Float64Array(memory.buffer, numbers + at * Float64Array.BYTES_PER_ELEMENT, 1)),
    ready: (name, out, args) => {
      const wide = letters.filter((_, i) => (args[i]?.length ?? 0) > 1).join('')
      const run = wide && (exports[nameOf(name, wide)] as Run | undefined)
      if (!run) return ready(name, out, args)
      const [to, a = 0, b = 0, c = 0] = [out, ...args].map(given => given.byteOffset)
      return worlds => run(to!, a, b, c, worlds)
    },
  }
}

/** Memory comes in pieces of so many bytes. */
const page = 65_536

const letters = ['a', 'b', 'c']

type Run = (out: number, a: number, b: number, c: number, worlds: number) => void

const nameOf = (name: OperatorName, wide: string) => `${name} ${wide}`

/** A loop for every operator that can be spelt in lanes, and for every choice of what it reads as columns. */
const loops = (): ColumnLoop[] =>
  (Object.keys(operators) as OperatorName[]).flatMap(name => {
    const { arity, lanes } = operator(name)
    const choices = letters
      .slice(0, arity)
      .reduce((sofar, letter) => [...sofar, ...sofar.map(one => one + letter)], [''])
    return lanes ? choices.filter(Boolean).map(wide => ({ name: nameOf(name, wide), lanes, wide })) : []
  })
