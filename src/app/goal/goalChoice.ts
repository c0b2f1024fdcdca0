import type { Goal, GoalAnswer } from '../../analysis/goalSeek.ts'
import { type Choice, choicesOf, reachedSays } from '../../analysis/goalWords.ts'
import { type LineKey, lineOf } from '../../model/index.ts'
import { inputOf } from '../../model/inputs.ts'
import { ownerOf } from '../../model/keys.ts'
import type { ParameterUnit } from '../../model/units.ts'
import { capital, inputNoun, inputValue, placing } from '../../model/wording.ts'

/** What there is to choose from, and a sentence on it; nothing where the input has no effect. */
export function foundFor(goal: Goal, sought: GoalAnswer, now: number): { says: string; choices: Choice[] } {
  const { key, line } = goal
  const { value, reached } = sought.nearest
  const name = capital(inputNoun(key))
  if (!sought.hasEffect) {
    const stays = lineOf(ownerOf(line).id).unit.exact(reached)
    return { says: `${name} has no effect on this figure, which is ${stays} at every value.`, choices: [] }
  }
  const choices = choicesOf(key, sought, now)
  const [only] = choices
  if (only && choices.length === 1)
    return { says: `${name} ${placing(key, only.from)} ${only.says} reaches it.`, choices }
  if (choices.length > 1) return { says: `${name} reaches it at ${choices.length} values.`, choices }
  const { min, max } = inputOf(key).parameter
  return {
    says: `No value from ${inputValue(key, min)} to ${inputValue(key, max)} reaches it. The nearest is ${inputValue(key, value)}, which gives ${reachedSays(goal, reached)}.`,
    choices: [{ value, from: value, says: inputValue(key, value) }],
  }
}

/** The kind of box that reads a figure of this line. */
export function boxUnitOf(line: LineKey): ParameterUnit {
  const { kind } = lineOf(ownerOf(line).id).unit
  if (kind === 'usdBn') return 'usd_bn'
  if (kind === 'fraction' || kind === 'share') return 'fraction'
  if (kind === 'dollarsPerShare') return 'usd_share'
  return kind === 'quarters' ? 'quarters' : 'multiple'
}
