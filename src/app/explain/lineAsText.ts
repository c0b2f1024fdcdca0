import type { Explanation } from '../../explain/explain.ts'
import { type Given, markOf, marks } from '../../explain/grade.ts'
import type { Swing } from '../../explain/swings.ts'
import { textOf } from '../../explain/tokens.ts'
import { inputName, names } from '../../model/names.ts'

/** An explanation as plain text, for a mail or a note: the number, its formula in words and in figures, its inputs. */
export function lineAsText(
  { line, side, shown, words, figures }: Explanation,
  swings: readonly Swing[],
  when: string,
  given: Given,
): string {
  const inputs = swings.map(
    ({ key, low, high }) =>
      `- ${inputName(key)} (${marks[markOf(key, given)].word}): ${line.unit.format(low.result)} to ${line.unit.format(high.result)}`,
  )
  return [
    `${line.label}${side ? `, ${names[side].owner}` : ''}, ${when}: ${shown}`,
    line.says,
    `= ${textOf(words)}`,
    `= ${textOf(figures)}`,
    'Inputs, by how far their range moves it:',
    ...inputs,
  ].join('\n')
}
