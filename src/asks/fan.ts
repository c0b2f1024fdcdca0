import { type Fan, fanAt, leadsIn } from '../analysis/fan.ts'
import { influence } from '../analysis/influence.ts'
import { type Futures, type Simulation, simulate } from '../analysis/monteCarlo.ts'
import { type Criterion, linesOf } from '../analysis/outcome.ts'
import { leadSentence } from '../analysis/outlook.ts'
import { percentilesOf } from '../analysis/percentiles.ts'
import { percentileSentences } from '../analysis/percentileWords.ts'
import { undrawnInputs, undrawnSays } from '../analysis/undrawn.ts'
import { verdict } from '../analysis/verdict.ts'
import { whatIf } from '../analysis/whatIf.ts'
import { counted } from '../model/digits.ts'
import { stackLines } from '../model/index.ts'
import { measures } from '../model/measures.ts'
import { type Side, sides } from '../model/sides.ts'
import { lowered } from '../model/wording.ts'
import { correlationName } from '../state/scenario/chance.ts'
import { type Ask, type AskOptions, type AskScenario, cell, worldsOf } from './ask.ts'
import { criterionFrom, futuresOf } from './read.ts'

/** How the measure spreads over simulated futures, quarter by quarter, in how many of them the first stack leads, and where the scenario stands among them. */
export const fanAsk = {
  does: 'draws futures from the plausible ranges and tells how the measure spreads up to the quarter',
  takes: ['measure', 'quarter', 'draws', 'seed', 'correlation'],
  read: given => {
    const asked = fanRequest(given)
    return scenario => {
      const [world, base] = worldsOf(scenario)
      return fanReport(scenario, asked, simulate(world, base, asked))
    }
  },
} satisfies Ask

/** What is drawn for a fan: by which chance, how many futures, and the lines and quarters of the measure. */
export type FanRequest = Futures & Criterion

/** Reads which futures are drawn, and of which measure. */
export function fanRequest(given: AskOptions): FanRequest {
  const criterion = criterionFrom(given)
  return { ...criterion, ...futuresOf(given), lines: linesOf(criterion), until: criterion.quarter }
}

/** How the measure spreads over futures that were drawn. */
export function fanReport(scenario: AskScenario, asked: FanRequest, simulation: Simulation) {
  const [world, base] = worldsOf(scenario)
  const { measure, quarter, count, seed, correlation } = asked
  const criterion = { measure, quarter }
  const futures = { count, seed, correlation }
  const { line, label } = measures[measure]
  const leads = leadsIn(simulation, measure, quarter)
  const percentiles = percentilesOf(simulation, measure, linesOf(criterion), quarter)
  const { leader } = verdict(whatIf(world), measure, quarter)
  const undrawn = undrawnInputs(world, base)
  const fans = sides.map(side => ({
    side,
    fan: fanAt(simulation.columns[`${side}.${line}`]!, futures.count, quarter),
  }))
  return {
    data: {
      ...criterion,
      ...futures,
      leads: { aws: leads, alliance: 1 - leads },
      percentiles: {
        ...Object.fromEntries(sides.map(side => [side, percentiles.lines[`${side}.${line}`]![quarter]!])),
        lead: percentiles.lead[quarter]!,
      },
      ...(Object.fromEntries(
        fans.map(({ side, fan }) => [
          side,
          Object.fromEntries(Object.entries(fan).map(([cut, values]) => [cut, [...values]])),
        ]),
      ) as Record<Side, Record<keyof Fan, number[]>>),
      influence: influence(simulation, criterion),
      undrawn,
    },
    head: ['side', 'quarter', 'p5', 'p25', 'p50', 'p75', 'p95'],
    rows: fans.flatMap(({ side, fan: { p5, p25, p50, p75, p95 } }) =>
      Array.from(p5, (_, t) => [side, t, ...[p5, p25, p50, p75, p95].map(cut => cell(stackLines[line].unit, cut[t]!))]),
    ),
    says: [
      `${leadSentence({ measure, leads: Float64Array.of(leads) }, 0, 'aws').says} simulated futures.`,
      percentileSentences({ measure, percentiles }, quarter, leader),
      undrawnSays(undrawn),
      ...undrawn.map(({ why, keys }) => `  ${keys.join(', ')}: ${why}`),
      `${label} in ${counted(futures.count)} futures (seed ${futures.seed}, ${lowered(correlationName)} ${futures.correlation}).`,
    ],
  }
}
