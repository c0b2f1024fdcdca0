import { type OperatorName, resultOf } from './operators.ts'
import { rootsOf } from './powers.ts'

/**
 * One register of the machine: where its number comes from. Arguments are earlier registers, save `closing`.
 * A call with a `start` closes a corkscrew: at quarter 0 it is what that register holds.
 */
export type Register =
  | { kind: 'number'; value: number }
  | { kind: 'quarter' }
  | { kind: 'input'; key: string }
  | { kind: 'opening'; start: number; closing: number }
  | { kind: 'call'; name: OperatorName; args: number[]; start?: number }

/** Writes steps down and answers the register of each: equal ones stand once, and what is known at once is worked out at once. */
export function writeSteps() {
  const steps: Register[] = []
  const known = new Map<string, number>()

  const add = (step: Register): number => steps.push(step) - 1

  function once(name: string, write: () => number): number {
    const at = known.get(name) ?? write()
    known.set(name, at)
    return at
  }

  const number = (value: number) => once(`${value}`, () => add({ kind: 'number', value }))

  /** An operator over registers. A square root, or one of a square root, is no power. */
  function call(name: OperatorName, args: number[]): number {
    const numbers = args.flatMap(at => valueOf(steps[at]!))
    if (numbers.length === args.length) return number(resultOf(name, numbers))
    const roots = name === '^' ? rootsOf(valueOf(steps[args[1]!]!)[0]) : 0
    if (roots > 0) return Array.from({ length: roots }).reduce<number>(at => call('sqrt', [at]), args[0]!)
    return once(`${name} ${args.join(' ')}`, () => add({ kind: 'call', name, args }))
  }

  /** The last step of a formula, taken again with a start. What is no more than another register is passed through `max`. */
  function closing(formula: number, start: number): number {
    const last = steps[formula]!
    const { name, args } = last.kind === 'call' ? last : { name: 'max' as const, args: [formula, formula] }
    return add({ kind: 'call', name, args, start })
  }

  /** 1 at quarter 0, then times the factor every quarter. */
  function fading(factor: number): number {
    return once(`fading ${factor}`, () => {
      const start = number(1)
      const opening = add({ kind: 'opening', start, closing: steps.length + 1 })
      return add({ kind: 'call', name: '*', args: [opening, factor], start })
    })
  }

  return {
    steps,
    number,
    call,
    closing,
    fading,
    quarter: () => once('quarter', () => add({ kind: 'quarter' })),
    input: (key: string) => once(`input ${key}`, () => add({ kind: 'input', key })),
    /** Its closing is told later, by `close`, because it may stand on this opening. */
    opening: (start: number) => add({ kind: 'opening', start, closing: -1 }),
    close: (opening: number, at: number) => Object.assign(steps[opening]!, { closing: at }),
  }
}

const valueOf = (step: Register): number[] => (step.kind === 'number' ? [step.value] : [])
