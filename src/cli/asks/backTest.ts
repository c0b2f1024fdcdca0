import { backTestOf, backTestSays } from '../../explain/backTest.ts'
import { bases } from '../../model/bases.ts'
import { lineOf } from '../../model/index.ts'
import { ownerOf } from '../../model/keys.ts'
import { shippedRows } from '../shipped.ts'
import { type Ask, cell } from './ask.ts'
import { futuresOf } from './read.ts'

/** How many of the figures that were reported since the base lie in the 90 % band of its futures; what is set counts as the base's own. */
export const backTestAsk: Ask = {
  does: 'holds what was reported since the base against the 90 % band of its futures',
  takes: ['seed', 'correlation'],
  read: given => {
    const { seed, correlation } = futuresOf(given)
    return ({ base, overrides }) => {
      const isOwn = Object.keys(overrides).length > 0
      const own = isOwn ? { asOf: bases[base].asOf, values: overrides } : null
      const points = backTestOf({ base, own }, shippedRows().facts, { seed, correlation })
      return {
        data: { seed, correlation, inside: points.filter(({ isInside }) => isInside).length, points },
        head: ['line', 'fact', 'day', 'reported', 'p5', 'p95', 'inside'],
        rows: points.map(({ key, factId, date, reported, low, high, isInside }) => [
          key,
          factId,
          date,
          ...[reported, low, high].map(value => cell(lineOf(ownerOf(key).id).unit, value)),
          isInside ? 'yes' : 'no',
        ]),
        says: [
          backTestSays(points) ?? 'Nothing that counts was reported between this base and the latest one.',
          'Figures on which a value of the base rests do not count.',
        ],
      }
    }
  },
}
