import { type Code, codeWriter, type Locals } from './assembly.ts'
import type { Program } from './compile.ts'
import { operator } from './operators.ts'
import { inTime } from './plan.ts'

/** How a routine comes by the registers that it does not work out itself: writes code that leaves the pair on the stack. */
export type Source = (code: Code, at: number) => void

/**
 * The code for some registers of a program over one pair of worlds, from quarter 0 on. A register that is read once is
 * written where it is read; the others have a local. What no quarter changes is worked out before the quarters.
 */
export function routine(program: Program, own: readonly number[], { given, wholes }: Omit<Locals, 'pairs'>) {
  const { steps } = program
  const isTimed = inTime(program)
  const isOwn = new Set(own)
  const code = codeWriter()
  const isFirst = given + wholes
  let next = isFirst + 1
  const { reads, closings } = readsIn(program, own)
  const locals = new Map<number, number>()

  /** The pair of a register: from its local, where it is read, or from outside. */
  function value(at: number, source: Source): void {
    const step = steps[at]!
    if (step.kind === 'number') return code.pair(step.value)
    const local = locals.get(at)
    if (local !== undefined) code.get(local)
    else if (isOwn.has(at) && step.kind === 'call') formula(at, source)
    else source(code, at)
  }

  /** What a register comes to, worked out here and now. */
  function formula(at: number, source: Source): void {
    const step = steps[at]!
    if (step.kind !== 'call') return source(code, at)
    if (step.start !== undefined) value(step.start, source)
    const [a = 0, b = 0] = step.args
    const { lanes } = operator(step.name)
    if (!lanes) power(a, b, source)
    else
      for (const word of lanes.split(' ')) {
        const letter = letters.indexOf(word)
        if (letter >= 0) value(step.args[letter]!, source)
        else if (word === '0' || word === '1') code.pair(Number(word))
        else code.word(word)
      }
    if (step.start === undefined) return
    code.get(isFirst)
    code.word('choose')
  }

  /** A power of each world apart: the standard has none for pairs. */
  function power(base: number, exponent: number, source: Source) {
    const [a, b] = [next++, next++]
    value(base, source)
    code.set(a)
    value(exponent, source)
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

  /** Gives a register a local, with what it comes to. */
  function keep(at: number, source: Source) {
    formula(at, source)
    const local = next++
    code.set(local)
    locals.set(at, local)
  }

  /** Before the quarters: what they do not change, and what the openings start from. */
  function begin(source: Source) {
    for (const at of own) if (!isTimed[at] && steps[at]!.kind === 'call') keep(at, source)
    for (const at of own) {
      const step = steps[at]!
      if (step.kind !== 'opening') continue
      const local = next++
      value(step.start, source)
      code.set(local)
      locals.set(at, local)
    }
  }

  /** Quarter by quarter from 0, and then what the next one opens with; both locals hold whole numbers. */
  function quarters(quarter: number, until: number, source: Source, each: () => void) {
    code.again(() => {
      code.whole(0)
      code.get(quarter)
      code.isNought()
      code.minus()
      code.everyBit()
      code.set(isFirst)
      each()
      for (const at of own) {
        const step = steps[at]!
        if (step.kind !== 'opening') continue
        value(step.closing, source)
        code.set(locals.get(at)!)
      }
      advance(code, quarter, 1)
      code.get(until)
      code.get(quarter)
      code.isAtLeast()
    })
  }

  /** Whether a register has to have a local: what is read more than once, or in a later quarter. */
  const isLasting = (at: number) => reads[at] !== 1 || closings.has(at)

  const allLocals = (): Locals => ({ given, wholes, pairs: next - given - wholes })

  return { code, value, keep, begin, quarters, isLasting, locals: allLocals }
}

/** Moves a whole number on. */
export function advance(code: Code, local: number, by: number) {
  code.get(local)
  code.whole(by)
  code.plus()
  code.set(local)
}

const letters = ['a', 'b', 'c']

/** How often each register is read within its quarter, and which ones the next quarter begins with. */
function readsIn(program: Program, own: readonly number[]): { reads: Uint16Array; closings: Set<number> } {
  const { steps } = program
  const reads = new Uint16Array(steps.length)
  const closings = new Set<number>()
  for (const at of own) {
    const step = steps[at]!
    if (step.kind === 'opening') closings.add(step.closing)
    if (step.kind !== 'call') continue
    const spelt = operator(step.name).lanes?.split(' ')
    step.args.forEach((arg, i) => {
      reads[arg]! += spelt ? spelt.filter(word => word === letters[i]).length : 1
    })
  }
  return { reads, closings }
}
