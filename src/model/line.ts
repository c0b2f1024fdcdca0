import {
  closing,
  type Formula,
  f,
  type Opening,
  plainClosing,
  quarter,
  type EngineLine as Row,
  row,
  type Term,
} from '../engine/formula.ts'
import type { Unit } from './units.ts'

/** A line of the model: a row of the engine with its unit and one sentence on what it is. */
export type Line = Row & { unit: Unit; says: string }

/** A line by its formula. The sentence is quoted wherever the line is explained. */
export const line = (label: string, unit: Unit, says: string, formula: Formula): Line => ({
  ...row(label, formula),
  unit,
  says,
})

/** The closing of a corkscrew as a line; at quarter 0 it is what the opening starts from. */
export function closingLine(before: Opening, label: string, unit: Unit, says: string, formula: Formula): Line {
  return Object.assign(closing(before, label, formula), { unit, says })
}

/** A line that the next quarter may look back on, by its formula in every quarter, today too. */
export function plainClosingLine(before: Opening, label: string, unit: Unit, says: string, formula: Formula): Line {
  return Object.assign(plainClosing(before, label, formula), { unit, says })
}

/** From today's value to the mature one, the gap halving every `halfLife` quarters (docs/model.md, `fade`). */
export const fade = (today: Term, mature: Term, halfLife: Term): Formula =>
  f`${mature} + (${today} - ${mature}) * 2 ^ (-${quarter} / ${halfLife})`
