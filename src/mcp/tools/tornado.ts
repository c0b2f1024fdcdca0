import { tornado } from '../../analysis/tornado.ts'
import { leadOn, worldsOf } from '../../asks/ask.ts'
import { criterionFrom } from '../../asks/read.ts'
import { answerOn, countOf, optionsOf, scenarioOfCall, type Tool, takes } from '../tool.ts'

export const tornadoTool: Tool = {
  title: 'Tornado',
  does: 'Ranks inputs by how far they move the lead over their plausible ranges.',
  takes: { scenario: takes.scenario, measure: takes.measure, quarter: takes.quarter, count: takes.count },
  run: given => {
    const [scenario, say] = scenarioOfCall(given)
    const criterion = criterionFrom(optionsOf(given, { measure: 'measure', quarter: 'quarter' }))
    const [world, start] = worldsOf(scenario)
    const bars = tornado(world, start, criterion).spread.slice(0, countOf(given))
    return answerOn(
      scenario,
      say,
      [leadOn(criterion, scenario)],
      bars.map(({ key, range, least, most, swing }) => ({
        input: key,
        from: say.input(key, range.low),
        to: say.input(key, range.high),
        least: say.lead(criterion, least.lead),
        most: say.lead(criterion, most.lead),
        swing: say.change(criterion, swing),
      })),
    )
  },
}
