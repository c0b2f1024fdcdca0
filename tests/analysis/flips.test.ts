import { describe, expect, it } from 'vitest'
import { flipsOf } from '../../src/analysis/flips.ts'
import { leaderOf, leadIf } from '../../src/analysis/leadIf.ts'
import { plausible } from '../../src/analysis/plausible.ts'
import { leadChanges, nearestFlip, nearestSentence, overTime, slowdownSentence } from '../../src/analysis/turning.ts'
import { verdict } from '../../src/analysis/verdict.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { type InputKey, inputOf, inputs } from '../../src/model/inputs.ts'
import { measureIds } from '../../src/model/measures.ts'
import { shortName } from '../../src/model/names.ts'
import { baseWorld, worldOf } from '../../src/model/world.ts'
import { someWorlds } from '../kit/worlds.ts'
import { plain } from '../model/plain.ts'

const stakes = { measure: 'valueCreated', quarter: 12 } as const
const latest = 'reported-2026-09-30'
const turned = worldOf(latest, { 'aws.arrGrowth': 0.9, adoptionSlowdown: 0.25 })

/** Every step of a track, one world at a time, by the hand-written model: the slow road to the same flips. */
function scanned(key: InputKey, world: Record<string, number>): number[] {
  const { min, max, step } = inputOf(key).parameter
  const lead = (value: number) => {
    const { aws, alliance } = plain({ ...world, [key]: value })
    return aws.valueCreated![12]! - alliance.valueCreated![12]!
  }
  const flips: number[] = []
  let before = leaderOf(lead(min))
  for (let i = 1; min + i * step <= max + step / 2; i++) {
    const value = Math.min(min + i * step, max)
    const now = leaderOf(lead(value))
    if (now !== before) flips.push(value)
    before = now
  }
  return flips
}

describe('flip marks', () => {
  it('stand where the lead changes, all else equal', () => {
    const told = flipsOf(['aws.arrGrowth', 'aws.valuation', 'adoptionSlowdown', 'slowdownStart'], turned, stakes).map(
      ({ key, flips, stretches }) =>
        `${key}: ${flips.map(flip => flip.toFixed(2)).join(' ') || 'none'}; ${stretches.map(one => one.leader).join(' ')}`,
    )
    expect(told.join('\n')).toBe(
      [
        'aws.arrGrowth: 0.73; alliance aws',
        'aws.valuation: 598.47; alliance aws',
        'adoptionSlowdown: 0.50; aws alliance',
        'slowdownStart: none; aws',
      ].join('\n'),
    )
  })

  it('equal a brute-force scan of every step by the hand-written model, within one step', () => {
    for (const key of [
      'aws.arrGrowth',
      'alliance.arrGrowth',
      'adoptionSlowdown',
      'matureMultiple',
      'slowdownLength',
      'aws.ownership',
    ] as const)
      for (const world of [turned, baseWorld(latest), baseWorld('reported-2026-03-31')]) {
        const [found] = flipsOf([key], world, stakes)
        const slow = scanned(key, world)
        expect(found!.flips.length, key).toBe(slow.length)
        for (const [i, flip] of found!.flips.entries())
          expect(Math.abs(flip - slow[i]!), key).toBeLessThanOrEqual(inputOf(key).parameter.step)
      }
  })

  it('equal a look at every step of every slider on every measure, within one step', () => {
    const keys = inputs.map(input => input.key)
    for (const measure of measureIds)
      for (const { key, flips } of flipsOf(keys, turned, { measure, quarter: 12 })) {
        const { min, max, step } = inputOf(key).parameter
        const values = Array.from({ length: Math.round((max - min) / step) + 1 }, (_, i) =>
          Math.min(min + i * step, max),
        )
        const cases = values.map(value => ({ key, value }))
        const leaders = Array.from(leadIf(cases, turned, { measure, quarter: 12 }), leaderOf)
        const slow = values.filter((_, i) => i > 0 && leaders[i] !== leaders[i - 1])
        expect(flips.length, `${key} on ${measure}`).toBe(slow.length)
        for (const [i, flip] of flips.entries())
          expect(Math.abs(flip - slow[i]!), `${key} on ${measure}`).toBeLessThanOrEqual(step)
      }
  })

  it('are the same whether an input is asked alone or with all others', () => {
    const keys = inputs.map(input => input.key)
    const together = flipsOf(keys, turned, stakes)
    for (const [i, key] of keys.entries()) expect(flipsOf([key], turned, stakes)[0]).toEqual(together[i])
  })

  it('have another leader on each side, in any world', () => {
    for (const world of someWorlds(40)) {
      const found = flipsOf(['adoptionSlowdown', 'aws.valuation', 'vendorMargin'], world, stakes)
      for (const { key, flips, stretches } of found) {
        expect(stretches.length).toBe(flips.length + 1)
        for (const flip of flips) {
          const { step, min, max } = inputOf(key).parameter
          const around = [Math.max(flip - step / 10, min), Math.min(flip + step / 10, max)]
          const [before, after] = leadIf(
            around.map(value => ({ key, value })),
            world,
            stakes,
          )
          expect(leaderOf(before!)).not.toBe(leaderOf(after!))
        }
      }
    }
  })
})

describe('the sentences on where it turns', () => {
  const slowdown = (world: typeof turned) => flipsOf(['adoptionSlowdown'], world, stakes)[0]!
  const plainText = (text: string) => text.replaceAll('\u00a0', ' ')

  it('name the slowdown that hands over the lead', () => {
    expect(plainText(slowdownSentence(slowdown(turned), 0.25, 'valueCreated'))).toBe(
      'A slowdown above 50 % hands the lead to Microsoft.',
    )
  })

  it('say it of less slowdown too', () => {
    const slowed = worldOf(latest, { 'aws.arrGrowth': 0.9, adoptionSlowdown: 0.8 })
    expect(plainText(slowdownSentence(slowdown(slowed), 0.8, 'valueCreated'))).toBe(
      'A slowdown below 50 % hands the lead to Amazon.',
    )
  })

  it('say that none does', () => {
    expect(slowdownSentence(slowdown(baseWorld(latest)), 0, 'valueCreated')).toBe(
      'No slowdown in range changes the verdict.',
    )
  })

  it('name the input whose flip is nearest, by its share of the plausible range', () => {
    const nearest = nearestFlip(turned, baseWorld(latest), stakes)
    expect(plainText(nearestSentence(nearest, shortName))).toBe('Nearest flip: ARR growth, Anthropic at 73 %.')
    expect(nearest!.share).toBeCloseTo((0.9 - 0.734) / 0.9, 2)
  })

  it('name the same nearest input however many are asked about at a time', () => {
    for (const world of someWorlds(6)) {
      const base = baseWorld(latest)
      const all = flipsOf(
        inputs.map(({ key }) => key),
        world,
        stakes,
      )
      const shares = all.flatMap(({ key, flips }) => {
        const range = plausible(key, world, base)
        return range && range.high > range.low
          ? flips.map(flip => Math.abs(flip - world[key]) / (range.high - range.low))
          : []
      })
      expect(nearestFlip(world, base, stakes)?.share ?? Infinity).toBe(Math.min(...shares))
    }
  })

  it('tell when the lead changes along time', () => {
    const answer = whatIf(turned)
    expect(overTime(answer, 'valueCreated', '2026-09-30')).toBe('Amazon takes the lead in Q3 2027.')
    for (const measure of measureIds)
      for (const quarter of leadChanges(answer, measure))
        expect(verdict(answer, measure, quarter).leader).not.toBe(verdict(answer, measure, quarter - 1).leader)
  })
})
