import { describe, expect, it } from 'vitest'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { breaksAt, claimReadings, coverOf, strains } from '../../src/explain/claims.ts'
import {
  paidSays,
  rulingOnCover,
  rulingOnFragility,
  rulingOnReliance,
  rulingOnWorth,
  standsOnCover,
} from '../../src/explain/verdicts.ts'
import { baseIds } from '../../src/model/bases.ts'
import { inputOf } from '../../src/model/inputs.ts'
import { sides } from '../../src/model/sides.ts'
import { baseWorld, type Changes, worldOf } from '../../src/model/world.ts'
import { someWorlds } from '../kit/worlds.ts'
import { plain as byHand } from '../model/plain.ts'

const latest = (changes: Changes = {}) => worldOf('reported-2026-09-30', changes)
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('the two readings of $74 billion', () => {
  it('as the company the stake is 13.3, as the stake it is 74, and as reported 74.1, where 74.2 was filed', () =>
    expect(claimReadings(74.2).map(({ base, stake }) => [base, Number(stake.toFixed(2))])).toEqual([
      ['article-company', 13.32],
      ['article-stake', 74],
      ['reported-2026-03-31', 74.1],
    ]))

  it('says which of them fits the filing', () =>
    expect(plain(rulingOnWorth(claimReadings(74.2), 74.2, whatIf(latest())).says)).toBe(
      'Read as the stake it is 0.3 % below the $74.20B that was filed; read as the company the stake is 82 % below it. On the numbers as they are now the stake is worth $183B today, before tax.',
    ))

  it('changes with the sliders', () => {
    const low = whatIf(latest({ 'aws.valuation': 100 }))
    expect(rulingOnWorth(claimReadings(74.2), 74.2, low).stands).toBe('does not hold')
  })

  it('leaves what the article and the filing say as it is, whatever the user changes', () => {
    const changes = { 'aws.valuation': 2200, 'aws.ownership': 0.4, illiquidity: 0.4 }
    const says = (answer: ReturnType<typeof whatIf>) => rulingOnWorth(claimReadings(74.2), 74.2, answer).says
    const before = says(whatIf(latest()))
    const after = says(whatIf(latest(changes)))
    expect(after.split('. On the numbers')[0]).toBe(before.split('. On the numbers')[0])
    expect(after).not.toBe(before)
    const over = claimReadings(74.2, changes)
    expect(over.map(({ company }) => company)).toEqual([2200, 2200, 2200])
    expect(claimReadings(74.2).map(({ company }) => company)).not.toContain(2200)
  })
})

