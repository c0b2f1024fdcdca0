import type { Program, Step } from './compile.ts'
import { operator } from './operators.ts'

/** How many worlds are worked off together: their columns stay in the processor's cache. */
export const blockSize = 512

/** One step made ready to run: where it writes, what it reads, and whether it differs from world to world. */
export type Task = {
  step: Step
  out: Float64Array
  a: Float64Array
  b: Float64Array
  c: Float64Array
  run?: ReturnType<typeof operator>['column']
  /** 1 where every world has the same number, else the whole block. */
  varies: boolean
  /** Places in the list of kept lines that this register fills. */
  kept: number[]
  /** The same in every world, yet read by a step that varies: written once, then repeated down the column. */
  repeated: boolean
}

/** What one question needs: steps worked off once, steps worked off each quarter, and where each register stands. */
export type Plan = { once: Task[]; openings: Task[]; quarterly: Task[] }

const none = new Float64Array(1)

/**
 * Plans a batch: drops what `keep` does not need, works off once what no quarter or world changes, and lets columns
 * be used again as soon as nobody reads them. `isVarying` says which inputs differ between the worlds.
 */
export function plan(program: Program, keep: number[], isVarying: (key: string) => boolean): Plan {
  const { steps } = program
  const needed = reach(steps, keep)
  const timed = spreadFrom(steps, needed, step => ['quarter', 'opening', 'closing'].includes(step.kind))
  const varies = spreadFrom(steps, needed, step => step.kind === 'input' && isVarying(step.key))
  const repeated = new Set(
    needed.filter(at => varies.has(at)).flatMap(at => reads(steps[at]!).filter(arg => !varies.has(arg))),
  )
  const inTime = needed.filter(at => timed.has(at))
  const lastRead = new Map(inTime.flatMap(at => reads(steps[at]!).map(arg => [arg, at])))
  const lasting = new Set(inTime.filter(at => steps[at]!.kind !== 'call'))
  const free: Float64Array[] = []
  const tasks = new Map<number, Task>()

  function prepare(at: number) {
    const step = steps[at]!
    const wide = varies.has(at) || repeated.has(at)
    const out = wide
      ? (timed.has(at) && !lasting.has(at) && free.pop()) || new Float64Array(blockSize)
      : new Float64Array(1)
    const [a = none, b = none, c = none] = step.kind === 'opening' ? [] : reads(step).map(arg => tasks.get(arg)!.out)
    const task: Task = {
      step,
      out,
      a,
      b,
      c,
      varies: varies.has(at),
      repeated: repeated.has(at),
      kept: keep.flatMap((register, i) => (register === at ? [i] : [])),
    }
    if (step.kind === 'call') task.run = operator(step.name).column
    tasks.set(at, task)
    for (const arg of new Set(reads(step)))
      if (lastRead.get(arg) === at && timed.has(arg) && !lasting.has(arg)) {
        const { out: spent } = tasks.get(arg)!
        if (spent.length > 1) free.push(spent)
      }
  }

  for (const at of needed) if (steps[at]!.kind === 'opening' || !timed.has(at)) prepare(at)
  for (const at of inTime) if (steps[at]!.kind !== 'opening') prepare(at)
  for (const at of needed) {
    const step = steps[at]!
    if (step.kind !== 'opening') continue
    if (timed.has(step.start)) throw new Error('What an opening starts from cannot change with the quarter')
    const task = tasks.get(at)!
    task.a = tasks.get(step.start)!.out
    task.b = tasks.get(step.closing)!.out
  }
  const all = (wanted: (at: number) => boolean) => needed.filter(wanted).map(at => tasks.get(at)!)
  return {
    once: all(at => !timed.has(at)),
    openings: all(at => steps[at]!.kind === 'opening'),
    quarterly: all(at => timed.has(at) && steps[at]!.kind !== 'opening'),
  }
}

function reads(step: Step): number[] {
  if (step.kind === 'call') return step.args
  if (step.kind === 'closing') return [step.formula, step.start]
  if (step.kind === 'opening') return [step.start, step.closing]
  return []
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
