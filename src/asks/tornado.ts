import { influence, shareSays } from '../analysis/influence.ts'
import { simulate } from '../analysis/monteCarlo.ts'
import { linesOf } from '../analysis/outcome.ts'
import { type Bar, tornado } from '../analysis/tornado.ts'
import { stackLines } from '../model/index.ts'
import { inputOf } from '../model/inputs.ts'
import { measures } from '../model/measures.ts'
import { parameterUnits } from '../model/units.ts'
import { type Ask, cell, leadOn, type ReportCell, worldsOf } from './ask.ts'
import { criterionFrom, futuresOf } from './read.ts'

/** Inputs by what they do to the lead alone, and by how much of its variance they explain together. */
export const tornadoAsk = {
  does: 'ranks the inputs by what each does to the lead, alone and under uncertainty',
  takes: ['measure', 'quarter', 'draws', 'seed', 'correlation'],
  read: given => {
    const criterion = criterionFrom(given)
    const futures = futuresOf(given)
    return scenario => {
      const [world, base] = worldsOf(scenario)
      const { spread, full } = tornado(world, base, criterion)
      const simulation = simulate(world, base, { ...futures, lines: linesOf(criterion), until: criterion.quarter })
      const ranked = influence(simulation, criterion)
      const explained = new Map(
        ranked.flatMap(one => [one.key, ...(one.with ? [one.with] : [])].map(key => [key, one])),
      )
      const { unit } = stackLines[measures[criterion.measure].line]
      const row = ({ key, range, least, most, swing, isFull }: Bar): ReportCell[] => {
        const own = parameterUnits[inputOf(key).parameter.unit]
        const known = explained.get(key)
        return [
          key,
          isFull ? 'full' : 'plausible',
          ...[range.low, range.high].map(value => cell(own, value)),
          ...[least.lead, most.lead, swing].map(value => cell(unit, value)),
          known ? { value: known.share ?? '', text: shareSays(known) } : '',
          known?.with ? (known.key === key ? known.with : known.key) : '',
        ]
      }
      return {
        data: { ...criterion, ...futures, plausible: spread, full, influence: ranked },
        head: ['input', 'range', 'from', 'to', 'least', 'most', 'swing', 'explains', 'with'],
        rows: [...spread, ...full].map(row),
        says: [
          leadOn(criterion, scenario),
          'Inputs without a plausible range stand last, are tried over their full one, and are not drawn at random.',
          '"Explains": the share of the variance that would go if the input were known (first-order Sobol index); "none" has no effect, "under" cannot be told from chance.',
          ...(ranked.some(one => one.with)
            ? ['"With": an input of both labs that is drawn together; both rows tell the share of knowing the two.']
            : []),
        ],
      }
    }
  },
} satisfies Ask
