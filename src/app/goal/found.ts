import type { Sought } from '../../analysis/goalSeek.ts'
import { type LineKey, lineOf } from '../../model/index.ts'
import { type InputKey, inputOf } from '../../model/inputs.ts'
import { ownerOf } from '../../model/keys.ts'
import { shortName } from '../../model/names.ts'
import { boxText, type ParameterUnit } from '../../model/units.ts'

/** A value of the input as the user can have it, and what choosing it is called. */
export type Choice = { value: number; says: string }

/** What there is to choose from, and a sentence on it. */
export function foundFor(key: InputKey, line: LineKey, sought: Sought): { says: string; choices: Choice[] } {
  const { unit, min, max } = inputOf(key).parameter
  const at = (value: number) => boxText(unit, value)
  const choices = sought.roots.map(value => ({ value, says: at(value) }))
  if (choices.length === 1) return { says: `${shortName(key)} at ${choices[0]!.says} reaches it.`, choices }
  if (choices.length > 1) return { says: `${shortName(key)} reaches it at ${choices.length} values.`, choices }
  const { value, reached } = sought.nearest
  const { format } = lineOf(ownerOf(line).id).unit
  return {
    says: `No value from ${at(min)} to ${at(max)} reaches it. The nearest is ${at(value)}, which gives ${format(reached)}.`,
    choices: [{ value, says: at(value) }],
  }
}

/** The kind of box that reads a figure of this line. */
export function boxUnitOf(line: LineKey): ParameterUnit {
  const { kind } = lineOf(ownerOf(line).id).unit
  if (kind === 'usdBn') return 'usd_bn'
  if (kind === 'fraction' || kind === 'share') return 'fraction'
  return kind === 'quarters' ? 'quarters' : 'multiple'
}
