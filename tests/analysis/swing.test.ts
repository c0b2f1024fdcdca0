import { describe, expect, it } from 'vitest'
import { leadIf } from '../../src/analysis/leadIf.ts'
import type { Criterion } from '../../src/analysis/outcome.ts'
import { plausible, plausibleRange } from '../../src/analysis/plausible.ts'
import { type SwingQuestion, swingsOver } from '../../src/analysis/swing.ts'
import { tornado } from '../../src/analysis/tornado.ts'
import { outcomesOfTrials } from '../../src/analysis/trials.ts'
import { swingsOf } from '../../src/explain/swings.ts'
import { baseIds } from '../../src/model/bases.ts'
import { runFused } from '../../src/model/fused.ts'
import { inputOf, inputs } from '../../src/model/inputs.ts'
import { measureIds } from '../../src/model/measures.ts'
import { baseWorld, type World, worldOf } from '../../src/model/world.ts'
import { someWorlds } from '../kit/worlds.ts'
import { plain } from '../model/plain.ts'

// As the page does it: the same bits, in a third of the time.
runFused()

const places = 80

/** The least and the most of the lead over a range by brute force: every quarter, or 81 places. */
function seenBy({ key, range: { low, high } }: SwingQuestion, world: World, criterion: Criterion): [number, number] {
  const count = inputOf(key).parameter.unit === 'quarters' ? high - low : places
  const cases = Array.from({ length: count + 1 }, (_, i) => ({ key, value: low + ((high - low) * i) / count }))
  const leads = leadIf(cases, world, criterion)
  return [leads.reduce((a, b) => Math.min(a, b)), leads.reduce((a, b) => Math.max(a, b))]
}

describe('the swing of an input', () => {
  it('is within 1 % of that by brute force, and of whole quarters exact: 30 random worlds, each on its own measure', () => {
    const worlds = someWorlds(30)
    for (const [n, wild] of worlds.entries()) {
      const base = baseWorld(baseIds[n % baseIds.length]!)
      const moved = inputs.filter((_, i) => (i * 7 + n) % 13 === 0).map(({ key }) => [key, wild[key]])
      const world = n % 2 === 0 ? wild : { ...base, ...Object.fromEntries(moved) }
      const criterion = { measure: measureIds[n % measureIds.length]!, quarter: (n * 5) % 25 }
      const asked = inputs
        .map(({ key }) => ({ key, ...plausibleRange(key, world, base) }))
        .filter(({ range }) => range.high > range.low)
      const found = swingsOver(asked, world, outcomesOfTrials(world, criterion))
      asked.forEach((one, i) => {
        const [least, most] = seenBy(one, world, criterion)
        const swing = found[i]!.most.result - found[i]!.least.result
        const isExact = inputOf(one.key).parameter.unit === 'quarters'
        const where = `${one.key} on ${criterion.measure} at ${criterion.quarter} of world ${n}`
        expect(swing, where).toBeGreaterThanOrEqual((most - least) * (isExact ? 1 : 0.99) - 1e-9)
        if (isExact) expect(swing, where).toBeCloseTo(most - least, 9)
      })
    }
  })

  it('is told with the values that bring it about', () => {
    const world = worldOf('reported-2026-03-31', { adoptionSlowdown: 0.6 })
    const criterion = { measure: 'paperGain', quarter: 12 } as const
    const { spread, full } = tornado(world, baseWorld('reported-2026-03-31'), criterion)
    for (const { key, least, most } of [...spread, ...full])
      expect(
        [
          ...leadIf(
            [least, most].map(({ value }) => ({ key, value })),
            world,
            criterion,
          ),
        ],
        key,
      ).toEqual([least.lead, most.lead])
  })

  it('of the length of a slowdown is found at an inner quarter, by the hand-written model too', () => {
    const world = worldOf('reported-2026-03-31', { adoptionSlowdown: 0.6 })
    const base = baseWorld('reported-2026-03-31')
    const bars = tornado(world, base, { measure: 'paperGain', quarter: 12 })
    const { low, high } = plausible('slowdownLength', world, base)!
    const leads = Array.from({ length: high - low + 1 }, (_, i) => {
      const { aws, alliance } = plain({ ...world, slowdownLength: low + i })
      return aws.paperGain![12]! - alliance.paperGain![12]!
    })
    const swing = Math.max(...leads) - Math.min(...leads)
    expect(swing).toBeGreaterThan(1.1 * Math.abs(leads[0]! - leads.at(-1)!))
    expect(bars.spread.find(({ key }) => key === 'slowdownLength')!.swing).toBeCloseTo(swing, 9)
  })

  it('of a line in the explain panel is that of the same code, its ends those of the range', () => {
    const world = worldOf('reported-2026-03-31', { adoptionSlowdown: 0.6 })
    const base = baseWorld('reported-2026-03-31')
    const own = swingsOf('aws.paperGain', 12, world, base).find(({ key }) => key === 'slowdownLength')!
    const { low, high } = plausible('slowdownLength', world, base)!
    const gains = Array.from({ length: high - low + 1 }, (_, i) => ({ ...world, slowdownLength: low + i })).map(
      one => plain(one).aws.paperGain![12]!,
    )
    expect(own.swing).toBeCloseTo(Math.max(...gains) - Math.min(...gains), 9)
    expect([own.low.value, own.high.value, own.isFull]).toEqual([low, high, false])
  })

  it('of an input without a plausible range is over its whole slider, and marked so', () => {
    const world = baseWorld('reported-2026-09-30')
    const own = swingsOf('alliance.valueCreated', 12, world, world).find(
      ({ key }) => key === 'alliance.revenueShareEnd',
    )!
    expect([own.low.value, own.high.value, own.isFull]).toEqual([1, 120, true])
  })

  it('of whole quarters is over the quarters that can be drawn: half a quarter rounded up', () => {
    const world = worldOf('reported-2026-09-30', { 'alliance.ipoQuarter': 7 })
    const { spread } = tornado(world, baseWorld('reported-2026-09-30'), { measure: 'stakeValue', quarter: 12 })
    // From 0.6 to 2 times 7: 4.2 to 14.
    expect(spread.find(({ key }) => key === 'alliance.ipoQuarter')!.range).toEqual({ low: 4, high: 14 })
  })
})
