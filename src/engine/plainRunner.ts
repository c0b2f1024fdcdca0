import type { Program } from './compile.ts'
import { blockSize, plainMachine } from './machine.ts'
import { type Plan, plan, type Task } from './plan.ts'
import { missingInput, type Runner, shortColumn } from './runner.ts'

/** World by world and step by step, in JavaScript: it runs everywhere, and every other runner has to give its bits. */
export function plainRunner(program: Program): Runner {
  const machine = plainMachine()
  const plans = new Map<string, Plan>()

  /** A plan is made once for each set of wanted lines and varying inputs. */
  function planFor(registers: readonly number[], varying: ReadonlySet<string>): Plan {
    const name = `${registers.join()} over ${[...varying].join()}`
    const before = plans.get(name)
    if (before) return before
    if (plans.size > 500) plans.clear()
    const made = plan(program, [...registers], key => varying.has(key), machine)
    plans.set(name, made)
    return made
  }

  return ({ count, inputs: given, columns }, { registers, since, until, columns: wanted }) => {
    const inputs = { ...given, ...columns }
    const varying = new Set(Object.keys(inputs).filter(key => typeof inputs[key] !== 'number'))
    const { once, openings, quarterly } = planFor(registers, varying)

    function note({ kept: places, out }: Task, at: number, n: number) {
      for (const place of places)
        if (n === 1) wanted[place]![at] = out[0]!
        else if (out.length > 1) wanted[place]!.set(n === blockSize ? out : out.subarray(0, n), at)
        else wanted[place]!.fill(out[0]!, at, at + n)
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
  }
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
  const key = step.kind === 'input' ? step.key : ''
  if (given === undefined) throw missingInput(key)
  if (typeof given === 'number') repeat(out, given)
  else if (given.length < from + n) throw shortColumn(key, given)
  else out.set(given.subarray(from, from + n))
}
