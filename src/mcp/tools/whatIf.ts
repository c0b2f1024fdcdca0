import { verdictSentence, wholeSentence, wordsText } from '../../analysis/verdict.ts'
import { valueAt, whatIf } from '../../analysis/whatIf.ts'
import { dayOfAsk, worldsOf } from '../../asks/ask.ts'
import { criterionFrom, lineCalled } from '../../asks/read.ts'
import { measures } from '../../model/measures.ts'
import { sides } from '../../model/sides.ts'
import { answerOn, listOf, optionsOf, scenarioOfCall, type Tool, takes } from '../tool.ts'

export const whatIfTool: Tool = {
  title: 'What if',
  does: 'Works the model out for a scenario: who leads, by how much, and the lines that are asked for at a quarter.',
  takes: { scenario: takes.scenario, lines: takes.lines, measure: takes.measure, quarter: takes.quarter },
  run: given => {
    const [scenario, say] = scenarioOfCall(given)
    const named = listOf(given, 'lines')
    const criterion = criterionFrom(optionsOf(given, { measure: 'measure', quarter: 'quarter' }))
    const { measure, quarter } = criterion
    const answer = whatIf(worldsOf(scenario)[0])
    const own = sides.map(side => `${side}.${measures[measure].line}` as const)
    const keys = named.length > 0 ? named.map(lineCalled) : own
    const [aws = 0, alliance = 0] = own.map(key => valueAt(answer, key, quarter))
    const verdict = wordsText(
      wholeSentence(verdictSentence({ answer, measure, horizon: quarter, asOf: dayOfAsk(scenario) })),
    )
    return answerOn(
      scenario,
      say,
      [verdict],
      [
        { what: 'lead', number: say.lead(criterion, aws - alliance) },
        ...keys.map(key => ({ what: key, number: say.line(key, quarter, valueAt(answer, key, quarter)) })),
      ],
    )
  },
}
