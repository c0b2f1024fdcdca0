import type { Program } from './compile.ts'
import { blockSize, type Machine, plainMachine } from './machine.ts'
import { type Plan, plan, type Task } from './plan.ts'

/** Worlds side by side: each input is one number for all of them, or a column with one number a world. */
export type Batch = { count: number; inputs: Record<string, number | Float64Array> }

/**
 * The one evaluator: every world of the batch, quarters 0 to `until`, only the lines in `keep`.
 * Answers a column a line from quarter `since` on, laid out quarter by quarter: world `w` at quarter `t` stands at
 * `(t - since) * count + w`. All columns are views of one buffer.
 * A world gives the same bits alone and in a crowd. Throws for an unknown line, a missing input or a short column.
 */
export function evaluate<Key extends string>(
  program: Program,
  { count, inputs }: Batch,
  keep: readonly Key[],
  until: number,
  since = 0,
): Record<Key, Float64Array> {
  const { once, openings, quarterly } = planFor(program, keep, inputs)
  const size = count * (until - since + 1)
  const { buffer } = new Float64Array(keep.length * size)
  const kept = keep.map((_, i) => new Float64Array(buffer, i * size * Float64Array.BYTES_PER_ELEMENT, size))

  function note({ kept: places, out }: Task, at: number, n: number) {
    for (const place of places)
      if (n === 1) kept[place]![at] = out[0]!
      else if (out.length > 1) kept[place]!.set(n === blockSize ? out : out.subarray(0, n), at)
      else kept[place]!.fill(out[0]!, at, at + n)
  }

  for (let from = 0; from < count; from += blockSize) {
    const n = Math.min(blockSize, count - from)
    for (const task of once) {
      const { step } = task
      if (step.kind === 'input') load(task, inputs[step.key], from, n)
      else if (step.kind === 'number') repeat(task.out, step.value)
      else task.run!(n)
      if (task.kept.length > 0) for (let t = since; t <= until; t++) note(task, (t - since) * count + from, n)
    }
    for (let t = 0; t <= until; t++) {
      for (const task of openings) {
        if (t === 0) copy(task, task.start!)
        else if (task.closing) copy(task, task.closing)
      }
      for (const task of quarterly) {
        if (task.start && t === 0) copy(task, task.start)
        else if (task.run) task.run(n)
        else repeat(task.out, t)
        if (t >= since && task.kept.length > 0) note(task, (t - since) * count + from, n)
      }
    }
  }
  return Object.fromEntries(keep.map((key, i) => [key, kept[i]!])) as Record<Key, Float64Array>
}

function copy({ out }: Task, from: Float64Array) {
  if (from.length > 1) out.set(from)
  else repeat(out, from[0]!)
}

/** One number down a column; most columns are a single number long, and filling costs ten times as much as writing it. */
function repeat(out: Float64Array, value: number) {
  if (out.length === 1) out[0] = value
  else out.fill(value)
}

function load({ out, step }: Task, given: number | Float64Array | undefined, from: number, n: number) {
  const name = `The input "${step.kind === 'input' && step.key}"`
  if (given === undefined) throw new Error(`${name} is missing`)
  if (typeof given === 'number') repeat(out, given)
  else if (given.length < from + n) throw new Error(`${name} has ${given.length} numbers, fewer than there are worlds`)
  else out.set(given.subarray(from, from + n))
}

type Planned = { machine: Machine; plans: Map<string, Plan> }

const planneds = new WeakMap<Program, Planned>()

/** From now on, batches of this program are worked off by that machine. */
export function runOn(program: Program, machine: Machine): Planned {
  const planned = { machine, plans: new Map() }
  planneds.set(program, planned)
  return planned
}

/** A plan is made once for each set of kept lines and varying inputs. */
function planFor(program: Program, keep: readonly string[], inputs: Batch['inputs']): Plan {
  const varying = new Set(Object.keys(inputs).filter(key => typeof inputs[key] !== 'number'))
  const name = `${keep.join()} over ${[...varying].join()}`
  const { machine, plans } = planneds.get(program) ?? runOn(program, plainMachine())
  const before = plans.get(name)
  if (before) return before
  if (plans.size > 500) plans.clear()
  const registers = keep.map(key => {
    const register = program.register.get(key)
    if (register === undefined) throw new Error(`There is no line "${key}"`)
    return register
  })
  const made = plan(program, registers, key => varying.has(key), machine)
  plans.set(name, made)
  return made
}
