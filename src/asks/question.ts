import type { Ask, AskReport, AskScenario, NamedText, Option } from './ask.ts'
import { type AskId, askIds, asks } from './index.ts'
import { once } from './once.ts'
import { refuse } from './refusal.ts'

/** A question, read and checked, to be put to a scenario. */
export type Question = { ask: AskId; answer: (scenario: AskScenario) => AskReport }

type Values = { [Name in Option | 'ask']?: string[] }

/** The options that only an ask takes; some may be repeated. */
export const ofAsks = [...new Set(Object.values(asks).flatMap(({ takes }): readonly Option[] => takes))]
const isRepeated = (option: Option) => option === 'input' || option === 'from-set'

/** The question that `--ask` and its options put, none without it; what does not fit together is refused. `open` reads a file that is named. */
export function questionOf(values: Values, open: (name: string) => NamedText): Question | undefined {
  const ask = once('ask', values.ask)
  const given = ofAsks.filter(option => values[option])
  if (ask === undefined)
    return given[0] === undefined ? undefined : refuse(`--${given[0]} needs --ask: ${askIds.join(', ')}.`)
  const known =
    askIds.find(id => id === ask) ?? refuse(`There is no question "${ask}"; the questions are ${askIds.join(', ')}.`)
  const { takes, read }: Ask = asks[known]
  const astray = given.find(option => !takes.includes(option))
  if (astray)
    return refuse(`--ask ${known} does not take --${astray}; it takes ${takes.map(each => `--${each}`).join(', ')}.`)
  const texts = given.map(option => {
    const text = isRepeated(option) ? values[option] : once(option, values[option])
    return [option, option === 'scenarios' ? open(text as string) : text]
  })
  return { ask: known, answer: read(Object.fromEntries(texts)) }
}
