import type { AskReport, Option } from '../asks/ask.ts'
import { type AskId, askIds, asks } from '../asks/index.ts'
import { provenanceAsOfToday } from '../asks/provenance.ts'
import { ofAsks, questionOf } from '../asks/question.ts'
import { refuse } from '../asks/refusal.ts'
import type { BaseId } from '../model/bases.ts'
import type { Changes } from '../model/world.ts'
import type { Provenance } from '../provenance/provenance.ts'
import { inPlainWords } from './plainWords.ts'
import { type ScenarioRequest, scenarioFrom } from './scenarioRequest.ts'

/** The options of a question, by the names of the command line: a text or a number, or several where it may be repeated; `scenarios` is the text of a file. */
export type AskRequest = { readonly [Name in Option]?: string | number | readonly (string | number)[] }

/** The data of an answer to this question. */
export type AskData<Question extends AskId> = ReturnType<ReturnType<(typeof asks)[Question]['read']>>['data']

/**
 * An answer: `says` in sentences, `data` whole, the same as `rows` under a `head` for a table, and what scenario it is of, with where its
 * numbers come from.
 */
export type AskAnswer<Question extends AskId> = {
  ask: Question
  base: BaseId
  overrides: Changes
  provenance: Provenance
  data: AskData<Question>
} & Pick<AskReport, 'head' | 'rows' | 'says'>

/**
 * Puts a question to a scenario: `tornado`, `flips`, `heatmap`, `goal`, `fan`, `bridge`, `edition`, `irr`, `backtest`, `years`, `table`,
 * `perShare`, `weighted` or `compare`. `questions` says what each does and takes.
 *
 * Units: those of the line or input that a number is of; shares of futures and of variance are of one; a lead is Amazon's less Microsoft's.
 * Shape: an `AskAnswer`, plain data, as JSON has it.
 * Errors: throws a `Refusal` where the scenario, the question or an option is not understood.
 */
export function askAnswer<Question extends AskId>(
  question: Question,
  request: ScenarioRequest = {},
  options: AskRequest = {},
): AskAnswer<Question> {
  const scenario = scenarioFrom(request)
  return inPlainWords(() => {
    const astray = Object.keys(options).find(name => !ofAsks.some(one => one === name))
    if (astray !== undefined) return refuse(`There is no option "${astray}"; the options are ${ofAsks.join(', ')}.`)
    if (!askIds.some(id => id === question))
      return refuse(`There is no question "${question}"; the questions are ${askIds.join(', ')}.`)
    const { head, rows, says, ...answer } = questionOf({ ...textsOf(options), ask: [question] }, text => ({
      name: 'scenarios',
      text,
    }))!.answer(scenario)
    const data = plainData(answer.data) as AskData<Question>
    const { base, overrides } = scenario
    return { ask: question, base, overrides, provenance: provenanceAsOfToday(scenario), data, head, rows, says }
  })
}

/** As JSON has it, so that an answer is the same here, in a file and over a wire. */
const plainData = (data: unknown): unknown => JSON.parse(JSON.stringify(data))

const textsOf = (options: AskRequest) =>
  Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, (Array.isArray(value) ? value : [value]).map(String)]],
    ),
  )

/** Each question by name: what it does, and the options that it takes. */
export const questions = askIds.map(id => ({ id, does: asks[id].does, takes: [...asks[id].takes] as Option[] }))
