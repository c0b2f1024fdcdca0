import type { Explanation } from '../../explain/explain.ts'
import { carriedOf, type GradeContext, markOf, markText } from '../../explain/grade.ts'
import { placeName } from '../../explain/names.ts'
import type { InputSwing } from '../../explain/swings.ts'
import { textOf } from '../../explain/tokens.ts'
import { inputName } from '../../model/names.ts'

/** When a number is of, in which other world than the desk's if any, what its marks are given by, and the rate that it makes, if any. */
type About = { when: string; where: string | undefined; given: GradeContext; rate: string | null }

/** An explanation as plain text, for a mail or a note: the number, its formula in words and in figures, its inputs. */
export function lineAsText(
  { key: lineKey, quarter, line, shown, words, figures }: Explanation,
  swings: readonly InputSwing[],
  { when, where, given, rate }: About,
): string {
  const inputs = swings.map(
    ({ key, low, high }) =>
      `- ${inputName(key)} (${markText(markOf(key, given), carriedOf(key, given))}): ${line.unit.format(low.result)} to ${line.unit.format(high.result)}`,
  )
  return [
    `${placeName({ kind: 'line', key: lineKey, quarter })}, ${when}: ${shown}`,
    ...(where ? [`${where}.`] : []),
    line.says,
    ...(rate ? [`IRR of the stake: ${rate}`] : []),
    `= ${textOf(words)}`,
    `= ${textOf(figures)}`,
    'Inputs, by how far their range moves it:',
    ...inputs,
  ].join('\n')
}
