import { type Answer, valueAt } from '../analysis/whatIf.ts'
import type { Leaf } from '../engine/leaves.ts'
import { type LineKey, lineOf } from '../model/index.ts'
import { inputOf } from '../model/inputs.ts'
import { meantBy, ownerOf } from '../model/keys.ts'
import type { Line } from '../model/line.ts'
import { membership } from '../model/membership.ts'
import type { Quarter } from '../model/quantities.ts'
import type { Side } from '../model/sides.ts'
import type { Unit } from '../model/units.ts'
import type { World } from '../model/world.ts'
import { figure, kindOf } from './figure.ts'
import { leafName } from './names.ts'
import { notesOn } from './notes.ts'
import { type Token, tokensOf } from './tokens.ts'
import { evaluateFormula } from './workOut.ts'

/** A world and what the model says of it. */
export type EvaluatedWorld = { world: World; answer: Answer }

/**
 * How a line comes to its number at a quarter: its formula in words and in figures. `shown` is the number as the desk
 * shows it; working out `figures` as they are written gives it again. `digits` is how many significant digits that
 * takes. `isStart` says that this is quarter 0 of a corkscrew, where the line is what it starts from.
 */
export type Explanation = {
  key: LineKey
  quarter: Quarter
  line: Line
  side: Side | null
  value: number
  shown: string
  words: Token[]
  figures: Token[]
  digits: number
  isStart: boolean
  notes: string[]
}

const [fewestDigits, mostDigits] = [3, 12]

/** Explains a line at a quarter, by the formula that the engine works out there. */
export function explain({ world, answer }: EvaluatedWorld, key: LineKey, quarter: Quarter): Explanation {
  const { side, id } = ownerOf(key)
  const line = lineOf(id)
  const isStart = line.opening !== undefined && quarter === 0
  const formula = isStart ? line.opening!.start : line.formula
  const value = valueAt(answer, key, quarter)
  const shown = line.unit.format(value)

  const leafAt = (leaf: Leaf): { value: number; kind: Unit['kind'] } => {
    const meant = meantBy(leaf, side)
    switch (meant.kind) {
      case 'quarter':
        return { value: quarter, kind: 'quarters' }
      case 'constant':
        return { value: membership[`${side!}.nvidiaMember`], kind: 'flag' }
      case 'input':
        return { value: world[meant.key], kind: kindOf(inputOf(meant.key).parameter.unit) }
      case 'line':
        return { value: valueAt(answer, meant.key, quarter), kind: lineOf(ownerOf(meant.key).id).unit.kind }
      case 'before': {
        const { kind } = lineOf(ownerOf(meant.key).id).unit
        if (quarter > 0) return { value: valueAt(answer, meant.key, quarter - 1), kind }
        return { value: evaluateFormula(meant.start, start => leafAt(start).value), kind }
      }
    }
  }
  const figureOf = (leaf: Leaf, digits: number) => {
    const { value: exact, kind } = leafAt(leaf)
    return figure(kind, exact, digits)
  }
  let digits = fewestDigits
  while (
    digits < mostDigits &&
    line.unit.format(evaluateFormula(formula, leaf => figureOf(leaf, digits).value)) !== shown
  )
    digits++

  return {
    key,
    quarter,
    line,
    side,
    value,
    shown,
    words: tokensOf(formula, side, leaf => leafName(leaf, side)),
    figures: tokensOf(formula, side, leaf => figureOf(leaf, digits).text),
    digits,
    isStart,
    notes: notesOn(formula),
  }
}
