import { describe, expect, it } from 'vitest'
import { dimensionOf, draws } from '../../src/analysis/draws.ts'
import { normalQuantile, normalShare } from '../../src/analysis/normal.ts'
import { pert } from '../../src/analysis/pert.ts'
import { plausible } from '../../src/analysis/plausible.ts'
import { quasiRandom } from '../../src/analysis/quasiRandom.ts'
import { type InputKey, inputOf, inputs } from '../../src/model/inputs.ts'
import { baseWorld, worldOf } from '../../src/model/world.ts'

const latest = 'reported-2026-09-30'
const base = baseWorld(latest)
const chance = { seed: 7, correlation: 0.5 }

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0) / values.length
const variance = (values: ArrayLike<number>) => {
  const middle = mean(values)
  return mean(Array.from(values, value => (value - middle) ** 2))
}
const correlation = (a: Float64Array, b: Float64Array) => {
  const [middleA, middleB] = [mean(a), mean(b)]
  return mean(a.map((value, i) => (value - middleA) * (b[i]! - middleB))) / Math.sqrt(variance(a) * variance(b))
}

describe('each input that has a plausible range', () => {
  const count = 16_384
  const drawn = draws(0, count, base, base, chance)
  const ranges = inputs.flatMap(({ key, parameter }) => {
    const range = plausible(key, base, base)
    return range && range.high > range.low ? [{ key, ...range, isWhole: parameter.unit === 'quarters' }] : []
  })

  it('is drawn, and no other', () => expect(Object.keys(drawn)).toEqual(ranges.map(({ key }) => key)))

  it('has the mean and the variance of PERT, by their closed forms, in logarithms where its slider is in logarithms', () => {
    for (const { key, isWhole, ...range } of ranges) {
      const isLog = inputOf(key).parameter.scale === 'log'
      const of = (value: number) => (isLog ? Math.log(value) : value)
      const [low, mode, high] = [of(range.low), of(base[key]), of(range.high)] as const
      const middle = (low + 4 * mode + high) / 6
      const spread = ((middle - low) * (high - middle)) / 7
      const values = drawn[key]!.map(of)
      // Rounding to whole quarters adds a twelfth, about.
      expect((mean(values) - middle) / (high - low), key).toBeCloseTo(0, isWhole ? 2 : 3)
      expect(variance(values) / (spread + (isWhole ? 1 / 12 : 0)), key).toBeCloseTo(1, isWhole ? 1 : 2)
    }
  })

  it('stays in its range, and whole where quarters are counted', () => {
    for (const { key, low, high, isWhole } of ranges)
      for (const value of drawn[key]!) if (value < low || value > high || (isWhole && value % 1)) expect.fail(key)
  })

  it('keeps its draws when another slider moves', () => {
    const other = draws(0, 500, worldOf(latest, { 'aws.valuation': 1200, adoptionSlowdown: 0.4 }), base, chance)
    for (const { key } of ranges)
      if (key !== 'aws.valuation' && key !== 'adoptionSlowdown') expect(other[key]).toEqual(drawn[key]!.slice(0, 500))
  })
})

it.each([0, 0.1, 0.25, 0.5, 0.77, 1])('PERT with its mode at %f has its first three moments, by closed form', mode => {
  const curve = pert(mode)
  const a = 1 + 4 * mode
  const moment = (power: number) => {
    let product = 1
    for (let i = 0; i < power; i++) product *= (a + i) / (6 + i)
    return product
  }
  const values = quasiRandom(new Float64Array(65_536), 0, 3, 1).map(u => curve(normalQuantile(u)))
  for (const power of [1, 2, 3]) expect(mean(values.map(value => value ** power))).toBeCloseTo(moment(power), 5)
})

it('knows the ends of PERT in closed form: a mode at the low end makes it 1 - (1 - share) ^ (1 / 5)', () => {
  const curve = pert(0)
  for (const z of [-5, -3.3, -1, 0, 0.7, 2.2, 4]) expect(curve(z)).toBeCloseTo(1 - (1 - normalShare(z)) ** (1 / 5), 6)
})

