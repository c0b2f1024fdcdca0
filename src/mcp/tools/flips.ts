import { worldsOf } from '../../asks/ask.ts'
import { askAnswer } from '../../library/askAnswer.ts'
import { names } from '../../model/names.ts'
import { answerOn, countOf, listOf, optionsOf, scenarioOfCall, type Tool, takes } from '../tool.ts'

export const flipsTool: Tool = {
  title: 'Flips',
  does: 'Finds the values of inputs at which the lead changes, all else equal.',
  takes: {
    scenario: takes.scenario,
    inputs: takes.inputs,
    measure: takes.measure,
    quarter: takes.quarter,
    count: takes.count,
  },
  run: given => {
    const [scenario, say] = scenarioOfCall(given)
    const [world] = worldsOf(scenario)
    const named = listOf(given, 'inputs')
    const options = optionsOf(given, { measure: 'measure', quarter: 'quarter' })
    const { data, says } = askAnswer('flips', scenario, { ...options, ...(named.length > 0 && { input: named }) })
    const found = named.length === 0 ? data.inputs.filter(({ flips }) => flips.length > 0) : data.inputs
    return answerOn(
      scenario,
      say,
      says,
      found.slice(0, Math.max(countOf(given), named.length)).map(({ key, flips, stretches }) => ({
        input: key,
        now: say.input(key, world[key]),
        flips: flips.map(flip => say.input(key, flip)),
        leads: stretches.map(({ leader }) => names[leader].owner).join(', then '),
      })),
    )
  },
}
