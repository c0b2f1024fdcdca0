import type { Chance } from '../analysis/draws.ts'
import type { Criterion } from '../analysis/outcome.ts'
import { stepsAtMost, stepsFault, type TableSteps } from '../analysis/tableSteps.ts'
import { type YearKind, yearKindIds } from '../model/fiscalYears.ts'
import { type LineKey, lastQuarter, lineKeys, type StackLine, stackLines } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import { isMeasure, measureIds } from '../model/measures.ts'
import { type Side, sides } from '../model/sides.ts'
import type { AskOptions } from './ask.ts'
import { optionNumber, plainNumber, wholeOf } from './number.ts'
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

/** The values of an input of a table, as `--columns` and `--rows` have them; null where nobody says. */
export function stepsCalled(option: 'columns' | 'rows', key: InputKey, text: string | undefined): TableSteps | null {
  if (text === undefined) return null
  const [start, step, count, more] = text.split(':').map(plainNumber)
  if (typeof start !== 'number' || typeof step !== 'number' || typeof count !== 'number' || more !== undefined)
    return refuse(`--${option} is written start:step:count, as in 500:100:9, at most ${stepsAtMost}, not "${text}".`)
  const fault = stepsFault(key, { start, step, count })
  return fault === null ? { start, step, count } : refuse(fault)
}

/** A line of the stacks, named without a stack. */
export function stackLineCalled(text: string): StackLine {
  const found = (Object.keys(stackLines) as StackLine[]).find(line => line === text)
  return found ?? refuse(`There is no line "${text}" of the stacks; --help lists them.`)
}

/** The years that `--years` names. */
export function yearKindCalled(text: string): YearKind {
  return (
    yearKindIds.find(id => id === text) ??
    refuse(`There are no years "${text}"; the years are ${yearKindIds.join(', ')}.`)
  )
}

/** The figure of each owner that `--over` sets the rest over. */
export function overOf(text: string): Record<Side, number> {
  const figures = text.split(',').map(plainNumber)
  const [aws, alliance] = figures
  return figures.length === sides.length && aws && alliance && aws > 0 && alliance > 0
    ? { aws, alliance }
    : refuse(`--over needs a number above zero for Amazon and one for Microsoft, as in 8,14, not "${text}".`)
}

export const quarterOf = (quarter = '12'): number => wholeOf('quarter', quarter, [0, lastQuarter])

/** How futures are drawn: `--draws`, `--seed` and `--correlation`. */
export const futuresOf = ({ draws = '20000', seed, correlation = '0.5' }: AskOptions): Chance & { count: number } => ({
  count: wholeOf('draws', draws, [100, 1_000_000]),
  seed: seedOf(seed),
  correlation: optionNumber('correlation', correlation, [-1, 1]),
})

export const seedOf = (seed = '1'): number => wholeOf('seed', seed, [1, 999_999])
