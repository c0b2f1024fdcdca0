import { describe, expect, it } from 'vitest'
import { betaShare } from '../../src/analysis/beta.ts'
import { simulate } from '../../src/analysis/monteCarlo.ts'
import { percentileRank, percentilesOf } from '../../src/analysis/percentiles.ts'
import { percentileNote, percentileSentences } from '../../src/analysis/percentileWords.ts'
import { plausible } from '../../src/analysis/plausible.ts'
import { latestBase } from '../../src/model/bases.ts'
import { baseWorld, worldOf } from '../../src/model/world.ts'
import { plain } from '../model/plain.ts'

describe('the percentile of a value', () => {
  it('is the share of the others that is below it', () => {
    expect(percentileRank(Float64Array.of(1, 2, 3, 4), 3.5)).toBe(0.75)
    expect(percentileRank(Float64Array.of(1, 2, 3, 4), 0)).toBe(0)
    expect(percentileRank(Float64Array.of(1, 2, 3, 4), 9)).toBe(1)
  })

  it('counts ties half', () => {
    expect(percentileRank(Float64Array.of(1, 2, 2, 3), 2)).toBe(0.5)
    expect(percentileRank(Float64Array.of(5, 5, 5), 5)).toBe(0.5)
    expect(percentileRank(Float64Array.of(1, 1, 5, 5), 5)).toBe(0.75)
  })
})

describe('where a scenario stands among its futures', () => {
  const base = baseWorld(latestBase)
  const count = 3000
  const lines = ['aws.valueCreated', 'alliance.valueCreated', 'aws.valuation', 'aws.discount'] as const
  const stood = (world = base, measure: 'valueCreated' = 'valueCreated') => {
    const simulation = simulate(world, base, { seed: 5, correlation: 0.5, count, lines, until: 24 })
    return { simulation, percentiles: percentilesOf(simulation, measure, lines, 24) }
  }

  it('is a count of the futures below what the hand-written model says of it, for each owner and for the lead', () => {
    for (const world of [base, worldOf(latestBase, { 'aws.arrGrowth': 0.9, adoptionSlowdown: 0.25 })]) {
      const { simulation, percentiles } = stood(world)
      const { aws, alliance } = plain(world)
      for (const t of [0, 1, 12, 24]) {
        const [first, second] = [simulation.columns['aws.valueCreated']!, simulation.columns['alliance.valueCreated']!]
        const futures = Array.from(
          { length: count },
          (_, w) => [first[t * count + w]!, second[t * count + w]!] as const,
        )
        const own = [aws.valueCreated![t]!, alliance.valueCreated![t]!] as const
        const share = (of: (pair: readonly [number, number]) => number) =>
          futures.filter(future => of(future) < of(own)).length / count
        expect(percentiles.lines['aws.valueCreated']![t]).toBe(share(([one]) => one))
        expect(percentiles.lines['alliance.valueCreated']![t]).toBe(share(([, other]) => other))
        expect(percentiles.lead[t]).toBe(share(([one, other]) => one - other))
      }
    }
  })

  it('is that of the closed form where a line is one input: today’s valuation, drawn by PERT in logarithms', () => {
    const { low, high } = plausible('aws.valuation', base, base)!
    const mode = Math.log(base['aws.valuation'] / low) / Math.log(high / low)
    expect(stood().percentiles.lines['aws.valuation']![0]).toBeCloseTo(betaShare(mode, 1 + 4 * mode), 2)
  })

  it('is the very middle where all futures are alike', () =>
    expect(stood().percentiles.lines['aws.discount']![0]).toBe(0.5))
})

describe('the words on where a scenario stands', () => {
  const judged = (aws: number, alliance: number, lead: number) => ({
    measure: 'valueCreated' as const,
    percentiles: {
      lines: { 'aws.valueCreated': Float64Array.of(aws), 'alliance.valueCreated': Float64Array.of(alliance) },
      lead: Float64Array.of(lead),
    },
  })

  it('name both owners and the lead of whoever leads', () => {
    expect(percentileSentences(judged(0.412, 0.55, 0.47), 0, 'aws')).toBe(
      'Among them the scenario itself stands at percentile 41 for Amazon, 55 for Microsoft and 47 for Amazon’s lead.',
    )
    expect(percentileNote(judged(0.412, 0.55, 0.47), 0, 'alliance')).toBe(
      'the scenario’s percentiles: Amazon 41, Microsoft 55, lead 53',
    )
  })

  it('say outside of 40 to 60 on which side of the middle it is', () => {
    expect(percentileSentences(judged(0.71, 0.55, 0.62), 0, 'aws')).toBe(
      'Among them the scenario itself stands at percentile 71 for Amazon, 55 for Microsoft and 62 for Amazon’s lead. ' +
        'They lie mostly below it for Amazon and Amazon’s lead.',
    )
    expect(percentileSentences(judged(0.71, 0.2, 0.7), 0, 'alliance')).toMatch(
      / They lie mostly below it for Amazon, mostly above it for Microsoft and Microsoft’s lead\.$/,
    )
    expect(percentileNote(judged(0.71, 0.55, 0.62), 0, 'aws')).toMatch(/, most below it for Amazon and lead$/)
  })

  it.each([
    [0.4, 0.6, 'middle'],
    [0.396, 0.604, 'middle'],
    [0.394, 0.5, 'above'],
    [0.5, 0.606, 'below'],
  ])('a percentile of %f or %f has most futures to the %s, as it is told', (aws, alliance, side) => {
    const says = percentileSentences(judged(aws, alliance, 0.5), 0, 'aws')
    expect(/They lie mostly (\w+)/.exec(says)?.[1] ?? 'middle').toBe(side)
  })

  it('say none and all only of none and all', () => {
    expect(percentileSentences(judged(0, 1, 0.001), 0, 'aws')).toContain(
      'percentile 0 for Amazon, 100 for Microsoft and under 1 for Amazon’s lead',
    )
    expect(percentileNote(judged(0.5, 0.5, 0.001), 0, 'alliance')).toContain('lead over 99')
  })
})
