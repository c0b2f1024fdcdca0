import type { Code } from './assembly.ts'
import type { Program } from './compile.ts'
import { reach, readsOf, spreadFrom } from './plan.ts'
import { advance, routine } from './routine.ts'
import { type Batch, inputsOf, type Runner, shortColumn } from './runner.ts'
import { double, type RunRoutine, stillTable } from './stillTable.ts'

/**
 * Runs a program as WebAssembly that is written for it, a few worlds at a time and all quarters of them in one go. What
 * no world changes is worked out first, once for all batches over the same inputs, and stands in a table of every
 * register at every quarter; what the columns of a batch move is a routine of its own that reads all else there. It gives
 * the bits of the plain runner, because all that pairs do is exact by IEEE 754, and powers are JavaScript's own.
 * Throws where there is no WebAssembly with pairs, or where none may be compiled.
 */
export function fusedRunner(program: Program): Runner {
  const table = stillTable(program)
  const { memory, make } = table
  const inputs = new Map(inputsOf(program))
  const blockBytes = blockWorlds * double
  const results = table.end + inputs.size * blockBytes
  const columnsIn = columnsFinder(inputs)
  const routines = new Map<string, Moving>()

  function routineFor(registers: readonly number[], columns: Columns): Moving {
    const name = `${registers.join()} over ${columns.map(([key]) => key).join()}`
    const before = routines.get(name)
    if (before) return before
    if (routines.size > mostRoutines) routines.clear()
    const made = movingRoutine(
      registers,
      columns.map(([key]) => key),
    )
    routines.set(name, made)
    return made
  }

  /** All that those inputs move of those registers, for a block of worlds from column to column. */
  function movingRoutine(registers: readonly number[], keys: readonly string[]): Moving {
    const columnOf = new Map(keys.map((key, i) => [inputs.get(key)!, i]))
    const needed = reach(readsOf(program), registers)
    const moves = spreadFrom(readsOf(program), needed, at => columnOf.has(at))
    const wanted = [...new Set(registers)].filter(at => moves[at])
    const places = registers.map(at => wanted.indexOf(at))
    if (wanted.length === 0) return { wanted, places, run: () => {} }
    const source = (code: Code, at: number, pair: number) => {
      if (moves[at]) {
        code.get(world)
        code.loadPair(table.end + columnOf.get(at)! * blockBytes + pair * pairBytes)
      } else {
        if (table.isTimed[at]) code.get(row)
        else code.whole(0)
        code.loadTwice(at * double)
      }
    }
    const [end, until, since, resultRow, resultColumn, world, quarter, row, result] = [0, 1, 2, 3, 4, 5, 6, 7, 8]
    const own = needed.filter(at => moves[at])
    const frame = { own, abreast, given: 5, wholes: 4, quarter, source }
    const { code, forPairs, begin, quarters, timedParts, keep, isLasting, value, locals } = routine(program, frame)
    const { carried, rest } = timedParts()
    const keepOf = (registers: readonly number[]) => {
      for (const at of registers) if (isLasting(at) || wanted.includes(at)) keep(at)
    }
    code.again(() => {
      code.whole(results)
      code.get(world)
      code.plus()
      code.set(result)
      // Quarter 1 opens with what quarter 0 starts from: who wants later ones only begins there.
      code.get(since)
      code.isNought()
      code.isNought()
      code.set(quarter)
      code.get(quarter)
      code.whole(table.rowBytes)
      code.times()
      code.set(row)
      begin()
      quarters(until, () => {
        keepOf(carried)
        code.get(quarter)
        code.get(since)
        code.isAtLeast()
        code.when(() => {
          keepOf(rest)
          for (const [place, at] of wanted.entries())
            forPairs(pair => {
              code.get(result)
              code.get(resultColumn)
              code.whole(place)
              code.times()
              code.plus()
              value(at)
              code.storePair(pair * pairBytes)
            })
          code.get(result)
          code.get(resultRow)
          code.plus()
          code.set(result)
        })
        advance(code, row, table.rowBytes)
      })
      advance(code, world, abreast * pairBytes)
      code.get(world)
      code.get(end)
      code.isLess()
    })
    return { wanted, places, run: make(code, locals()) }
  }

  /** Copies a block of every column in, and its last world over and over until all pairs are full. */
  function load(columns: Columns, from: number, worlds: number, padded: number) {
    const numbers = memory.numbers()
    for (let i = 0; i < columns.length; i++) {
      const [key, column] = columns[i]!
      if (column.length < from + worlds) throw shortColumn(key, column)
      const at = table.end / double + i * blockWorlds
      if (worlds > few) numbers.set(column.subarray(from, from + worlds), at)
      else for (let w = 0; w < worlds; w++) numbers[at + w] = column[from + w]!
      for (let w = worlds; w < padded; w++) numbers[at + w] = numbers[at + worlds - 1]!
    }
  }

  return (batch, wanted) => {
    const { since, until, registers } = wanted
    const columns = columnsIn(batch)
    table.fill(batch, until)
    const { places, run, wanted: moved } = columns.length > 0 ? routineFor(registers, columns) : still
    for (let i = 0; i < registers.length; i++)
      if ((places[i] ?? -1) < 0) table.copyRow(registers[i]!, batch.count, wanted, i)
    if (moved.length === 0) return
    const quarters = until - since + 1
    for (let from = 0; from < batch.count; from += blockWorlds) {
      const worlds = Math.min(blockWorlds, batch.count - from)
      const padded = Math.ceil(worlds / together) * together
      memory.reserve(results + moved.length * quarters * padded * double)
      load(columns, from, worlds, padded)
      run(padded * double, until, since, padded * double, quarters * padded * double)
      const numbers = memory.numbers()
      for (let i = 0; i < registers.length; i++) {
        const place = places[i]!
        if (place < 0) continue
        const column = wanted.columns[i]!
        for (let q = 0; q < quarters; q++) {
          const start = results / double + (place * quarters + q) * padded
          const at = q * batch.count + from
          if (worlds > few) column.set(numbers.subarray(start, start + worlds), at)
          else for (let w = 0; w < worlds; w++) column[at + w] = numbers[start + w]!
        }
      }
    }
  }
}

/** The columns of a batch, each with its input's key. */
type Columns = readonly (readonly [string, Float64Array])[]

/** A routine, the registers that it writes, in that order, and of each register that is asked for which of them it is, or -1. */
type Moving = { wanted: readonly number[]; places: readonly number[]; run: RunRoutine }

const still: Moving = { wanted: [], places: [], run: () => {} }

/** So many pairs of worlds are worked out side by side. */
const abreast = 2
const together = 2 * abreast

/** So many worlds are copied in and out together, a multiple of those that are worked out together. */
const blockWorlds = 128
const mostRoutines = 300

/** So many numbers are copied as quickly one by one. */
const few = 64

/** Bytes of two numbers. */
const pairBytes = 2 * double

/** What finds the inputs that differ from world to world; inputs that are the same object as the last time are not looked at again. */
function columnsFinder(known: ReadonlyMap<string, number>): (batch: Batch) => Columns {
  let seen: Batch['inputs'] | undefined
  let inSeen: Columns = []
  return ({ inputs, columns }) => {
    if (inputs !== seen) {
      seen = inputs
      inSeen = Object.entries(inputs).flatMap(([key, value]) =>
        typeof value !== 'number' && known.has(key) ? [[key, value] as const] : [],
      )
    }
    if (!columns) return inSeen
    const own = Object.entries(columns).filter(([key]) => known.has(key))
    return inSeen.length === 0 ? own : [...inSeen.filter(([key]) => !columns[key]), ...own]
  }
}
