import { valueAt, whatIf } from '../../analysis/whatIf.ts'
import { worldsOf } from '../../asks/ask.ts'
import { criterionFrom, lineCalled } from '../../asks/read.ts'
import { refuse } from '../../asks/refusal.ts'
import { type ScenarioRequest, scenarioFrom } from '../../library/scenarioRequest.ts'
import { measures } from '../../model/measures.ts'
import { sides } from '../../model/sides.ts'
import { scenarioName } from '../../state/scenario/start.ts'
import { statementsOn } from '../statement.ts'
import { answerOn, listOf, optionsOf, type Tool, takes } from '../tool.ts'

const most = 8

export const compareTool: Tool = {
  title: 'Compare',
  does: `Sets up to ${most} scenarios side by side: the lead and lines of each at a quarter.`,
  takes: {
    scenarios: {
      type: 'array',
      items: takes.scenario,
      minItems: 2,
      maxItems: most,
      description: 'The scenarios, in their order.',
    },
    lines: takes.lines,
    measure: takes.measure,
    quarter: takes.quarter,
  },
  needs: ['scenarios'],
  run: given => {
    const { scenarios } = given
    if (!Array.isArray(scenarios) || scenarios.length < 2 || scenarios.length > most)
      return refuse(`scenarios is a list of two to ${most} scenarios.`)
    const read = scenarios.map(one => scenarioFrom(one as ScenarioRequest))
    const criterion = criterionFrom(optionsOf(given, { measure: 'measure', quarter: 'quarter' }))
    const { measure, quarter } = criterion
    const keys = listOf(given, 'lines').map(lineCalled)
    const all = read.map((scenario, place) => {
      const say = statementsOn(scenario, `${place + 1}:`)
      const answer = whatIf(worldsOf(scenario)[0])
      const [aws = 0, alliance = 0] = sides.map(side => valueAt(answer, `${side}.${measures[measure].line}`, quarter))
      const numbers = keys.map(key => say.line(key, quarter, valueAt(answer, key, quarter)))
      return {
        scenario,
        say,
        row: {
          what: `${place + 1}: ${scenarioName(scenario.state)}`,
          lead: say.lead(criterion, aws - alliance),
          numbers,
        },
      }
    })
    const first = all[0]!
    const stated = Object.assign({}, ...all.map(({ say }) => say.all)) as typeof first.say.all
    const told = answerOn(
      first.scenario,
      { ...first.say, all: stated },
      [],
      all.map(({ row }) => row),
    )
    return { ...told, says: [`Each lead is ${measures[measure].of('aws')} less ${measures[measure].of('alliance')}.`] }
  },
}
