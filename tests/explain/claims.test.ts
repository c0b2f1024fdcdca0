import { describe, expect, it } from 'vitest'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { breaksAt, coverOf, readingsOf, strains } from '../../src/explain/claims.ts'
import { rulingOnCover, rulingOnFragility, rulingOnReliance, rulingOnWorth } from '../../src/explain/verdicts.ts'
import { inputOf } from '../../src/model/inputs.ts'
import { sides } from '../../src/model/sides.ts'
import { baseWorld, type Changes, worldOf } from '../../src/model/world.ts'

const latest = (changes: Changes = {}) => worldOf('reported-2026-09-30', changes)
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('the two readings of $74 billion', () => {
  it('as the company the stake is 13.3, as the stake it is 74, and as reported 74.1, where 74.2 was filed', () =>
    expect(readingsOf({}, 74.2).map(({ base, stake }) => [base, Number(stake.toFixed(2))])).toEqual([
      ['article-company', 13.32],
      ['article-stake', 74],
      ['reported-2026-03-31', 74.1],
    ]))

  it('says which of them fits the filing', () =>
    expect(plain(rulingOnWorth(readingsOf({}, 74.2), 74.2, whatIf(latest())).says)).toBe(
      'Read as the stake it is 0.3 % below the $74.20B that was filed; read as the company the stake is 82 % below it. On the numbers as they are now the stake is worth $183B today.',
    ))

  it('changes with the sliders', () => {
    const low = whatIf(latest({ 'aws.valuation': 100 }))
    expect(rulingOnWorth(readingsOf({}, 74.2), 74.2, low).stands).toBe('does not hold')
  })
})

describe('capex cover', () => {
  it('counts the quarters in which the gain pays each portion of a year', () => {
    const { capexCover } = whatIf(latest()).aws
    const counted = [0.25, 0.5, 1].map(portion => Array.from(capexCover).filter(cover => cover >= portion).length)
    expect(coverOf(latest()).reach.map(({ count }) => count)).toEqual(counted)
    expect(coverOf(latest()).quarters).toBe(25)
  })

  it('no longer holds where the lab is worth little', () => {
    expect(rulingOnCover(latest()).stands).toBe('holds')
    expect(rulingOnCover(latest({ 'aws.ownership': 0.01 })).stands).toBe('does not hold')
  })
})

it('reliance on Nvidia is told for both labs, and turns where in-house chips are given up', () => {
  const says = (changes: Changes) => rulingOnReliance(whatIf(latest(changes)), 12, '2026-09-30')
  expect(says({}).says).toContain('Q3 2029')
  expect(says({}).stands).toBe('holds')
  const without = {
    'aws.customShare': 0,
    'aws.matureCustomShare': 0,
    'aws.awayGpuShare': 1,
    'alliance.awayGpuShare': 0.1,
  }
  expect(says(without).stands).toBe('does not hold')
})

describe('fragility', () => {
  it.each(sides.flatMap(side => strains.map(key => [side, key] as const)))(
    '%s breaks at the same %s as when every step is asked alone',
    (side, key) => {
      const world = baseWorld('reported-2026-09-30')
      const { min, max, step } = inputOf(key).parameter
      let first: number | null = null
      for (let i = 0; min + i * step <= max + 1e-9 && first === null; i++) {
        const value = Number((min + i * step).toPrecision(12))
        const { valuation } = whatIf({ ...world, [key]: value })[side]
        if (valuation[12]! < valuation[0]!) first = value
      }
      expect(breaksAt(world, side, key)).toBe(first)
    },
  )

  it('“none in range” is an answer', () =>
    expect(
      plain(rulingOnFragility(latest({ 'aws.slowdownExposure': 0, sentiment: 0, 'aws.arrGrowth': 3 })).says),
    ).toContain('Anthropic is worth less 12 quarters on than today at no slowdown in range'))
})