describe('the gain of today against the capital spending of the years ahead', () => {
  const worlds = [
    ...baseIds.map(base => baseWorld(base)),
    latest({ 'aws.capex': 20, 'aws.capexGrowth': -0.3 }),
    latest({ 'aws.ownership': 0.01 }),
    ...someWorlds(30),
  ]

  it('is sold, taxed and spent once: one gain, by the hand-written model, over all spending up to a quarter', () => {
    for (const world of worlds)
      for (const side of sides) {
        const { paperGain, capex } = byHand(world)[side]
        const today = paperGain![0]!
        const kept = today - world.gainTax * Math.max(today, 0)
        const cover = coverOf(world, side)
        const lasts = { afterTax: 0, beforeTax: 0 }
        let spent = 0
        for (let t = 1; t <= 24; t++) {
          spent += capex![t]! / 4
          expect(cover.spent[t]! / spent).toBeCloseTo(1, 9)
          expect(cover.afterTax.part[t]!).toBeCloseTo(kept / spent, 9)
          expect(cover.beforeTax.part[t]!).toBeCloseTo(today / spent, 9)
          if (kept >= 0.25 * spent) lasts.afterTax = t
          if (today >= 0.25 * spent) lasts.beforeTax = t
        }
        expect([cover.gain, cover.kept]).toEqual([expect.closeTo(today, 9), expect.closeTo(kept, 9)])
        expect([cover.afterTax.quarters, cover.beforeTax.quarters]).toEqual([lasts.afterTax, lasts.beforeTax])
      }
  })

  it('holds at a quarter of three years, in part at a quarter of one, and not at less', () => {
    for (const world of worlds)
      for (const side of sides)
        for (const paid of [coverOf(world, side).afterTax, coverOf(world, side).beforeTax])
          expect(standsOnCover(paid)).toBe(
            paid.quarters >= 12 ? 'holds' : paid.quarters >= 4 ? 'holds in part' : 'does not hold',
          )
    const stands = (changes: Changes) => rulingOnCover(latest(changes)).stands
    expect(stands({ 'aws.capex': 20 })).toBe('holds')
    expect(stands({ 'aws.ownership': 0.01 })).toBe('does not hold')
  })

  it('is ruled after tax: on the latest numbers Microsoft’s would hold before tax, and holds in part', () => {
    const { stands, says } = rulingOnCover(latest())
    expect(stands).toBe('holds in part')
    expect(plain(says)).toBe(
      'Sold today, taxed and spent once: Amazon’s paper gain of $165B leaves $131B after tax: 53 % of the first year’s capital spending and 15 % of the first three years’; 25 % or more for 7 quarters (before tax 67 % and 19 %). Microsoft’s paper gain of $201B leaves $159B after tax: 81 % of the first year’s capital spending and 23 % of the first three years’; 25 % or more for 11 quarters (before tax 103 % and 29 %). Said of Microsoft, the claim holds in part.',
    )
    expect(rulingOnCover(latest({ gainTax: 0 })).says).toMatch(/Said of Microsoft, the claim holds\.$/)
  })

  it.each([
    ['article-company', 'does not hold', 'holds in part'],
    ['article-stake', 'holds in part', 'holds in part'],
    ['reported-2026-03-31', 'does not hold', 'holds'],
    ['reported-2026-09-30', 'holds in part', 'holds in part'],
    ['claimed-2026-11-20', 'holds', 'holds in part'],
  ] as const)('in %s it %s of Amazon, and of Microsoft it %s', (base, amazon, microsoft) => {
    const stands = sides.map(side => standsOnCover(coverOf(baseWorld(base), side).afterTax))
    expect(stands).toEqual([amazon, microsoft])
  })

  it('says that there is no gain where the stake is worth less than was paid in', () => {
    expect(plain(rulingOnCover(latest({ 'aws.valuation': 10 })).says)).toContain(
      'Amazon has no paper gain: its stake is worth $',
    )
  })

  it('is told so closely that what is printed never belies the ruling', () => {
    expect([0.2499, 0.25, 0.2534, 0.31].map(part => plain(paidSays(part)))).toEqual([
      '24.99 %',
      '25 %',
      '25.34 %',
      '31 %',
    ])
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

it('at today’s quarter reliance says its figure once', () => {
  const { says } = rulingOnReliance(whatIf(latest({})), 0, '2026-09-30')
  expect(says).toMatch(
    /^In Q3 2026 Nvidia earns \d+¢ of each dollar of compute built for Anthropic, and \d+¢ of OpenAI’s\.$/,
  )
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

  it.each([
    ['article-company', [0.9, null], [0.65, 0.7]],
    ['article-stake', [0.75, null], [0.65, 0.7]],
    ['reported-2026-03-31', [1, null], [0.5, 0.53]],
    ['reported-2026-09-30', [0.6, null], [0.7, 0.63]],
    ['claimed-2026-11-20', [0.3, 0.45], [0.7, 0.62]],
  ] as const)('in %s begins where another road to the model has it', (base, anthropic, openAi) => {
    const world = baseWorld(base)
    expect(sides.map(side => strains.map(key => breaksAt(world, side, key)))).toEqual([anthropic, openAi])
  })

  it('says “already” where a lab is worth less without any strain', () => {
    const world = latest({ adoptionSlowdown: 1 })
    expect(breaksAt(world, 'aws', 'openDemandLoss')).toBe(0)
    expect(plain(rulingOnFragility(world).says)).toContain(', and already without a loss to open models')
  })

  it('“none in range” is an answer', () =>
    expect(
      plain(rulingOnFragility(latest({ 'aws.slowdownExposure': 0, sentiment: 0, 'aws.arrGrowth': 3 })).says),
    ).toContain('Anthropic is worth less 12 quarters on than today at no slowdown in range'))
})
