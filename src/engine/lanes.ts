import type { Program } from './compile.ts'
import { blockSize, type Machine, ready } from './machine.ts'
import { type OperatorName, operator, operators } from './operators.ts'
import { wasmModule } from './wasm.ts'

/** The operators that can run over several worlds at once. */
const names = (Object.keys(operators) as OperatorName[]).filter(name => operator(name).lanes)

/**
 * A machine that runs most operators over two worlds at once, in WebAssembly. It gives the bits of the plain machine,
 * because all it does is exact by IEEE 754: sums, products, quotients, roots, comparisons and choices; powers are left
 * to the plain columns. Its module is made here, from the operator table, and knows nothing of the program, which only
 * says how many columns there can be. Throws where there is no WebAssembly with lanes, or where none may be compiled.
 */
export function laneMachine({ steps }: Program): Machine {
  const module = new WebAssembly.Module(wasmModule(names.map(name => ({ name, lanes: operator(name).lanes! }))))
  const bytes = blockSize * Float64Array.BYTES_PER_ELEMENT
  const memory = new WebAssembly.Memory({ initial: Math.ceil((steps.length * bytes) / page) })
  const { exports } = new WebAssembly.Instance(module, { '': { memory } })
  return {
    column: at => new Float64Array(memory.buffer, at * bytes, blockSize),
    ready: (name, out, args) => {
      if (!operator(name).lanes) return ready(name, out, args)
      const run = exports[name] as (out: number, a: number, b: number, c: number, worlds: number) => void
      const [to, a = 0, b = 0, c = 0] = [out, ...args].map(column => column.byteOffset)
      return worlds => run(to!, a, b, c, worlds)
    },
  }
}

/** Memory comes in pieces of so many bytes. */
const page = 65_536
