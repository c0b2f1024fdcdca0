import type { Program } from './compile.ts'
import type { Machine } from './machine.ts'
import type { Step } from './steps.ts'

/** One step made ready to run: where it writes, a column or one number for all worlds, and what it starts from. */
export type Task = {
  step: Step
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
export function plan({ steps }: Program, keep: number[], isVarying: (key: string) => boolean, machine: Machine): Plan {
  const needed = reach(steps, keep)
  const isOpening = (at: number) => steps[at]!.kind === 'opening'
  const timed = spreadFrom(steps, needed, step => step.kind === 'quarter' || startOf(step) !== undefined)
  const varies = spreadFrom(steps, needed, step => step.kind === 'input' && isVarying(step.key))
  const inTime = needed.filter(at => timed.has(at))
  const lastRead = new Map(inTime.flatMap(at => reads(steps[at]!).map(arg => [arg, at])))
  /** The opening whose column a closing may write into, because nobody reads the opening after it. */
  const inPlace = new Map(
    inTime.flatMap(at => {
      const step = steps[at]!
      return step.kind === 'opening' && lastRead.get(at)! <= step.closing ? [[step.closing, at]] : []
    }),
  )
  const isLasting = (at: number) => !timed.has(at) || steps[at]!.kind !== 'call' || startOf(steps[at]!) !== undefined
  const free: Float64Array[] = []
  const tasks = new Map<number, Task>()
  let columns = 0
  let numbers = 0

  function place(at: number): Float64Array {
    if (inPlace.has(at)) return tasks.get(inPlace.get(at)!)!.out
    if (!varies.has(at)) return machine.number(numbers++)
    return (!isLasting(at) && free.pop()) || machine.column(columns++)
  }

  function prepare(at: number) {
    const step = steps[at]!
    const out = place(at)
    tasks.set(at, {
      step,
      out,
      run:
        step.kind === 'call'
          ? machine.ready(
              step.name,
              out,
              step.args.map(arg => tasks.get(arg)!.out),
            )
          : null,
      start: null,
      closing: null,
      kept: keep.flatMap((register, i) => (register === at ? [i] : [])),
    })
    for (const arg of new Set(reads(step)))
      if (lastRead.get(arg) === at && !isLasting(arg)) {
        const { out: spent } = tasks.get(arg)!
        if (varies.has(arg)) free.push(spent)
      }
  }

  for (const at of needed) if (isOpening(at) || !timed.has(at)) prepare(at)
  for (const at of inTime) if (!isOpening(at)) prepare(at)
  for (const at of inTime) {
    const step = steps[at]!
    const start = startOf(step)
    if (start === undefined) continue
    if (timed.has(start)) throw new Error('What an opening starts from cannot change with the quarter')
    const task = tasks.get(at)!
    task.start = tasks.get(start)!.out
    if (step.kind === 'opening' && inPlace.get(step.closing) !== at) task.closing = tasks.get(step.closing)!.out
  }
  const all = (wanted: (at: number) => boolean) => needed.filter(wanted).map(at => tasks.get(at)!)
  return {
    once: all(at => !timed.has(at)),
    openings: all(isOpening),
    quarterly: all(at => timed.has(at) && !isOpening(at)),
  }
}

const startOf = (step: Step): number | undefined =>
  step.kind === 'opening' || step.kind === 'call' ? step.start : undefined

function reads(step: Step): number[] {
  if (step.kind === 'call') return step.start === undefined ? step.args : [...step.args, step.start]
  return step.kind === 'opening' ? [step.start, step.closing] : []
}

/** Everything that the kept registers stand on, in the order of the program. */
function reach(steps: Step[], keep: number[]): number[] {
  const found = new Set<number>()
  const left = [...keep]
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    if (found.has(at)) continue
    found.add(at)
    left.push(...reads(steps[at]!))
  }
  return [...found].toSorted((a, b) => a - b)
}

/** Every register that has such a source somewhere beneath it, through the corkscrews too. */
function spreadFrom(steps: Step[], needed: number[], isSource: (step: Step) => boolean): Set<number> {
  const found = new Set(needed.filter(at => isSource(steps[at]!)))
  for (let before = -1; before !== found.size; ) {
    before = found.size
    for (const at of needed) if (reads(steps[at]!).some(arg => found.has(arg))) found.add(at)
  }
  return found
}
