import { describe, expect, it } from 'vitest'
import { draws } from '../../src/analysis/draws.ts'
import { type Influence, influence, shareSays } from '../../src/analysis/influence.ts'
import { simulate } from '../../src/analysis/monteCarlo.ts'
import { outcomes } from '../../src/analysis/outcome.ts'
import type { InputKey } from '../../src/model/inputs.ts'
import { baseWorld, type World, worldOf } from '../../src/model/world.ts'

const base = baseWorld('reported-2026-09-30')
const criterion = { measure: 'valueCreated', quarter: 12 } as const
const lines = ['aws.valueCreated', 'alliance.valueCreated'] as const

const found = (correlation: number, { count = 20_000, world = base, quarter = 12, seed = 1 } = {}) => {
  const simulation = simulate(world, base, { count, correlation, lines, until: quarter, seed })
  return { simulation, shares: influence(simulation, { ...criterion, quarter }) }
}
const of = (shares: Influence[], key: InputKey) => shares.find(one => one.key === key)!

/** The share by the other road: known inputs frozen, all others drawn anew (Sobol' 1993). */
function frozenShare(keys: readonly InputKey[], correlation: number, world: World = base): number {
  const count = 16_384
  const [one, other] = [1, 2].map(seed => draws(0, count, world, base, { seed, correlation }))
  const values = outcomes(one!, count, world, criterion)
  const known = Object.fromEntries(keys.map(key => [key, one![key]!]))
  const frozen = outcomes({ ...other!, ...known }, count, world, criterion)
  const mean = (numbers: Float64Array) => numbers.reduce((sum, value) => sum + value, 0) / count
  const product = mean(values.map((value, w) => value * frozen[w]!)) - mean(values) * mean(frozen)
  return product / (mean(values.map(value => value ** 2)) - mean(values) ** 2)
}

describe('the share of the lead’s variance that an input explains', () => {
  it('is what freezing the input and drawing all others anew says', () => {
    const { shares } = found(0)
    for (const { key, share } of shares.slice(0, 3)) expect(frozenShare([key], 0), key).toBeCloseTo(share!, 1)
    expect(shares.slice(0, 3).map(({ key }) => key)).toEqual(['aws.rerating', 'alliance.rerating', 'aws.arrGrowth'])
  })

  it('of both labs’ growth is one, where they are drawn together: what freezing both says', () => {
    for (const correlation of [0.5, -0.5]) {
      const { shares } = found(correlation)
      const both = of(shares, 'aws.arrGrowth')
      expect(both.with).toBe('alliance.arrGrowth')
      expect(of(shares, 'alliance.arrGrowth')).toBeUndefined()
      expect(Math.abs(both.share! - frozenShare(['aws.arrGrowth', 'alliance.arrGrowth'], correlation))).toBeLessThan(
        0.03,
      )
    }
    const { shares } = found(0)
    expect(shares.every(one => one.with === null)).toBe(true)
    expect(of(shares, 'alliance.arrGrowth').share).toBeGreaterThan(0)
  })

  it('of both labs’ re-rating is one of its own, apart from that of their growth: what freezing the two says', () => {
    const [first, second] = found(0.5).shares
    expect([first!.key, first!.with]).toEqual(['aws.rerating', 'alliance.rerating'])
    expect([second!.key, second!.with]).toEqual(['aws.arrGrowth', 'alliance.arrGrowth'])
    expect(first!.share).toBeGreaterThan(0.3)
    expect(Math.abs(first!.share! - frozenShare(['aws.rerating', 'alliance.rerating'], 0.5))).toBeLessThan(0.03)
  })

  it('is none, exactly, for an input that changes no lead, however few the futures', () => {
    for (const count of [100, 1000, 5000]) {
      const { simulation, shares } = found(0.5, { count })
      const idle = shares.filter(({ key }) => {
        const halves = [0, 0.5, 1].map(part => {
          const column = simulation.inputs[key]!.toSorted()
          return outcomes({ [key]: Float64Array.of(column[Math.floor(part * (count - 1))]!) }, 1, base, criterion)[0]!
        })
        return new Set(halves).size === 1 && (key.endsWith('capex') || key.endsWith('capexGrowth'))
      })
      expect(idle.length).toBeGreaterThanOrEqual(3)
      for (const one of idle) expect([one.key, one.share, shareSays(one)]).toEqual([one.key, 0, 'none'])
    }
    const today = found(0.5, { quarter: 0 }).shares
    for (const key of ['aws.arrGrowth', 'matureGrowth', 'aws.capexGrowth'] as const)
      expect(of(today, key).share, key).toBe(0)
  })

  it('is told as under what chance reaches where it cannot be told from it', () => {
    const { shares } = found(0.5, { count: 1000 })
    const open = shares.filter(({ share }) => share === null)
    expect(open.length).toBeGreaterThan(3)
    for (const one of open)
      expect(shareSays(one).replace('\u00a0', ' ')).toBe(`under ${(one.noise * 100).toFixed(2)} %`)
    for (const { share, noise } of shares) if (share) expect(share).toBeGreaterThan(noise)
  })

  it('is none where the lead does not vary at all', () => {
    const still = worldOf('reported-2026-09-30', {})
    const { simulation } = found(0.5, { count: 200 })
    const values = new Float64Array(200 * 13).fill(4)
    const flat = { ...simulation, world: still, columns: { 'aws.slowdown': values, 'aws.arr': values } }
    const shares = influence(flat, { line: 'aws.arr', quarter: 12 })
    expect(shares.every(({ share }) => share === 0)).toBe(true)
  })
})
