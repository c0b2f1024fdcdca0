import { describe, expect, it } from 'vitest'
import { isZero, rootSearch, stretchesOfZero } from '../../src/analysis/rootSearch.ts'

const places = Array.from({ length: 101 }, (_, i) => i / 100)

/** Where a function of one number is zero, the closest look of each stretch, and how many looks that took. */
function found(of: (x: number) => number) {
  let looks = 0
  const row = rootSearch(values => {
    looks += values.length
    return values.map(of)
  }, places)
  const roots = stretchesOfZero(row).map(zeros => zeros.reduce((a, b) => (Math.abs(b.gap) < Math.abs(a.gap) ? b : a)))
  return { row, looks, roots: roots.map(({ value }) => value) }
}

const isClose = (values: number[], expected: number[], digits: number) => {
  expect(values).toHaveLength(expected.length)
  expected.forEach((value, i) => expect(values[i]).toBeCloseTo(value, digits))
}

describe('the search for roots', () => {
  it('finds crossings, several of them too', () => {
    isClose(found(x => x - 0.3333).roots, [0.3333], 6)
    const zeros = Array.from({ length: 10 }, (_, n) => n / 9.5)
    isClose(found(x => Math.sin(9.5 * Math.PI * x)).roots, zeros, 6)
  })

  it('finds both roots of a pair between two places, inside and next to a bound', () => {
    isClose(found(x => 100 * (x - 0.5031) * (x - 0.5047)).roots, [0.5031, 0.5047], 6)
    isClose(found(x => 100 * (x - 0.9931) * (x - 0.9979)).roots, [0.9931, 0.9979], 6)
    isClose(found(x => 100 * (x - 0.0012) * (x - 0.0077)).roots, [0.0012, 0.0077], 6)
    isClose(found(x => Math.abs(x - 0.4444) - 0.0003).roots, [0.4441, 0.4447], 6)
  })

  it('finds a root where the function only touches zero', () => {
    expect(found(x => 1e4 * (x - 0.61803) ** 2).roots[0]).toBeCloseTo(0.61803, 4)
    expect(found(x => -Math.abs(x - 0.61803)).roots[0]).toBeCloseTo(0.61803, 6)
  })

  it('ends soon beyond a smooth extreme, at a jump, on a flat, and where rounding makes the function tremble', () => {
    const tremble = (x: number) => Math.sin(1e9 * x) * 1e-12
    const beyond = [
      (x: number) => 5 + (x - 0.377) ** 2,
      (x: number) => 1e5 - (x - 0.377) ** 2 - 1e5 + 3,
      (x: number) => 5 + tremble(x),
      (x: number) => 5 + (x - 0.377) ** 2 + tremble(x),
      (x: number) => (x < 0.444 ? -1 : 1),
      () => 5,
    ]
    for (const of of beyond) {
      const { roots, looks } = found(of)
      expect(roots).toEqual([])
      expect(looks).toBeLessThan(1000)
    }
    expect(found(x => x - 0.5 + tremble(x)).looks).toBeLessThan(1000)
    expect(found(() => 0).looks).toBe(places.length)
  })

  it('comes as close to zero as the function does where it never gets there', () => {
    const { row } = found(x => 5 + Math.abs(x - 0.37712))
    expect(Math.min(...row.map(({ gap }) => gap))).toBeCloseTo(5, 8)
  })

  it('finds the ends of a stretch on which the function is zero', () => {
    const { row } = found(x => Math.max(0, 0.2345 - x) + Math.max(0, x - 0.7891))
    const zeros = row.filter(isZero)
    expect(zeros[0]!.value).toBeCloseTo(0.2345, 5)
    expect(zeros.at(-1)!.value).toBeCloseTo(0.7891, 5)
  })
})
