import { type AskScenario, dayOfAsk, startOfAsk } from '../asks/ask.ts'
import { shippedRows } from '../asks/shipped.ts'
import { feedsOf } from '../explain/feeds.ts'
import { type GradeContext, markAt, type ValueGrade } from '../explain/grade.ts'
import { sourcesOf } from '../explain/sources.ts'
import { type LineKey, lineOf } from '../model/index.ts'
import { type InputKey, inputOf } from '../model/inputs.ts'
import { ownerOf } from '../model/keys.ts'
import { lineName } from '../model/lineName.ts'
import { inputName } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { inputValue } from '../model/wording.ts'
import { initial } from '../state/scenario/scenarioState.ts'
import { labelOf } from '../state/scenario/start.ts'
import { gradeContextOf } from '../state/scenario/yours.ts'

/**
 * A number with what it is: its key and name, unit, quarter (0 to 24, null of an input) with its calendar quarter, base, grade (that of the
 * least sure input beneath it; `yours` where the user changed one), and the ids of the facts that its inputs rest on.
 */
export type StatedNumber = {
  key: LineKey | InputKey
  name: string
  value: number
  text: string
  unit: string
  quarter: number | null
  date: string
  base: string
  grade: ValueGrade
  sources: readonly string[]
}

/** A line of the scenario at a quarter, or its difference between the stacks' lines, with what it is and stands on. */
export function statedLine(scenario: AskScenario, key: LineKey, quarter: number, value: number): StatedNumber {
  const { unit } = lineOf(ownerOf(key).id)
  return {
    key,
    name: lineName(key),
    value: value + 0,
    text: unit.format(value),
    unit: unit.kind,
    quarter,
    date: quarterLabel(dayOfAsk(scenario), quarter),
    base: labelOf(startOfAsk(scenario)),
    grade: markAt({ kind: 'line', key, quarter }, contextOf(scenario)),
    sources: sourceIds(scenario, feedsOf([key]).inputs),
  }
}

/** An input at a value, with what it is and stands on. */
export function statedInput(scenario: AskScenario, key: InputKey, value: number): StatedNumber {
  return {
    key,
    name: inputName(key),
    value,
    text: inputValue(key, value),
    unit: inputOf(key).parameter.unit,
    quarter: null,
    date: quarterLabel(dayOfAsk(scenario), 0),
    base: labelOf(startOfAsk(scenario)),
    grade: markAt({ kind: 'input', key }, contextOf(scenario)),
    sources: sourceIds(scenario, [key]),
  }
}

/** How sure the scenario's inputs are, and what of them is the user's. */
export const contextOf = ({ base, own = null, overrides, reasons = {} }: AskScenario): GradeContext =>
  gradeContextOf({ ...initial, base, own, changes: overrides, reasons })

/** The facts that unchanged inputs rest on, by their ids, each once. */
function sourceIds(scenario: AskScenario, keys: readonly InputKey[]): string[] {
  const { yours } = contextOf(scenario)
  const unchanged = keys.filter(key => yours[key] === undefined)
  const found = sourcesOf(unchanged, scenario.base, shippedRows().facts).flatMap(({ fact }) => fact?.id ?? [])
  return [...new Set(found)]
}
