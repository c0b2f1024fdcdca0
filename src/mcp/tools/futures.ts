import { simulating } from '../../analysis/monteCarlo.ts'
import { worldsOf } from '../../asks/ask.ts'
import { fanReport, fanRequest } from '../../asks/fan.ts'
import { measures } from '../../model/measures.ts'
import { names } from '../../model/names.ts'
import { sides } from '../../model/sides.ts'
import { answerOn, optionsOf, scenarioOfCall, type Tool, takes, type Work } from '../tool.ts'

export const futuresTool: Tool = {
  title: 'Futures',
  does: 'Draws futures from the plausible ranges: in how many of them who leads, how the measure spreads, and what drives that.',
  takes: {
    scenario: takes.scenario,
    measure: takes.measure,
    quarter: takes.quarter,
    draws: { type: 'integer', minimum: 100, maximum: 1_000_000, description: '20000 where it is left out.' },
    seed: { type: 'integer', minimum: 1, maximum: 999_999, description: 'The same seed gives the same futures; 1.' },
    correlation: { type: 'number', minimum: -1, maximum: 1, description: 'Of both labs’ growth; 0.5.' },
  },
  run: async (given, work) => {
    const [scenario, say] = scenarioOfCall(given)
    const options = optionsOf(given, {
      measure: 'measure',
      quarter: 'quarter',
      draws: 'draws',
      seed: 'seed',
      correlation: 'correlation',
    })
    const asked = fanRequest(options)
    const [world, base] = worldsOf(scenario)
    const { data, says } = fanReport(scenario, asked, await drawn(simulating(world, base, asked), asked.count, work))
    const { measure, quarter } = asked
    const criterion = { measure, quarter }
    const { line } = measures[measure]
    return answerOn(scenario, say, says, [
      ...sides.map(side => ({
        what: `${names[side].owner} leads`,
        number: say.share('Share of futures', criterion, data.leads[side]),
      })),
      ...sides.flatMap(side =>
        (['p5', 'p25', 'p50', 'p75', 'p95'] as const).map(cut => ({
          what: `${side} ${cut}`,
          number: say.line(`${side}.${line}`, quarter, data[side][cut][quarter]!),
        })),
      ),
    ])
  },
}

/** Futures piece by piece: between pieces it is told how many there are, and others are answered; it stops where it is called off. */
async function drawn<Result>(steps: Generator<number, Result>, count: number, { signal, tell }: Work): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await tell(value, count)
    await new Promise(resolve => setImmediate(resolve))
    signal.throwIfAborted()
  }
}
