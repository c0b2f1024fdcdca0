import { describe, expect, it } from 'vitest'
import bases from '../fixtures/bases.json' with { type: 'json' }
import golden from '../fixtures/golden.json' with { type: 'json' }
import { plain } from './plain.ts'

type Lines = Record<string, Record<string, number>>
const groups = ['market', 'aws', 'alliance'] as const
const baseOf = new Map<string, Record<string, number>>(Object.entries(bases))

const worldOf = (base: string, overrides: object): Record<string, number> => ({ ...baseOf.get(base), ...overrides })

const atTwelve = (line: Record<string, number[]>, id: string) => line[id]?.[12] ?? Number.NaN

describe('the plain, hand-written model', () => {
  it('starts from bases that give the same inputs each', () => {
    const keys = Object.keys(bases['article-company']).toSorted()
    expect(keys.length).toBeGreaterThan(70)
    for (const world of baseOf.values()) expect(Object.keys(world).toSorted()).toEqual(keys)
  })

  it('has six golden worlds to answer to', () => {
    expect(golden).toHaveLength(6)
  })

  for (const { base, overrides, quarters } of golden) {
    const changes = Object.entries(overrides).map(([key, value]) => `${key} ${value}`)
    it(`agrees with the golden world ${base}, ${changes.join(', ') || 'unchanged'}`, () => {
      const lines = plain(worldOf(base, overrides))
      const wrong: string[] = []
      let compared = 0
      for (const [t, wanted] of Object.entries<Lines>(quarters))
        for (const group of groups)
          for (const [id, want] of Object.entries(wanted[group] ?? {})) {
            const got = lines[group][id]?.[Number(t)] ?? Number.NaN
            compared++
            if (!(Math.abs(got - want) <= 1e-9 * Math.abs(want)))
              wrong.push(`${group}.${id} at ${t}: ${got}, not ${want}`)
          }
      expect(wrong).toEqual([])
      expect(compared).toBe(5 * (4 + 53 + 53))
    })
  }

  it('answers every line of the golden worlds, and every line has 25 finite numbers', () => {
    for (const { base, overrides, quarters } of golden) {
      const lines = plain(worldOf(base, overrides))
      for (const group of groups) {
        expect(Object.keys(quarters['0'][group]).filter(id => !(id in lines[group]))).toEqual([])
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
