import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fanAt, leadsIn } from '../../src/analysis/fan.ts'
import { simulate } from '../../src/analysis/monteCarlo.ts'
import { quantiles } from '../../src/analysis/quantiles.ts'
import { baseWorld } from '../../src/model/world.ts'
import { seeded } from '../kit/worlds.ts'
import { plain } from '../model/plain.ts'

const shares = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1]

/** The slow road: sort, then a straight line between the two neighbours, as PERCENTILE.INC does. */
function sorted(column: Float64Array, wanted: readonly number[] = shares): number[] {
  const row = column.toSorted()
  return wanted.map(share => {
    const rank = share * (row.length - 1)
    const [low, high] = [row[Math.floor(rank)]!, row[Math.ceil(rank)]!]
    return low + (high - low) * (rank - Math.floor(rank))
  })
}

describe('quantiles', () => {
  it.each([
    ['many numbers', Float64Array.from({ length: 20_000 }, (_, i) => Math.sin(i * i) * 100)],
    ['a long tail', Float64Array.from({ length: 5000 }, (_, i) => Math.exp(10 * Math.sin(i)))],
    ['one far out', Float64Array.from({ length: 5000 }, (_, i) => (i === 77 ? -1e12 : Math.cos(i)))],
    ['two values', Float64Array.from({ length: 1001 }, (_, i) => i % 2)],
    ['one value', new Float64Array(900).fill(-3)],
    ['one number', Float64Array.of(4.5)],
    ['two numbers', Float64Array.of(4.5, 1)],
    ['neighbours in the last bit', Float64Array.of(1, 1 + Number.EPSILON, 1, 1 + Number.EPSILON, 1)],
  ])('equal a sort to the bit: %s', (_, column) => expect(quantiles(column, shares)).toEqual(sorted(column)))

  it('equal a sort for any finite numbers', () =>
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), { minLength: 1 }), numbers => {
        const column = Float64Array.from(numbers)
        expect(quantiles(column, shares).map(value => value + 0)).toEqual(sorted(column).map(value => value + 0))
      }),
      seeded,
    ))

  it('leave the column as it is', () => {
    const column = Float64Array.of(3, 1, 2)
    quantiles(column, shares)
    expect([...column]).toEqual([3, 1, 2])
  })
})

describe('the fan', () => {
  const base = baseWorld('reported-2026-09-30')
  const lines = ['aws.valueCreated', 'alliance.valueCreated'] as const
  const simulation = simulate(base, base, { seed: 5, correlation: 0.4, count: 300, lines, until: 12 })
  const column = simulation.columns['aws.valueCreated']!

  it('says of each quarter what a sort of its futures says', () => {
    const fan = fanAt(column, 300, 12)
    for (let t = 0; t <= 12; t++)
      expect([fan.p5[t], fan.p25[t], fan.p50[t], fan.p75[t], fan.p95[t]]).toEqual(
        sorted(column.slice(t * 300, (t + 1) * 300), [0.05, 0.25, 0.5, 0.75, 0.95]),
      )
  })

  it('counts the futures in which the first stack leads, as the hand-written model does', () => {
    const ahead = Array.from({ length: 300 }, (_, w) => {
      const drawn = Object.entries(simulation.inputs).map(([key, values]) => [key, values[w]])
      const { aws, alliance } = plain({ ...base, ...Object.fromEntries(drawn) })
      expect(column[12 * 300 + w]!).toBeCloseTo(aws.valueCreated![12]!, 8)
      return aws.valueCreated![12]! >= alliance.valueCreated![12]!
    })
    expect(leadsIn(simulation, 'valueCreated', 12)).toBe(ahead.filter(Boolean).length / 300)
  })
})
