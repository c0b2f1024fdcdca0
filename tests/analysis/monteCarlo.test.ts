import { describe, expect, it } from 'vitest'
import { fanAt, leadsIn } from '../../src/analysis/fan.ts'
import { simulate, simulateBlock, simulating } from '../../src/analysis/monteCarlo.ts'
import type { InputKey } from '../../src/model/inputs.ts'
import { baseWorld, worldOf } from '../../src/model/world.ts'
import { plain } from '../model/plain.ts'

const base = baseWorld('reported-2026-09-30')
const lines = ['aws.valueCreated', 'alliance.valueCreated'] as const
const asked = { seed: 4, correlation: 0.5, lines, until: 12 }

describe('a simulation', () => {
  const whole = simulate(base, base, { ...asked, count: 5000 })

  it('is the same bits for the same seed', () => expect(simulate(base, base, { ...asked, count: 5000 })).toEqual(whole))

  it('gives each future the same numbers alone, in a block and among all', () => {
    for (const [from, n] of [
      [0, 1],
      [4090, 20],
      [4999, 1],
    ] as const) {
      const block = simulateBlock(from, n, base, base, asked)
      for (const key of Object.keys(whole.inputs) as InputKey[])
        expect(block.inputs[key]).toEqual(whole.inputs[key]!.slice(from, from + n))
      for (const line of lines)
        for (let t = 0; t <= 12; t++)
          expect(block.columns[line]!.slice(t * n, (t + 1) * n)).toEqual(
            whole.columns[line]!.slice(t * 5000 + from, t * 5000 + from + n),
          )
    }
  })

  it('begins with what a smaller one is', () => {
    const some = simulate(base, base, { ...asked, count: 700 })
    for (const key of Object.keys(some.inputs) as InputKey[])
      expect(some.inputs[key]).toEqual(whole.inputs[key]!.slice(0, 700))
  })

  it('tells how far it is, and can be left at any time', () => {
    const steps = simulating(base, base, { ...asked, count: 10_000 })
    expect([steps.next(), steps.next()].map(({ value, done }) => [value, done])).toEqual([
      [4096, false],
      [8192, false],
    ])
  })

  it('says of each future what the hand-written model says of its inputs', () => {
    for (const w of [0, 17, 4999]) {
      const drawn = Object.entries(whole.inputs).map(([key, values]) => [key, values[w]])
      const { aws, alliance } = plain({ ...base, ...Object.fromEntries(drawn) })
      for (const t of [0, 5, 12]) {
        expect(whole.columns['aws.valueCreated']![t * 5000 + w]).toBeCloseTo(aws.valueCreated![t]!, 8)
        expect(whole.columns['alliance.valueCreated']![t * 5000 + w]).toBeCloseTo(alliance.valueCreated![t]!, 8)
      }
    }
  })

  it('moves little when a slider moves little: the same chance, slightly other futures', () => {
    const moved = simulate(worldOf('reported-2026-09-30', { 'aws.arrGrowth': 0.601 }), base, { ...asked, count: 5000 })
    const [before, after] = [whole, moved].map(({ columns }) => fanAt(columns['aws.valueCreated']!, 5000, 12))
    for (const at of ['p5', 'p50', 'p95'] as const)
      expect(Math.abs(after![at][12]! / before![at][12]! - 1), at).toBeLessThan(0.002)
  })
})

describe('with more draws', () => {
  /** From a million draws: npm run -s model -- --ask fan --draws 1000000 --seed 2026 --correlation 0.5 --format json */
  const million = {
    leads: 0.19055,
    lead: -43.203,
    p5: 106.965,
    p25: 151.492,
    p50: 191.624,
    p75: 242.322,
    p95: 340.918,
  }
  const cuts = ['p5', 'p25', 'p50', 'p75', 'p95'] as const

  const drawn = (seed: number, count: number) => {
    const simulation = simulate(base, base, { ...asked, seed, count })
    const { 'aws.valueCreated': aws, 'alliance.valueCreated': alliance } = simulation.columns
    const leads = aws!.slice(12 * count).map((value, w) => value - alliance![12 * count + w]!)
    const fan = fanAt(aws!, count, 12)
    return {
      leads: leadsIn(simulation, 'valueCreated', 12),
      lead: leads.reduce((sum, value) => sum + value, 0) / count,
      spread: Math.sqrt(leads.reduce((sum, value) => sum + (value - million.lead) ** 2, 0) / count),
      ...Object.fromEntries(cuts.map(cut => [cut, fan[cut][12]!])),
    } as typeof million & { spread: number }
  }

  it.each([
    [2000, 0.05],
    [20_000, 0.02],
  ])('the fan comes to that of a million: with %i within a share of %f', (count, within) => {
    const found = drawn(8, count)
    for (const cut of cuts) expect(Math.abs(found[cut] / million[cut] - 1), cut).toBeLessThan(within)
    expect(Math.abs(found.leads - million.leads)).toBeLessThan(within)
  })

  it('the mean comes there as with four times as many by plain chance, at least', () => {
    const runs = [1, 2, 3, 4, 5, 6, 7, 8].map(seed => drawn(seed, 2000))
    const off = Math.sqrt(runs.reduce((sum, { lead }) => sum + (lead - million.lead) ** 2, 0) / runs.length)
    expect(off).toBeLessThan(runs[0]!.spread / Math.sqrt(2000) / 2)
  })
})
