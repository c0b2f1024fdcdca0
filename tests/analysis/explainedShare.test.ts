import { describe, expect, it } from 'vitest'
import { explainedShare } from '../../src/analysis/explainedShare.ts'
import { quasiRandom } from '../../src/analysis/quasiRandom.ts'

const count = 16_384
const drawn = (d: number, seed = 9, n = count) => quasiRandom(new Float64Array(n), 0, d, seed)
const [x, y, z, idle] = [0, 1, 2, 3].map(d => drawn(d)) as [Float64Array, Float64Array, Float64Array, Float64Array]
const of = (line: (x: number, y: number, z: number) => number) => x.map((value, w) => line(value, y[w]!, z[w]!))

describe('the share of variance that inputs explain', () => {
  it('is that of the closed form where effects add up, of one input and of two', () => {
    const values = of((x, y, z) => 3 * x + 2 * y + z)
    const shares = [[x], [y], [z], [x, y], [y, z]].map(inputs => explainedShare(inputs, values).share!)
    for (const [i, share] of [9, 4, 1, 13, 5].entries()) expect(shares[i]).toBeCloseTo(share / 14, 1.7)
  })

  it('counts an input that turns back, which no correlation sees', () => {
    const values = of((x, y) => (x - 0.5) ** 2 + 0.1 * y)
    expect(explainedShare([x], values).share).toBeCloseTo(1 / 180 / (1 / 180 + 1 / 1200), 1)
  })

  it('leaves out what only two inputs do together, unless both are known', () => {
    const values = of((x, y) => (x - 0.5) * (y - 0.5))
    for (const input of [x, y]) expect(explainedShare([input], values).share ?? 0).toBeLessThan(0.01)
    expect(explainedShare([x, y], values).share).toBeGreaterThan(0.95)
  })

  it('is nothing where nothing varies', () =>
    expect(
      explainedShare(
        [x],
        of(() => 4),
      ).share,
    ).toBe(0))

  it('is unknown for an input without effect in 999 of 1,000 cases, for one input and for two', () => {
    for (const n of [200, 1000, 4000]) {
      const cases = Array.from({ length: 150 }, (_, i) => {
        const values = drawn(0, i, n)
        return [[drawn(1, i, n)], [drawn(1, i, n), drawn(2, i, n)]].map(inputs => explainedShare(inputs, values).share)
      })
      for (const known of [0, 1]) expect(cases.filter(shares => shares[known] !== null).length).toBeLessThanOrEqual(2)
    }
    expect(
      explainedShare(
        [idle],
        of(x => x),
      ).noise,
    ).toBeLessThan(0.002)
  })
})
