import type { Program } from './compile.ts'
import type { Machine } from './machine.ts'
import type { Register } from './steps.ts'

/** One step made ready to run: where it writes, a column or one number for all worlds, and what it starts from. */
export type Task = {
  step: Register
  out: Float64Array
  run: ((worlds: number) => void) | null
  /** Of a corkscrew: what it holds at quarter 0. */
  start: Float64Array | null
  /** Of an opening: last quarter's closing, where that is not written into the very same column. */
  closing: Float64Array | null
  /** Places in the list of kept lines that this register fills. */
  kept: number[]
}

/** What one question needs: steps worked off once, steps worked off each quarter, and where each register stands. */
export type Plan = { once: Task[]; openings: Task[]; quarterly: Task[] }

/**
 * Plans a batch: drops what `keep` does not need, works off once what no quarter or world changes, and lets columns
 * be used again as soon as nobody reads them. `isVarying` says which inputs differ between the worlds.
 */
export function plan(program: Program, keep: number[], isVarying: (key: string) => boolean, machine: Machine): Plan {
  const { steps } = program
  const reads = readsOf(program)
  const needed = reach(reads, keep)
  const isOpening = (at: number) => steps[at]!.kind === 'opening'
  const timed = inTime(program)
  const varies = spreadFrom(reads, needed, at => {
    const step = steps[at]!
    return step.kind === 'input' && isVarying(step.key)
  })
  const neededInTime = needed.filter(at => timed[at])
  const lastRead = new Map<number, number>()
  for (const at of neededInTime) for (const arg of reads[at]!) lastRead.set(arg, at)
  const placesOf = Map.groupBy(keep.keys(), place => keep[place]!)
  /** The opening whose column a closing may write into, because nobody reads the opening after it. */
  const inPlace = new Map(
    neededInTime.flatMap(at => {
      const step = steps[at]!
      return step.kind === 'opening' && lastRead.get(at)! <= step.closing ? [[step.closing, at]] : []
    }),
  )
  const closings = new Set(neededInTime.flatMap(at => (steps[at]!.kind === 'opening' ? [steps[at]!.closing] : [])))
  const isLasting = (at: number) => !timed[at] || steps[at]!.kind !== 'call' || closings.has(at)
  const free: Float64Array[] = []
  const tasks: Task[] = []
  let columns = 0
  let numbers = 0

  function place(at: number): Float64Array {
    if (inPlace.has(at)) return tasks[inPlace.get(at)!]!.out
    if (!varies[at]) return machine.number(numbers++)
    return (!isLasting(at) && free.pop()) || machine.column(columns++)
  }

  function prepare(at: number) {
    const step = steps[at]!
    const out = place(at)
    tasks[at] = {
      step,
      out,
      run:
        step.kind === 'call'
          ? machine.ready(
              step.name,
              out,
              step.args.map(arg => tasks[arg]!.out),
            )
          : null,
      start: null,
      closing: null,
      kept: placesOf.get(at) ?? [],
    }
    for (const arg of reads[at]!)
      if (varies[arg] && lastRead.get(arg) === at && !isLasting(arg)) free.push(tasks[arg]!.out)
  }

  for (const at of needed) if (isOpening(at) || !timed[at]) prepare(at)
  for (const at of neededInTime) if (!isOpening(at)) prepare(at)
  for (const at of neededInTime) {
    const step = steps[at]!
    const start = startOf(step)
    if (start === undefined) continue
    if (timed[start]) throw new Error('What an opening starts from cannot change with the quarter')
    const task = tasks[at]!
    task.start = tasks[start]!.out
    if (step.kind === 'opening' && inPlace.get(step.closing) !== at) task.closing = tasks[step.closing]!.out
  }
  const all = (wanted: (at: number) => boolean) => needed.filter(wanted).map(at => tasks[at]!)
  return {
    once: all(at => !timed[at]),
    openings: all(isOpening),
    quarterly: all(at => timed[at] === 1 && !isOpening(at)),
  }
}

const startOf = (step: Register): number | undefined =>
  step.kind === 'opening' || step.kind === 'call' ? step.start : undefined

const known = new WeakMap<Program, number[][]>()

/** The registers that each step stands on, each once: worked out once for all plans of a program. */
export function readsOf(program: Program): number[][] {
  const before = known.get(program)
  if (before) return before
  const reads = program.steps.map(step => {
    if (step.kind === 'opening') return [...new Set([step.start, step.closing])]
    if (step.kind !== 'call') return []
    return [...new Set(step.start === undefined ? step.args : [...step.args, step.start])]
  })
  known.set(program, reads)
  return reads
}

/** Everything that the kept registers stand on, in the order of the program. */
export function reach(reads: number[][], keep: readonly number[]): number[] {
  const found = new Uint8Array(reads.length)
  const left = [...keep]
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    if (found[at]) continue
    found[at] = 1
    for (const arg of reads[at]!) if (!found[arg]) left.push(arg)
  }
  return [...found.keys()].filter(at => found[at])
}

const timed = new WeakMap<Program, Uint8Array>()

/** 1 for every register that changes with the quarter. */
export function inTime(program: Program): Uint8Array {
  const { steps } = program
  const found =
    timed.get(program) ??
    spreadFrom(
      readsOf(program),
      [...steps.keys()],
      at => steps[at]!.kind === 'quarter' || startOf(steps[at]!) !== undefined,
    )
  timed.set(program, found)
  return found
}

/** 1 for every register that has such a source somewhere beneath it, through the corkscrews too. */
export function spreadFrom(reads: number[][], needed: number[], isSource: (at: number) => boolean): Uint8Array {
  const found = new Uint8Array(reads.length)
  for (const at of needed) if (isSource(at)) found[at] = 1
  for (let isNew = true; isNew; ) {
    isNew = false
    for (const at of needed)
      if (!found[at] && reads[at]!.some(arg => found[arg])) {
        found[at] = 1
        isNew = true
      }
  }
  return found
}
