import { askAnswer } from '../../library/askAnswer.ts'
import { answerOn, optionsOf, scenarioOfCall, type Tool, takes } from '../tool.ts'

export const goalTool: Tool = {
  title: 'Goal',
  does: 'Finds the values of one input that bring a line to a target.',
  takes: {
    scenario: takes.scenario,
    line: takes.text('The line, as in aws.valueCreated.'),
    target: takes.number('What it is to be, in its own unit.'),
    input: takes.text('The input that is moved.'),
    quarter: takes.quarter,
  },
  needs: ['line', 'target', 'input'],
  run: given => {
    const [scenario, say] = scenarioOfCall(given)
    const {
      line = '',
      target,
      ...options
    } = optionsOf(given, {
      line: 'line',
      target: 'target',
      input: 'input',
      quarter: 'quarter',
    })
    const { data, says } = askAnswer('goal', scenario, {
      ...options,
      goal: `${line}=${target}`,
    })
    const { key, line: of, quarter, roots, nearest } = data
    const values = roots.length > 0 ? roots : data.hasEffect ? [nearest.value] : []
    return answerOn(scenario, say, says, [
      { what: 'now', number: say.input(key, data.now) },
      { what: 'target', number: say.line(of, quarter, data.target) },
      ...values.map(value => ({
        what: roots.length > 0 ? 'brings it' : 'nearest',
        number: say.input(key, value),
        reaches: say.line(of, quarter, roots.length > 0 ? data.target : nearest.reached),
      })),
    ])
  },
}
