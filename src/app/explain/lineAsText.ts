import type { Explanation } from '../../explain/explain.ts'
import { type GradeContext, markOf, marks } from '../../explain/grade.ts'
import type { InputSwing } from '../../explain/swings.ts'
import { textOf } from '../../explain/tokens.ts'
import { inputName, names } from '../../model/names.ts'

/** When a number is of, in which other world than the desk's if any, and what its marks are given by. */
type About = { when: string; where: string | undefined; given: GradeContext }

/** An explanation as plain text, for a mail or a note: the number, its formula in words and in figures, its inputs. */
export function lineAsText(
  { line, side, shown, words, figures }: Explanation,
  swings: readonly InputSwing[],
  { when, where, given }: About,
): string {
  const inputs = swings.map(
    ({ key, low, high }) =>
      `- ${inputName(key)} (${marks[markOf(key, given)].word}): ${line.unit.format(low.result)} to ${line.unit.format(high.result)}`,
  )
  return [
    `${line.label}${side ? `, ${names[side].owner}` : ''}, ${when}: ${shown}`,
    ...(where ? [`${where}.`] : []),
    line.says,
    `= ${textOf(words)}`,
    `= ${textOf(figures)}`,
    'Inputs, by how far their range moves it:',
    ...inputs,
  ].join('\n')
}
