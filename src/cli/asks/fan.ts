import { fanAt, leadsIn } from '../../analysis/fan.ts'
import { influence } from '../../analysis/influence.ts'
import { simulate } from '../../analysis/monteCarlo.ts'
import { linesOf } from '../../analysis/outcome.ts'
import { leadSentence } from '../../analysis/outlook.ts'
import { counted } from '../../model/digits.ts'
import { stackLines } from '../../model/index.ts'
import { measures } from '../../model/measures.ts'
import { sides } from '../../model/sides.ts'
import { type Ask, cell, worldsOf } from './ask.ts'
import { criterionFrom, futuresOf } from './read.ts'

/** How the measure spreads over simulated futures, quarter by quarter, and in how many of them the first stack leads. */
export const fanAsk: Ask = {
  does: 'draws futures from the plausible ranges and tells how the measure spreads up to the quarter',
  takes: ['measure', 'quarter', 'draws', 'seed', 'correlation'],
  read: given => {
    const criterion = criterionFrom(given)
    const futures = futuresOf(given)
    return scenario => {
      const [world, base] = worldsOf(scenario)
      const { measure, quarter } = criterion
      const { line, label } = measures[measure]
      const simulation = simulate(world, base, { ...futures, lines: linesOf(criterion), until: quarter })
      const leads = leadsIn(simulation, measure, quarter)
      const fans = sides.map(side => ({
        side,
        fan: fanAt(simulation.columns[`${side}.${line}`]!, futures.count, quarter),
      }))
      return {
        data: {
          ...criterion,
          ...futures,
          leads: { aws: leads, alliance: 1 - leads },
          ...Object.fromEntries(
            fans.map(({ side, fan }) => [
              side,
              Object.fromEntries(Object.entries(fan).map(([cut, values]) => [cut, [...values]])),
            ]),
          ),
          influence: influence(simulation, criterion),
        },
        head: ['side', 'quarter', 'p5', 'p25', 'p50', 'p75', 'p95'],
        rows: fans.flatMap(({ side, fan: { p5, p25, p50, p75, p95 } }) =>
          Array.from(p5, (_, t) => [
            side,
            t,
            ...[p5, p25, p50, p75, p95].map(cut => cell(stackLines[line].unit, cut[t]!)),
          ]),
        ),
        says: [
          `${leadSentence({ measure, leads: Float64Array.of(leads) }, 0, 'aws').says} simulated futures.`,
          `${label} in ${counted(futures.count)} futures (seed ${futures.seed}, correlation of the labs’ growth ${futures.correlation}).`,
        ],
      }
    }
  },
}
