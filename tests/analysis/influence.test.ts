import { describe, expect, it } from 'vitest'
import { influence } from '../../src/analysis/influence.ts'
import { type Simulation, simulate } from '../../src/analysis/monteCarlo.ts'
import { outcomes } from '../../src/analysis/outcome.ts'
import { quasiRandom } from '../../src/analysis/quasiRandom.ts'
import type { InputKey } from '../../src/model/inputs.ts'
import { baseWorld } from '../../src/model/world.ts'

const base = baseWorld('reported-2026-09-30')
const stakes = { measure: 'valueCreated', quarter: 12 } as const
const lines = ['aws.valueCreated', 'alliance.valueCreated'] as const

describe('the share of variance that an input explains', () => {
  /** A made-up model of four inputs, each drawn evenly between 0 and 1, at quarter 0. */
  function madeUp(line: (x: number, y: number, z: number) => number): Simulation {
    const count = 16_384
    const [x, y, z, idle] = [0, 1, 2, 3].map(d => quasiRandom(new Float64Array(count), 0, d, 9))
    return {
      count,
      inputs: { wacc: x!, taxRate: y!, stakeRate: z!, sentiment: idle! },
      columns: { 'aws.arr': x!.map((value, w) => line(value, y![w]!, z![w]!)) },
    }
  }
  const shares = (simulation: Simulation) =>
    Object.fromEntries(
      influence(simulation, { line: 'aws.arr', quarter: 0 }).map(({ key, share }) => [key, share]),
    ) as Record<InputKey, number>

  it('is that of the closed form where effects add up', () => {
    const found = shares(madeUp((x, y, z) => 3 * x + 2 * y + z))
    for (const [key, share] of Object.entries({ wacc: 9 / 14, taxRate: 4 / 14, stakeRate: 1 / 14, sentiment: 0 }))
      expect(Math.abs(found[key as InputKey] - share), key).toBeLessThan(0.01)
  })

  it('counts an input that turns back, which no correlation sees', () => {
    const found = shares(madeUp((x, y) => (x - 0.5) ** 2 + 0.1 * y))
    expect(found.wacc).toBeCloseTo(1 / 180 / (1 / 180 + 1 / 1200), 1)
  })

  it('leaves out what only two inputs do together', () => {
    const found = shares(madeUp((x, y) => (x - 0.5) * (y - 0.5)))
    expect([found.wacc, found.taxRate].every(share => share < 0.01)).toBe(true)
  })

  it('is nothing where nothing varies', () => expect(shares(madeUp(() => 4)).wacc).toBe(0))

  it('is, for the model, what freezing the input and drawing all others anew says', () => {
    const count = 8192
    const asked = { count, correlation: 0, lines, until: 12 }
    const one = simulate(base, base, { ...asked, seed: 1 })
    const other = simulate(base, base, { ...asked, seed: 2 })
    const found = influence(one, stakes)
    const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / count
    const values = outcomes(one.inputs, count, base, stakes)
    for (const { key, share } of found.slice(0, 3)) {
      const frozen = outcomes({ ...other.inputs, [key]: one.inputs[key]! }, count, base, stakes)
      const product = mean(values.map((value, w) => value * frozen[w]!)) - mean(values) * mean(frozen)
      const variance = mean(values.map(value => value ** 2)) - mean(values) ** 2
      expect(product / variance, key).toBeCloseTo(share, 1)
    }
    expect(found[0]!.key).toBe('aws.arrGrowth')
  })
})
