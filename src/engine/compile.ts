import type { EngineLine, Formula, Opening } from './formula.ts'
import { fadingPower } from './powers.ts'
import { type Register, writeSteps } from './steps.ts'

/** Rows that every side shares, rows that every side has for itself, and the names of the two sides. */
export type Model = {
  shared: Record<string, EngineLine>
  each: Record<string, EngineLine>
  sides: readonly [string, string]
}

/** The model with every reference resolved: steps in an order in which they can be worked off, equal steps written once. */
export type Program = { steps: Register[]; register: Map<string, number> }

/** The key of a line: its id for a shared one, `side.id` for one of a side. */
const lineKey = (id: string, side?: string) => (side ? `${side}.${id}` : id)

/**
 * Finds the order in which lines can be worked out. A circle within one quarter, a line that stands in no section,
 * and a shared line that reaches for a side's numbers are refused by name. `instead` has the lines that go by another formula
 * in this program than by their own.
 */
export function compile(model: Model, instead: ReadonlyMap<EngineLine, Formula> = new Map()): Program {
  const write = writeSteps()
  const register = new Map<string, number>()
  const openings = new Map<Opening, Map<string, number>>()
  const underWay: string[] = []
  const shared = new Map(Object.entries(model.shared).map(([id, line]) => [line, id]))
  const each = new Map(Object.entries(model.each).map(([id, line]) => [line, id]))

  function ofLine(line: EngineLine, side: string): number {
    const id = shared.get(line) ?? each.get(line)
    if (id === undefined) throw new Error(`The line "${line.label}" is used, but stands in no section`)
    if (each.has(line) && !side) throw new Error(`A shared line reaches for "${line.label}", which each side has`)
    const key = lineKey(id, each.has(line) ? side : '')
    const done = register.get(key)
    if (done !== undefined) return done
    if (underWay.includes(key)) throw new Error(`A circle within one quarter: ${[...underWay, key].join(' → ')}`)
    underWay.push(key)
    const inner = each.has(line) ? side : ''
    const formula = ofFormula(instead.get(line) ?? line.formula, inner)
    const at = line.opening ? write.closing(formula, ofFormula(line.opening.start, inner)) : formula
    underWay.pop()
    register.set(key, at)
    return at
  }

  function ofOpening(before: Opening, side: string): number {
    if (!before.closing) throw new Error(`"${before.label}" is opened, but never closed`)
    const bySide = openings.get(before) ?? new Map<string, number>()
    openings.set(before, bySide)
    const done = bySide.get(side)
    if (done !== undefined) return done
    const at = write.opening(ofFormula(before.start, side))
    bySide.set(side, at)
    return at
  }

  function ofFormula(formula: Formula, side: string): number {
    switch (formula.kind) {
      case 'number':
        return write.number(formula.value)
      case 'quarter':
        return write.quarter()
      case 'input': {
        if (!formula.shared && !side) throw new Error(`A shared line reaches for the input "${formula.id}" of a side`)
        return write.input(lineKey(formula.id, formula.shared ? '' : formula.rival ? rivalOf(side) : side))
      }
      case 'line':
        return ofLine(formula.line, formula.rival && side ? rivalOf(side) : side)
      case 'opening':
        return ofOpening(formula.opening, side)
      case 'call': {
        const factor = fadingPower(formula)
        if (factor) return write.fading(ofFormula(factor, side))
        const args = formula.args.map(arg => ofFormula(arg, side))
        return write.call(formula.name, args)
      }
    }
  }

  const rivalOf = (side: string) => (side === model.sides[0] ? model.sides[1] : model.sides[0])

  for (const line of Object.values(model.shared)) ofLine(line, '')
  for (const side of model.sides) for (const line of Object.values(model.each)) ofLine(line, side)
  for (const [before, bySide] of openings)
    for (const [side, at] of bySide) write.close(at, ofLine(before.closing!, side))
  return { steps: write.steps, register }
}
