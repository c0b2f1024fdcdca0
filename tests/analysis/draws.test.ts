import { describe, expect, it } from 'vitest'
import { betaShare } from '../../src/analysis/beta.ts'
import { correlatedPairs, dimensionOf, draws } from '../../src/analysis/draws.ts'
import { fanAt } from '../../src/analysis/fan.ts'
import { simulate } from '../../src/analysis/monteCarlo.ts'
import { normalQuantile, normalShare } from '../../src/analysis/normal.ts'
import { pert } from '../../src/analysis/pert.ts'
import { plausible } from '../../src/analysis/plausible.ts'
import { quasiRandom } from '../../src/analysis/quasiRandom.ts'
import { type InputKey, inputOf, inputs } from '../../src/model/inputs.ts'
import { sides } from '../../src/model/sides.ts'
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
    const isSecond = (key: InputKey) => correlatedPairs.some(([, second]) => second === key)
    for (const { key, isWhole, ...range } of ranges) {
      if (isWhole) continue
      const isLog = inputOf(key).parameter.scale === 'log'
      const of = (value: number) => (isLog ? Math.log(value) : value)
      const [low, mode, high] = [of(range.low), of(base[key]), of(range.high)] as const
      const middle = (low + 4 * mode + high) / 6
      const values = drawn[key]!.map(of)
      // One that follows another does not lie as evenly by itself.
      expect((mean(values) - middle) / (high - low), key).toBeCloseTo(0, isSecond(key) ? 2 : 3)
      expect(variance(values) / (((middle - low) * (high - middle)) / 7), key).toBeCloseTo(1, isSecond(key) ? 1 : 2)
    }
  })

  it('that counts quarters is each as often as its half quarters to both sides are: the closed form of PERT', () => {
    for (const { key, low, high, isWhole } of ranges) {
      if (!isWhole) continue
      const a = 1 + (4 * (base[key] - low)) / (high - low)
      const below = (value: number) =>
        value <= low ? 0 : value >= high ? 1 : betaShare((value - low) / (high - low), a)
      for (let quarter = Math.floor(low + 0.5); quarter <= Math.floor(high + 0.5); quarter++) {
        const share = drawn[key]!.filter(value => value === quarter).length / count
        expect(Math.abs(share - (below(quarter + 0.5) - below(quarter - 0.5))), `${key} ${quarter}`).toBeLessThan(0.002)
      }
    }
  })

  it('stays in its range, and whole where quarters are counted', () => {
    for (const { key, low, high, isWhole } of ranges) {
      const [from, to] = isWhole ? [Math.floor(low + 0.5), Math.floor(high + 0.5)] : [low, high]
      for (const value of drawn[key]!) if (value < from || value > to || (isWhole && value % 1)) expect.fail(key)
    }
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

describe('the growth of the two labs, and their re-rating', () => {
  const drawn = (asked: number) => draws(0, 8192, base, base, { seed: 3, correlation: asked })
  /** Of the ranks: as it is asked of the normals, that of a logarithm or of a skewed draw is a little less. */
  const ranks = (values: Float64Array) => {
    const places = new Float64Array(values.length)
    const order = Array.from(values.keys()).toSorted((a, b) => values[a]! - values[b]!)
    for (const [place, i] of order.entries()) places[i] = place
    return places
  }
  const between = (columns: ReturnType<typeof drawn>, one: InputKey, other: InputKey) =>
    correlation(ranks(columns[one]!), ranks(columns[other]!))

  it.each(['arrGrowth', 'rerating'] as const)('are each correlated as asked: %s', id => {
    for (const asked of [0, 0.5, -0.8]) {
      // The rank correlation of two normals, in closed form.
      const closed = (6 / Math.PI) * Math.asin(asked / 2)
      expect(between(drawn(asked), `aws.${id}`, `alliance.${id}`)).toBeCloseTo(closed, 1)
    }
    expect(between(drawn(1), `aws.${id}`, `alliance.${id}`)).toBeGreaterThan(0.999)
  })

  it('are not correlated with one another', () => {
    const columns = drawn(0.9)
    for (const one of sides)
      for (const other of sides)
        expect(Math.abs(between(columns, `${one}.arrGrowth`, `${other}.rerating`))).toBeLessThan(0.05)
  })

  it('alone depend on it, and Anthropic’s not at all', () => {
    const [none, much] = [0, 0.9].map(asked => draws(0, 200, base, base, { seed: 3, correlation: asked }))
    const moved = (Object.keys(none!) as InputKey[]).filter(key => String(none![key]) !== String(much![key]))
    expect(moved.toSorted()).toEqual(['alliance.arrGrowth', 'alliance.rerating'])
  })
})

describe('the range of the re-rating', () => {
  it('holds the 190.4 that was filed for June in the band of March, 38 to 195', () => {
    const march = baseWorld('reported-2026-03-31')
    const asked = { seed: 5, correlation: 0.5, count: 20_000, lines: ['aws.stakeValue'] as const, until: 1 }
    const { p5, p95 } = fanAt(simulate(march, march, asked).columns['aws.stakeValue']!, asked.count, 1)
    const [low, high] = [p5[1]!, p95[1]!]
    expect(low).toBeGreaterThan(37)
    expect(low).toBeLessThan(39.5)
    expect(high).toBeGreaterThan(190.4)
    expect(high).toBeLessThan(198)
  })

  it('is symmetrical in logarithms, about, and its mean 1.18', () => {
    const { low, high } = plausible('aws.rerating', base, base)!
    expect(low * high).toBeCloseTo(1, 1)
    expect(Math.abs(mean(draws(0, 16_384, base, base, chance)['aws.rerating']!) - 1.18)).toBeLessThan(0.006)
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
