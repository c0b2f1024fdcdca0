import { leadInFull } from '../analysis/leadInFull.ts'
import type { Criterion } from '../analysis/outcome.ts'
import { dayOfAsk, startOfAsk } from '../asks/ask.ts'
import { markOfLines } from '../explain/grade.ts'
import type { LibraryScenario } from '../library/scenarioRequest.ts'
import { contextOf, type StatedNumber, statedInput, statedLine } from '../library/statedNumber.ts'
import type { LineKey } from '../model/index.ts'
import { stackLines } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import { measures } from '../model/measures.ts'
import { quarterLabel } from '../model/quarters.ts'
import { sides } from '../model/sides.ts'
import { fraction } from '../model/units.ts'
import { labelOf } from '../state/scenario/start.ts'

/** What numbers of an answer are: one statement serves all that name it in `is`. */
export type Statement = Pick<StatedNumber, 'name' | 'unit' | 'quarter' | 'date' | 'base' | 'grade' | 'sources'>

/** A number of an answer: exact, as the desk writes it, and which statement says what it is. */
export type AnswerNumber = { value: number; text: string; is: string }

/** Writes the numbers of one answer, and gathers what they are. */
export type Statements = {
  all: Record<string, Statement>
  line: (key: LineKey, quarter: number, value: number) => AnswerNumber
  input: (key: InputKey, value: number) => AnswerNumber
  lead: (criterion: Criterion, value: number) => AnswerNumber
  change: (criterion: Criterion, value: number) => AnswerNumber
  share: (name: string, criterion: Criterion, value: number) => AnswerNumber
}

/** The numbers of an answer on this scenario; `mark` tells its statements apart from those of another beside it. */
export function statementsOn(scenario: LibraryScenario, mark = ''): Statements {
  const all: Record<string, Statement> = {}
  const said = (
    name: string,
    { value, text, ...statement }: StatedNumber | (Statement & { value: number; text: string }),
  ): AnswerNumber => {
    const is = `${mark}${name}`
    const { name: label, unit, quarter, date, base, grade, sources } = statement
    all[is] ??= { name: label, unit, quarter, date, base, grade, sources }
    return { value: value + 0, text, is }
  }
  const ofBoth = ({ measure, quarter }: Criterion, name: string, unit: string): Statement => {
    const lines = sides.map(side => `${side}.${measures[measure].line}` as const)
    const sources = lines.flatMap(line => statedLine(scenario, line, quarter, 0).sources)
    return {
      name,
      unit,
      quarter,
      date: quarterLabel(dayOfAsk(scenario), quarter),
      base: labelOf(startOfAsk(scenario)),
      grade: markOfLines(lines, contextOf(scenario)),
      sources: [...new Set(sources)],
    }
  }
  const leadName = ({ measure }: Criterion) =>
    `${measures[measure].label}: ${measures[measure].of('aws')} less ${measures[measure].of('alliance')}`
  const unitOf = ({ measure }: Criterion) => stackLines[measures[measure].line].unit
  return {
    all,
    line: (key, quarter, value) => said(`${key}@${quarter}`, statedLine(scenario, key, quarter, value)),
    input: (key, value) => said(key, statedInput(scenario, key, value)),
    lead: (criterion, value) =>
      said(`lead.${criterion.measure}@${criterion.quarter}`, {
        ...ofBoth(criterion, leadName(criterion), unitOf(criterion).kind),
        value,
        text: leadInFull(criterion.measure, value),
      }),
    change: (criterion, value) =>
      said(`change.${criterion.measure}@${criterion.quarter}`, {
        ...ofBoth(criterion, `Change of ${leadName(criterion)}`, unitOf(criterion).kind),
        value,
        text: unitOf(criterion).delta(value),
      }),
    share: (name, criterion, value) =>
      said(`${name}@${criterion.quarter}`, {
        ...ofBoth(criterion, name, 'fraction'),
        value,
        text: fraction.format(value),
      }),
  }
}