it('the normal and its inverse undo each other', () => {
  for (const share of [1e-10, 1e-6, 0.01, 0.075, 0.3, 0.5, 0.9, 0.99999])
    expect(normalShare(normalQuantile(share)) / share).toBeCloseTo(1, 5)
})

describe('the growth of the two labs', () => {
  const growth = (asked: number) => {
    const { 'aws.arrGrowth': aws, 'alliance.arrGrowth': alliance } = draws(0, 8192, base, base, {
      seed: 3,
      correlation: asked,
    })
    return correlation(aws!, alliance!)
  }

  it('is correlated as asked', () => {
    expect(growth(0)).toBeCloseTo(0, 1)
    expect(growth(0.5)).toBeCloseTo(0.5, 1)
    expect(growth(-0.8)).toBeCloseTo(-0.8, 1)
    expect(growth(1)).toBeGreaterThan(0.999)
  })

  it('alone depends on it, and Anthropic’s not at all', () => {
    const [none, much] = [0, 0.9].map(asked => draws(0, 200, base, base, { seed: 3, correlation: asked }))
    const moved = (Object.keys(none!) as InputKey[]).filter(key => String(none![key]) !== String(much![key]))
    expect(moved).toEqual(['alliance.arrGrowth'])
  })
})

describe('draws', () => {
  const dimensions = inputs.map(({ key }) => dimensionOf(key))

  it('of each input have a dimension of their own', () => expect(new Set(dimensions).size).toBe(inputs.length))

  it('are the same bits for the same seed, and others for another', () => {
    expect(draws(0, 300, base, base, chance)).toEqual(draws(0, 300, base, base, chance))
    expect(draws(0, 300, base, base, { ...chance, seed: 8 })).not.toEqual(draws(0, 300, base, base, chance))
  })

  it('depend on their number, not on how many are drawn with them', () => {
    const all = draws(0, 1000, base, base, chance)
    const some = draws(613, 200, base, base, chance)
    for (const key of Object.keys(some) as InputKey[]) expect(some[key]).toEqual(all[key]!.slice(613, 813))
  })

  it('lie evenly: of 1024, one in each 1024th part of every input', () => {
    for (const dimension of dimensions) {
      const parts = quasiRandom(new Float64Array(1024), 0, dimension, 11).map(u => Math.floor(u * 1024))
      expect(new Set(parts).size).toBe(1024)
    }
  })

  it('of no two inputs move together more than chance allows', () => {
    const count = 2000
    const columns = dimensions.map(d =>
      quasiRandom(new Float64Array(count), 0, d, 11).map(u => (u - 0.5) * Math.sqrt(12)),
    )
    const products: number[] = []
    columns.forEach((a, i) => {
      for (const b of columns.slice(0, i)) {
        let sum = 0
        for (let w = 0; w < count; w++) sum += a[w]! * b[w]!
        products.push(sum / count)
      }
    })
    expect(products.length).toBe((dimensions.length * (dimensions.length - 1)) / 2)
    // By plain chance a pair is off by 1 / sqrt(n). Here equal bits of both flip together in pairs, which adds the squares of
    // their shares of the variance, 9 / 16 + 9 / 256 + … = 3 / 5: the root of 1.6. Of 8,000 pairs the worst is some 4.5 times that.
    expect(Math.sqrt(mean(products.map(product => product ** 2)) * count)).toBeCloseTo(Math.sqrt(1.6), 1)
    expect(Math.max(...products.map(Math.abs)) * Math.sqrt(count)).toBeLessThan(5.3 * Math.sqrt(1.6))
  })
})

it('counted quarters round half up and stay on the slider', () => {
  const { openParity } = draws(0, 4096, worldOf(latest, { openParity: 40 }), base, chance)
  const { max } = inputOf('openParity').parameter
  expect(Math.max(...openParity!)).toBeLessThanOrEqual(max)
  expect(openParity!.every(Number.isInteger)).toBe(true)
})
