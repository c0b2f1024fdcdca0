import { type Code, type Locals, wasmModule } from './assembly.ts'
import type { Program } from './compile.ts'
import { inTime } from './plan.ts'
import { advance, routine } from './routine.ts'
import { type Batch, inputsOf, missingInput, type Query } from './runner.ts'

/** A routine of WebAssembly: it is given whole numbers and works on the memory. */
export type RunRoutine = (...wholes: number[]) => void

/** Bytes of a number. */
export const double = 8

/** Memory comes in pieces of so many bytes. */
const page = 65_536

/** The quarters that the table has room for. */
const mostQuarters = 40

/** Every register of one world at every quarter, in a memory that routines share; a row a quarter. */
export function stillTable(program: Program) {
  const { steps } = program
  const isTimed = inTime(program)
  const inputs = inputsOf(program)
  const rowBytes = steps.length * double
  const memory = sharedMemory(rowBytes * mostQuarters)
  const make = (code: Code, locals: Locals): RunRoutine => {
    const module = new WebAssembly.Module(wasmModule(locals, code))
    const power = (base: number, exponent: number) => base ** exponent
    return new WebAssembly.Instance(module, { '': { memory: memory.own, power } }).exports['run'] as RunRoutine
  }
  const run = make(...stillRoutine(program, rowBytes))
  for (const [at, step] of steps.entries()) if (step.kind === 'number') memory.numbers()[at] = step.value
  let seen: Batch['inputs'] | null = null
  let filled = -1

  /** Works the table out for these inputs, until that quarter; of a column's input it does not matter what is in it. */
  function fill({ inputs: given, columns }: Batch, until: number) {
    if (until >= mostQuarters) throw new Error(`There is no room for quarter ${until}`)
    if (given === seen && until <= filled) return
    const numbers = memory.numbers()
    let isComplete = true
    for (const [key, at] of inputs) {
      const value = given[key]
      if (value === undefined && !columns?.[key]) throw missingInput(key)
      if (typeof value !== 'number') isComplete = false
      else if (!Object.is(numbers[at], value)) {
        numbers[at] = value
        filled = -1
      }
    }
    if (until > filled) {
      run(until)
      filled = until
    }
    seen = isComplete ? given : null
  }

  /** Copies out the numbers of a register that no column moves, for all worlds alike. */
  function copyRow(at: number, count: number, { since, until, columns }: Query, place: number) {
    const numbers = memory.numbers()
    for (let t = since; t <= until; t++) {
      const value = numbers[(isTimed[at] ? t * steps.length : 0) + at]!
      if (count === 1) columns[place]![t - since] = value
      else columns[place]!.fill(value, (t - since) * count, (t - since + 1) * count)
    }
  }

  return { memory, make, isTimed, rowBytes, end: rowBytes * mostQuarters, fill, copyRow }
}

/** All registers of one world: each quarter's numbers into its row, what no quarter changes into the first. */
function stillRoutine(program: Program, rowBytes: number): [Code, Locals] {
  const { steps } = program
  const isTimed = inTime(program)
  const [until, quarter, row] = [0, 1, 2]
  const source = (code: Code, at: number) => {
    if (steps[at]!.kind === 'quarter') {
      code.get(quarter)
      code.toDouble()
      code.twice()
    } else {
      code.whole(0)
      code.loadTwice(at * double)
    }
  }
  const own = [...steps.keys()]
  const frame = { own, abreast: 1, given: 1, wholes: 2, quarter, source }
  const { code, forPairs, begin, quarters, keep, value, locals } = routine(program, frame)
  const store = (at: number, address: () => void) =>
    forPairs(() => {
      address()
      value(at)
      code.storeFirst(at * double)
    })
  begin()
  for (const at of own) if (!isTimed[at] && steps[at]!.kind === 'call') store(at, () => code.whole(0))
  quarters(until, () => {
    for (const at of own) {
      if (!isTimed[at]) continue
      if (steps[at]!.kind !== 'opening') keep(at)
      store(at, () => code.get(row))
    }
    advance(code, row, rowBytes)
  })
  return [code, locals()]
}

/** Memory, and the numbers in it. */
function sharedMemory(bytes: number) {
  const own = new WebAssembly.Memory({ initial: Math.ceil(bytes / page) + 1 })
  let numbers = new Float64Array(own.buffer)
  return {
    own,
    numbers: () => numbers,
    /** Grows it to so many bytes, where it has fewer. */
    reserve(wanted: number) {
      const lack = wanted - own.buffer.byteLength
      if (lack <= 0) return
      own.grow(Math.ceil(lack / page))
      numbers = new Float64Array(own.buffer)
    },
  }
}
