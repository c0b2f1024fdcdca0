import { describe, expect, it } from 'vitest'
import { expectationOf, type WeightedWorld, weightedFigures } from '../../src/analysis/expectation.ts'
import { expectationSentences, missingSays } from '../../src/analysis/expectationWords.ts'
import { leadSpreadOf } from '../../src/analysis/leadSpread.ts'
import { simulate } from '../../src/analysis/monteCarlo.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { baseWorld, type Changes } from '../../src/model/world.ts'

const base = baseWorld('reported-2026-09-30')
const criterion = { measure: 'valueCreated', quarter: 12 } as const
const weighed = (name: string, weight: number, changes: Changes, shift = 0): WeightedWorld => ({
  name,
  weight,
  world: { ...base, ...changes },
  baseWorld: base,
  shift,
})
const worlds = [
  weighed('Bull', 0.25, { 'aws.arrGrowth': 1.2 }),
  weighed('Base', 0.5, {}),
  weighed('Bear', 0.25, { adoptionSlowdown: 0.6 }, -2),
]

describe('weighted scenarios', () => {
  const figures = weightedFigures(worlds, criterion)
  const found = expectationOf(figures)!

  it('have each its own lead, at the quarter that has the same date', () => {
    for (const [i, { world, shift }] of worlds.entries()) {
      const answer = whatIf(world)
      const quarter = 12 - shift
      expect(figures[i]!.lead).toBe(answer.aws.valueCreated[quarter]! - answer.alliance.valueCreated[quarter]!)
    }
  })

  it('are expected to come to the sum of weights times leads, and to that of both sides', () => {
    expect(found.lead).toBeCloseTo(0.25 * figures[0]!.lead + 0.5 * figures[1]!.lead + 0.25 * figures[2]!.lead, 9)
    expect(found.aws - found.alliance).toBeCloseTo(found.lead, 9)
    expect(figures.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(found.lead, 9)
  })

  it('are carried by the one whose part is the largest in the direction of the whole', () => {
    const way = Math.sign(found.lead)
    for (const { part } of figures) expect(way * found.carrier.part).toBeGreaterThanOrEqual(way * part)
    const others = figures.filter(one => one !== found.carrier)
    const weight = others.reduce((sum, one) => sum + one.weight, 0)
    expect(found.without).toBeCloseTo(others.reduce((sum, { part }) => sum + part, 0) / weight, 9)
  })

  it('reach from the least to the most lead of those with a weight', () => {
    const only = expectationOf(weightedFigures([...worlds, weighed('Never', 0, { taxRate: 0.5 })], criterion))!
    expect([only.least.name, only.most.name]).toEqual([found.least.name, found.most.name])
    expect(found.least.lead).toBe(Math.min(...figures.map(({ lead }) => lead)))
  })

  it('say it in sentences, each number of which is in the answer', () => {
    const [expected, carried] = expectationSentences('valueCreated', found)
    expect(expected).toContain(`(${found.least.name}) to`)
    expect(carried).toContain(`${found.carrier.name}’s part is the largest`)
  })

  it('expect nothing where one with a weight has no figures in that quarter, and name it', () => {
    const early = weightedFigures([...worlds.slice(0, 2), weighed('Later base', 0.25, {}, 13)], criterion)
    expect(expectationOf(early)).toBeNull()
    expect(missingSays(early, 'Q3 2029')).toContain('“Later base” has no figures in Q3 2029')
    expect(missingSays(figures, 'Q3 2029')).toBeNull()
  })
})

it('the spread of the lead is that of a sort of all futures', () => {
  const lines = ['aws.valueCreated', 'alliance.valueCreated'] as const
  const simulation = simulate(base, base, { seed: 2, correlation: 0.5, count: 501, lines, until: 12 })
  const { p10, p50, p90 } = leadSpreadOf(simulation, 'valueCreated', 12)
  const [aws, alliance] = lines.map(line => simulation.columns[line]!)
  const leads = Array.from({ length: 501 }, (_, w) => aws![12 * 501 + w]! - alliance![12 * 501 + w]!).toSorted(
    (a, b) => a - b,
  )
  expect([p10[12], p50[12], p90[12]]).toEqual([leads[50], leads[250], leads[450]])
})
