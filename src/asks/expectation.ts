import { expectationOf, weightedFigures } from '../analysis/expectation.ts'
import { expectationSentences, leadSpreadSays, missingSays } from '../analysis/expectationWords.ts'
import { leadInFull } from '../analysis/leadInFull.ts'
import { leadSpreadOf } from '../analysis/leadSpread.ts'
import { simulate } from '../analysis/monteCarlo.ts'
import { linesOf } from '../analysis/outcome.ts'
import { weightText } from '../analysis/weightText.ts'
import { stackLines } from '../model/index.ts'
import { measures } from '../model/measures.ts'
import { quarterLabel } from '../model/quarters.ts'
import { weightedWorlds } from '../state/scenario/weightedWorlds.ts'
import { type Ask, cell, dayOfAsk, leadOn, type ReportCell, worldsOf } from './ask.ts'
import { criterionFrom, futuresOf } from './read.ts'
import { weightsFrom } from './weights.ts'

/** What the saved scenarios of a file, weighed against one another, come to; beside the futures of the scenario itself. */
export const expectationAsk = {
  does: 'weighs the saved scenarios of a file (--scenarios FILE, --weights 25,50,25): expected lead, range, which of them carries it',
  takes: ['scenarios', 'weights', 'measure', 'quarter', 'draws', 'seed', 'correlation'],
  read: given => {
    const criterion = criterionFrom(given)
    const futures = futuresOf(given)
    const weights = weightsFrom(given)
    return scenario => {
      const asOf = dayOfAsk(scenario)
      const [world, base] = worldsOf(scenario)
      const { measure, quarter } = criterion
      const { of, line } = measures[measure]
      const figures = weightedFigures(weightedWorlds(weights, asOf), criterion)
      const found = expectationOf(figures)
      const lines = linesOf(criterion)
      const spread = leadSpreadOf(simulate(world, base, { ...futures, lines, until: quarter }), measure, quarter)
      const { unit } = stackLines[line]
      const lead = (value: number): ReportCell =>
        Number.isFinite(value) ? { value, text: leadInFull(measure, value) } : { value: '', text: '–' }
      return {
        data: {
          ...criterion,
          ...futures,
          scenarios: figures,
          expected: found && {
            ...found,
            least: found.least.name,
            most: found.most.name,
            carrier: found.carrier.name,
          },
          futures: Object.fromEntries(Object.entries(spread).map(([cut, values]) => [cut, values[quarter]])),
        },
        head: ['scenario', 'weight', of('aws'), of('alliance'), 'lead', 'part of the expected lead'],
        rows: [
          ...figures.map((one): ReportCell[] => [
            one.name,
            { value: one.weight, text: weightText(one.weight) },
            cell(unit, one.aws),
            cell(unit, one.alliance),
            lead(one.lead),
            lead(one.part),
          ]),
          ...(found
            ? [
                [
                  'Expected',
                  { value: 1, text: weightText(1) },
                  cell(unit, found.aws),
                  cell(unit, found.alliance),
                  lead(found.lead),
                  lead(found.lead),
                ],
              ]
            : []),
        ],
        says: [
          leadOn(criterion, scenario),
          ...(found
            ? expectationSentences(measure, found)
            : [missingSays(figures, quarterLabel(asOf, quarter)) ?? 'Nothing is weighed.']),
          leadSpreadSays(measure, spread, quarter),
        ],
      }
    }
  },
} satisfies Ask
