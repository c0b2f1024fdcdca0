import type { Chance } from '../analysis/draws.ts'
import type { Criterion } from '../analysis/outcome.ts'
import { type LineKey, lastQuarter, lineKeys } from '../model/index.ts'
import { isMeasure, measureIds } from '../model/measures.ts'
import type { AskOptions } from './ask.ts'
import { optionNumber, wholeOf } from './number.ts'
import { refuse } from './refusal.ts'

/** What the lead is measured by and when: `--measure` and `--quarter`, or the verdict's. */
export const criterionFrom = ({ measure = 'valueCreated', quarter }: AskOptions): Criterion => ({
  measure: isMeasure(measure)
    ? measure
    : refuse(`There is no measure "${measure}"; the measures are ${measureIds.join(', ')}.`),
  quarter: quarterOf(quarter),
})

/** A line as `--goal` and `--of` name it: with its stack, where stacks have it. */
export function lineCalled(text: string): LineKey {
  const found = lineKeys.find(key => key === text)
  if (found) return found
  return lineKeys.some(key => key === `aws.${text}`)
    ? refuse(`${text} is a line of each stack: write aws.${text} or alliance.${text}.`)
    : refuse(`There is no line "${text}"; --help lists them.`)
}

export const quarterOf = (quarter = '12'): number => wholeOf('quarter', quarter, [0, lastQuarter])

/** How futures are drawn: `--draws`, `--seed` and `--correlation`. */
export const futuresOf = ({ draws = '20000', seed, correlation = '0.5' }: AskOptions): Chance & { count: number } => ({
  count: wholeOf('draws', draws, [100, 1_000_000]),
  seed: seedOf(seed),
  correlation: optionNumber('correlation', correlation, [-1, 1]),
})

export const seedOf = (seed = '1'): number => wholeOf('seed', seed, [1, 999_999])
