import type { Program } from './compile.ts'
import { plainRunner } from './plainRunner.ts'
import type { Batch, Runner } from './runner.ts'

/**
 * The one evaluator: every world of the batch, quarters 0 to `until`, only the lines in `keep`.
 * Answers a column a line from quarter `since` on, laid out quarter by quarter: world `w` at quarter `t` stands at
 * `(t - since) * count + w`. All columns are views of one buffer.
 * A world gives the same bits alone and in a crowd. Throws for an unknown line, a missing input or a short column.
 */
export function evaluate<Key extends string>(
  program: Program,
  batch: Batch,
  keep: readonly Key[],
  until: number,
  since = 0,
): Record<Key, Float64Array> {
  const size = batch.count * (until - since + 1)
  const { buffer } = new Float64Array(keep.length * size)
  const columns = keep.map((_, i) => new Float64Array(buffer, i * size * Float64Array.BYTES_PER_ELEMENT, size))
  evaluateInto(columns, program, batch, keep, until, since)
  const answer = {} as Record<Key, Float64Array>
  for (const [i, key] of keep.entries()) answer[key] = columns[i]!
  return answer
}

/** The same into columns that are long enough, one for each line: for who asks many small questions a frame. */
export function evaluateInto(
  columns: readonly Float64Array[],
  program: Program,
  batch: Batch,
  keep: readonly string[],
  until: number,
  since: number,
) {
  const run = runners.get(program) ?? runOn(program, plainRunner(program))
  run(batch, { registers: registersOf(program, keep), since, until, columns })
}

const runners = new WeakMap<Program, Runner>()

/** From now on, batches of this program are worked off by that runner. */
export function runOn(program: Program, runner: Runner): Runner {
  runners.set(program, runner)
  return runner
}

const known = new WeakMap<Program, WeakMap<readonly string[], number[]>>()

/** The registers of these lines: worked out once for a list that is used again. */
function registersOf(program: Program, keep: readonly string[]): number[] {
  const lists = known.get(program) ?? new WeakMap<readonly string[], number[]>()
  known.set(program, lists)
  const before = lists.get(keep)
  if (before) return before
  const registers = keep.map(key => {
    const register = program.register.get(key)
    if (register === undefined) throw new Error(`There is no line "${key}"`)
    return register
  })
  lists.set(keep, registers)
  return registers
}
