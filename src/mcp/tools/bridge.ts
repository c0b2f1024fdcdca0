import { refuse } from '../../asks/refusal.ts'
import { askAnswer } from '../../library/askAnswer.ts'
import { type ScenarioRequest, scenarioFrom } from '../../library/scenarioRequest.ts'
import { answerOn, optionsOf, scenarioOfCall, type Tool, takes } from '../tool.ts'

export const bridgeTool: Tool = {
  title: 'Bridge',
  does: 'Splits by input how the lead, or a line, came about from another scenario (or the base) to this one.',
  takes: {
    scenario: takes.scenario,
    start: {
      ...takes.scenario,
      description:
        'Where the bridge begins: a base of the model and changes; this scenario’s base where it is left out.',
    },
    line: takes.text('The line that is split, in place of the lead.'),
    measure: takes.measure,
    quarter: takes.quarter,
  },
  run: given => {
    const [scenario, say] = scenarioOfCall(given)
    const options = optionsOf(given, { line: 'of', measure: 'measure', quarter: 'quarter' })
    const { data, says } = askAnswer('bridge', scenario, { ...options, ...startOf(given.start) })
    const { quarter, from, to, steps } = data
    const is = (value: number) =>
      'line' in data ? say.line(data.line, quarter, value) : say.lead({ measure: data.measure, quarter }, value)
    const moves = (effect: number) =>
      'line' in data ? say.line(data.line, quarter, effect) : say.change({ measure: data.measure, quarter }, effect)
    return answerOn(scenario, say, says, [
      { what: 'from', number: is(from) },
      ...steps.map(({ key, effect }) => ({ what: key, effect: moves(effect) })),
      { what: 'to', number: is(to) },
    ])
  },
}

function startOf(start: unknown): Record<string, string | string[]> {
  if (start === undefined) return {}
  const { base, own, overrides } = scenarioFrom(start as ScenarioRequest)
  if (own) return refuse('A bridge begins on a base of the model, not on one of your own.')
  return { from: base, 'from-set': Object.entries(overrides).map(([key, value]) => `${key}=${value}`) }
}
