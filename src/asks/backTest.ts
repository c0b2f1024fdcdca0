import { type BackTestPoint, backTestOf, backTestSays, testedBases } from '../explain/backTest.ts'
import { bases } from '../model/bases.ts'
import { lineOf } from '../model/index.ts'
import { ownerOf } from '../model/keys.ts'
import { type Ask, cell, dayOfAsk } from './ask.ts'
import { futuresOf } from './read.ts'
import { shippedRows } from './shipped.ts'

/** How many of the figures that were reported since the base lie in the 90 % band of its futures; what is set counts as the base's own. */
export const backTestAsk = {
  does: 'holds what was reported since the base against the 90 % band of its futures',
  takes: ['seed', 'correlation'],
  read: given => {
    const { seed, correlation } = futuresOf(given)
    return scenario => {
      const { base, overrides } = scenario
      const values = { ...scenario.own?.values, ...overrides }
      const own = Object.keys(values).length > 0 ? { asOf: dayOfAsk(scenario), values } : null
      const { facts } = shippedRows()
      const points = backTestOf({ base, own }, facts, { seed, correlation })
      const earlier = testedBases(facts).map(id => ({
        id,
        tested: backTestOf({ base: id, own: null }, facts, { seed, correlation }),
      }))
      return {
        data: {
          seed,
          correlation,
          bases: earlier.map(({ id, tested }) => ({ base: id, inside: insideOf(tested), of: tested.length })),
          inside: insideOf(points),
          points,
        },
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
          ...earlier.map(({ id, tested }) => `${bases[id].label}: ${insideOf(tested)} of ${tested.length} inside.`),
          'Figures on which a value of the base rests do not count.',
        ],
      }
    }
  },
} satisfies Ask

const insideOf = (points: readonly BackTestPoint[]) => points.filter(({ isInside }) => isInside).length
