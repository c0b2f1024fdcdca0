import { describe, expect, it } from 'vitest'
import { inputs } from '../../src/model/inputs.ts'
import bases from '../fixtures/bases.json' with { type: 'json' }
import golden from '../fixtures/golden.json' with { type: 'json' }
import tranches from '../fixtures/tranches.json' with { type: 'json' }
import { plain } from './plain.ts'
import { plainIrr } from './plainIrr.ts'

type Lines = Record<string, Record<string, number>>
const groups = ['market', 'aws', 'alliance'] as const
const baseOf = new Map<string, Record<string, number>>(Object.entries(bases))

const worldOf = (base: string, overrides: object): Record<string, number> => ({ ...baseOf.get(base), ...overrides })

/** The day of a base. Both of the article's are of March 2025. */
const dayOf = (base: string) => (base.startsWith('article') ? '2025-03-31' : base.replace(/^[a-z]+-/, ''))

const agrees = (got: number, want: number) => Math.abs(got - want) <= Math.max(1e-9 * Math.abs(want), 1e-12)

const atTwelve = (line: Record<string, number[]>, id: string) => line[id]?.[12] ?? Number.NaN

describe('the plain, hand-written model', () => {
  it('starts from bases that give the same inputs each', () => {
    const keys = Object.keys(bases['article-company']).toSorted()
    expect(keys).toEqual(inputs.map(({ key }) => key).toSorted())
    for (const world of baseOf.values()) expect(Object.keys(world).toSorted()).toEqual(keys)
  })

  it('has thirteen golden worlds to answer to', () => {
    expect(golden).toHaveLength(13)
  })

  for (const [i, { base, overrides, quarters }] of golden.entries()) {
    it(`agrees with the golden world ${i}, ${base} with ${Object.keys(overrides).length} changes`, () => {
      const lines = plain(worldOf(base, overrides))
      const wrong: string[] = []
      let compared = 0
      for (const [t, wanted] of Object.entries<Lines>(quarters))
        for (const group of groups)
          for (const [id, want] of Object.entries(wanted[group] ?? {})) {
            const got = lines[group][id]?.[Number(t)] ?? Number.NaN
            compared++
            if (!agrees(got, want)) wrong.push(`${group}.${id} at ${t}: ${got}, not ${want}`)
          }
      expect(wrong).toEqual([])
      expect(compared).toBe(5 * (5 + 82 + 82))
    })
  }

  it('answers every line of the golden worlds, and every line has 25 finite numbers', () => {
    for (const { base, overrides, quarters } of golden) {
      const lines = plain(worldOf(base, overrides))
      for (const group of groups) {
        expect(Object.keys(quarters['0'][group]).toSorted()).toEqual(Object.keys(lines[group]).toSorted())
        for (const values of Object.values(lines[group])) {
          expect(values).toHaveLength(25)
          expect(values.every(Number.isFinite)).toBe(true)
        }
      }
    }
  })

  it('counts the profit of Nvidia for whoever has it as a member', () => {
    const world = worldOf('article-company', {})
    const { aws, alliance } = plain({ ...world, 'aws.nvidiaMember': 1, 'alliance.nvidiaMember': 0 })
    expect(atTwelve(aws, 'allianceProfit')).toBe(atTwelve(aws, 'operatingProfit') + atTwelve(aws, 'vendorProfit'))
    expect(atTwelve(alliance, 'allianceProfit')).toBe(atTwelve(alliance, 'operatingProfit'))
  })

  it('refuses a world that lacks an input, by name', () => {
    const { 'alliance.capex': _, ...world } = worldOf('article-company', {})
    expect(() => plain(world)).toThrow('The world has no alliance.capex')
  })
})

describe('the plain, hand-written rate of return', () => {
  it.each(golden.map((world, i) => ({ i, ...world })))('agrees with the golden world $i, $base', world => {
    const inputs = worldOf(world.base, world.overrides)
    const lines = plain(inputs)
    const wrong = (['aws', 'alliance'] as const).flatMap(side =>
      Object.entries<number | null>(world.irr[side]).flatMap(([t, want]) => {
        const got = plainIrr({
          tranches: tranches.filter(({ stack }) => stack === side),
          invested: inputs[`${side}.invested`]!,
          asOf: dayOf(world.base),
          quarter: Number(t),
          stakeAfterTax: lines[side]['stakeAfterTax']![Number(t)]!,
        })
        const isRight = want === null ? typeof got === 'string' : typeof got === 'number' && agrees(got, want)
        return isRight ? [] : [`${side} at ${t}: ${got}, not ${want}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  const held = { tranches: [], invested: 10, asOf: '2026-03-31', quarter: 4, stakeAfterTax: 20 }

  it('doubles a year where a stake doubles in a year', () => expect(plainIrr(held)).toBeCloseTo(1, 12))

  it('says why there is none', () =>
    expect([
      plainIrr({ ...held, quarter: 0 }),
      plainIrr({ ...held, stakeAfterTax: 0 }),
      plainIrr({ ...held, quarter: 0, tranches: [{ stack: 'aws', date: '2025-03-31', amount: 4 }], stakeAfterTax: 6 }),
      plainIrr({ ...held, quarter: 1, stakeAfterTax: 1e9 }),
    ]).toEqual(['no time', 'all is lost', 'loss without a rate', 'out of bounds']))
})
