import { type Code, codeWriter, type Locals } from './assembly.ts'
import type { Program } from './compile.ts'
import { type OperatorName, operator } from './operators.ts'
import { inTime, readsOf } from './plan.ts'
import type { Register } from './steps.ts'

/** How a routine comes by the registers that it does not work out itself: writes code that leaves a pair on the stack. */
type Source = (code: Code, at: number, pair: number) => void

/**
 * What a routine is written for: the registers that it works out, how many pairs of worlds side by side, its own whole
 * numbers, and which of them is the quarter.
 */
type Frame = Omit<Locals, 'pairs'> & { own: readonly number[]; abreast: number; quarter: number; source: Source }

/**
 * The code for some registers of a program, quarter by quarter. Several pairs of worlds go through it side by side,
 * as a processor works at one while the other waits for its division. A register that is read once is written where it is
 * read; the others have a local for each pair. What no quarter changes is worked out before the quarters.
 */
export function routine(program: Program, { own, abreast, given, wholes, quarter, source }: Frame) {
  const { steps } = program
  const isTimed = inTime(program)
  const isOwn = new Set(own)
  const code = codeWriter()
  let next = given + wholes
  const { reads, closings } = readsIn(program, own)
  const locals = Array.from({ length: abreast }, () => new Map<number, number>())
  /** The pair that code is written for. */
  let pair = 0

  /** Writes it for one pair after the other. */
  function forPairs(write: (pair: number) => void) {
    for (pair = 0; pair < abreast; pair++) write(pair)
  }

  /** A pair's numbers of a register: from its local, where it is read, or from outside. */
  function value(at: number): void {
    const step = steps[at]!
    if (step.kind === 'number') return code.pair(step.value)
    const local = locals[pair]!.get(at)
    if (local !== undefined) code.get(local)
    else if (isOwn.has(at) && step.kind === 'call') formula(step)
    else source(code, at, pair)
  }

  /** What a register comes to, worked out here and now; what closes a corkscrew is its start in quarter 0. */
  function formula({ name, args, start }: Call): void {
    if (start === undefined) return operation(name, args)
    code.get(quarter)
    code.isNought()
    code.either(
      () => value(start),
      () => operation(name, args),
    )
  }

  function operation(name: OperatorName, args: readonly number[]) {
    const words = lanesOf(name)
    if (!words) return power(args[0]!, args[1]!)
    for (const word of words) {
      const letter = letters.indexOf(word)
      if (letter >= 0) value(args[letter]!)
      else if (word === '0' || word === '1') code.pair(Number(word))
      else code.word(word)
    }
  }

  /** A power of each world apart: the standard has none for pairs. */
  function power(base: number, exponent: number) {
    const [a, b] = [next++, next++]
    value(base)
    code.set(a)
    value(exponent)
    code.set(b)
    for (const place of [0, 1] as const) {
      for (const local of [a, b]) {
        code.get(local)
        code.takeOut(place)
      }
      code.power()
      if (place === 0) code.twice()
      else code.putIn(1)
    }
  }

  /** Gives a register a local, with what is on the stack. */
  function hold(at: number) {
    const local = next++
    code.set(local)
    locals[pair]!.set(at, local)
  }

  /** Gives a register a local, with what it comes to. */
  function keep(at: number) {
    const step = steps[at]!
    forPairs(() => {
      if (step.kind === 'call') formula(step)
      else source(code, at, pair)
      hold(at)
    })
  }

  /** Before the quarters: what they do not change, and what the openings start from, in quarter 0 as in quarter 1. */
  function begin() {
    for (const at of own) if (!isTimed[at] && steps[at]!.kind === 'call') keep(at)
    for (const at of own) {
      const step = steps[at]!
      if (step.kind !== 'opening') continue
      forPairs(() => {
        value(step.start)
        hold(at)
      })
    }
  }

  /** Runs the body for each quarter up to `until`, and works out what the next one opens with; both locals hold whole numbers. */
  function quarters(until: number, body: () => void) {
    code.again(() => {
      body()
      for (const at of own) {
        const step = steps[at]!
        if (step.kind !== 'opening') continue
        forPairs(() => {
          value(step.closing)
          code.set(locals[pair]!.get(at)!)
        })
      }
      advance(code, quarter, 1)
      code.get(until)
      code.get(quarter)
      code.isAtLeast()
    })
  }

  /** What changes with the quarter, in two parts: what later quarters begin with and all beneath it, and the rest. */
  function timedParts(): { carried: number[]; rest: number[] } {
    const beneath = new Set(closings)
    for (const at of own.toReversed()) if (beneath.has(at)) for (const arg of readsOf(program)[at]!) beneath.add(arg)
    const timed = own.filter(at => isTimed[at] && steps[at]!.kind === 'call')
    return { carried: timed.filter(at => beneath.has(at)), rest: timed.filter(at => !beneath.has(at)) }
  }

  /** Whether a register has to have a local: what is read more than once, or in a later quarter. */
  const isLasting = (at: number) => reads[at] !== 1 || closings.has(at)

  const allLocals = (): Locals => ({ given, wholes, pairs: next - given - wholes })

  return { code, forPairs, value, keep, begin, quarters, timedParts, isLasting, locals: allLocals }
}

type Call = Extract<Register, { kind: 'call' }>

/** Moves a whole number on. */
export function advance(code: Code, local: number, by: number) {
  code.get(local)
  code.whole(by)
  code.plus()
  code.set(local)
}

const letters = ['a', 'b', 'c']

const spelt = new Map<OperatorName, readonly string[] | undefined>()

/** The words of an operator over pairs; none where it runs world by world. */
function lanesOf(name: OperatorName): readonly string[] | undefined {
  if (!spelt.has(name)) spelt.set(name, operator(name).lanes?.split(' '))
  return spelt.get(name)
}

/** How often each register is read within its quarter, and which ones the next quarter begins with. */
function readsIn(program: Program, own: readonly number[]): { reads: Uint16Array; closings: Set<number> } {
  const { steps } = program
  const reads = new Uint16Array(steps.length)
  const closings = new Set<number>()
  for (const at of own) {
    const step = steps[at]!
    if (step.kind === 'opening') closings.add(step.closing)
    if (step.kind !== 'call') continue
    const words = lanesOf(step.name)
    step.args.forEach((arg, i) => {
      reads[arg]! += words ? words.filter(word => word === letters[i]).length : 1
    })
  }
  return { reads, closings }
}
