import type { Code } from './assembly.ts'
import type { Program } from './compile.ts'
import { reach, readsOf, spreadFrom } from './plan.ts'
import { advance, routine } from './routine.ts'
import { type Batch, inputsOf, type Runner, shortColumn } from './runner.ts'
import { double, type RunRoutine, stillTable } from './stillTable.ts'

/**
 * Runs a program as WebAssembly that is written for it, two worlds at a time and all quarters of a pair in one go. What
 * no world changes is worked out first, once for all batches over the same inputs, and stands in a table of every
 * register at every quarter; what the columns of a batch move is a routine of its own that reads all else there. It gives
 * the bits of the plain runner, because all that pairs do is exact by IEEE 754, and powers are JavaScript's own.
 * Throws where there is no WebAssembly with pairs, or where none may be compiled.
 */
export function fusedRunner(program: Program): Runner {
  const table = stillTable(program)
  const { memory, make, isTimed } = table
  const inputs = new Map(inputsOf(program))
  const blockBytes = blockWorlds * double
  const results = table.end + inputs.size * blockBytes
  const routines = new Map<string, Moving>()

  function routineFor(registers: readonly number[], keys: readonly string[]): Moving {
    const name = `${registers.join()} over ${keys.join()}`
    const before = routines.get(name)
    if (before) return before
    if (routines.size > mostRoutines) routines.clear()
    const made = movingRoutine(registers, keys)
    routines.set(name, made)
    return made
  }

  /** All that those inputs move of those registers, for a block of worlds from column to column. */
  function movingRoutine(registers: readonly number[], keys: readonly string[]): Moving {
    const columnOf = new Map(keys.map((key, i) => [inputs.get(key)!, i]))
    const needed = reach(readsOf(program), registers)
    const moves = spreadFrom(readsOf(program), needed, at => columnOf.has(at))
    const own = needed.filter(at => moves[at])
    const wanted = [...new Set(registers)].filter(at => moves[at])
    const [end, until, since, resultRow, resultColumn, world, quarter, row, result] = [0, 1, 2, 3, 4, 5, 6, 7, 8]
    const { code, begin, quarters, keep, isLasting, value, locals } = routine(program, own, { given: 5, wholes: 4 })
    const source = (code: Code, at: number) => {
      if (moves[at]) {
        code.get(world)
        code.loadPair(table.end + columnOf.get(at)! * blockBytes)
      } else {
        if (isTimed[at]) code.get(row)
        else code.whole(0)
        code.loadTwice(at * double)
      }
    }
    code.again(() => {
      code.whole(results)
      code.get(world)
      code.plus()
      code.set(result)
      for (const local of [quarter, row]) {
        code.whole(0)
        code.set(local)
      }
      begin(source)
      quarters(quarter, until, source, () => {
        for (const at of own)
          if (isTimed[at] && program.steps[at]!.kind === 'call' && (isLasting(at) || wanted.includes(at)))
            keep(at, source)
        code.get(quarter)
        code.get(since)
        code.isAtLeast()
        code.when(() => {
          for (const [place, at] of wanted.entries()) {
            code.get(result)
            code.get(resultColumn)
            code.whole(place)
            code.times()
            code.plus()
            value(at, source)
            code.storePair(0)
          }
          code.get(result)
          code.get(resultRow)
          code.plus()
          code.set(result)
        })
        advance(code, row, table.rowBytes)
      })
      advance(code, world, pairBytes)
      code.get(world)
      code.get(end)
      code.isLess()
    })
    return { wanted, run: make(code, locals()) }
  }

  /** Copies a block of every column in, an odd last world twice. */
  function load(columns: readonly [string, Float64Array][], from: number, worlds: number) {
    for (const [i, [key, column]] of columns.entries()) {
      if (column.length < from + worlds) throw shortColumn(key, column)
      const at = table.end / double + i * blockWorlds
      const numbers = memory.numbers()
      numbers.set(worlds === column.length ? column : column.subarray(from, from + worlds), at)
      if (worlds % 2 === 1) numbers[at + worlds] = numbers[at + worlds - 1]!
    }
  }

  return (batch, wanted) => {
    const columns = columnsOf(batch).filter(([key]) => inputs.has(key))
    table.fill(batch, wanted.until)
    const moving =
      columns.length > 0
        ? routineFor(
            wanted.registers,
            columns.map(([key]) => key),
          )
        : null
    const placeOf = new Map(moving?.wanted.map((at, place) => [at, place]))
    for (const [i, at] of wanted.registers.entries()) if (!placeOf.has(at)) table.copyRow(at, batch.count, wanted, i)
    if (!moving || placeOf.size === 0) return
    const { since, until } = wanted
    const quarters = until - since + 1
    for (let from = 0; from < batch.count; from += blockWorlds) {
      const worlds = Math.min(blockWorlds, batch.count - from)
      const padded = worlds + (worlds % 2)
      memory.reserve(results + placeOf.size * quarters * padded * double)
      load(columns, from, worlds)
      moving.run(padded * double, until, since, padded * double, quarters * padded * double)
      const numbers = memory.numbers()
      for (const [i, at] of wanted.registers.entries()) {
        const place = placeOf.get(at)
        if (place === undefined) continue
        for (let q = 0; q < quarters; q++) {
          const start = results / double + (place * quarters + q) * padded
          wanted.columns[i]!.set(numbers.subarray(start, start + worlds), q * batch.count + from)
        }
      }
    }
  }
}

/** A routine, and the registers that it writes, in that order. */
type Moving = { wanted: readonly number[]; run: RunRoutine }

/** So many worlds are copied in and out together; an even number, as a pair is two. */
const blockWorlds = 128
const mostRoutines = 300

/** Bytes of two numbers. */
const pairBytes = 2 * double

/** The inputs that differ from world to world. */
function columnsOf({ inputs, columns = {} }: Batch): [string, Float64Array][] {
  const all = new Map<string, Float64Array>()
  for (const [key, value] of Object.entries(inputs)) if (typeof value !== 'number') all.set(key, value)
  for (const [key, column] of Object.entries(columns)) all.set(key, column)
  return [...all]
}
