import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { toPosition } from '../../../src/analysis/track.ts'
import { fromPosition } from '../../../src/app/rail/scale.ts'
import { baseIds } from '../../../src/model/bases.ts'
import { inputs, parameters } from '../../../src/model/inputs.ts'
import { baseValue } from '../../../src/model/world.ts'

const { valuation, adoptionSlowdown } = parameters
const isWide = ({ scale, min, max }: { scale: string; min: number; max: number }) => scale === 'log' && max / min > 1000
const anInput = fc.constantFrom(...inputs)

/** From 1 to 100,000 by ones up to a hundred, by tens up to a thousand, and so on. */
const wide = { min: 1, max: 100_000, step: 1, scale: 'log' } as const

it('finds the thumb where it put it, for every step that is not drawn to the base', () =>
  fc.assert(
    fc.property(anInput, fc.nat(), ({ parameter }, n) => {
      const { min, max, step } = parameter
      const count = Math.floor((max - min) / step + 1e-9)
      const value = isWide(parameter)
        ? ((n % 90) + 10) * 10 ** (n % Math.log10(max / 100))
        : Number((min + (n % count) * step).toPrecision(12))
      expect(fromPosition(toPosition(value, parameter), parameter, max)).toBe(
        Math.abs(value - max) <= step / 2 || 1 - toPosition(value, parameter) <= 0.004 ? max : value,
      )
    }),
  ))

it('gives a value in range for any position, and a larger one further right', () =>
  fc.assert(
    fc.property(
      anInput,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (input, a, b) => {
        const { parameter } = input
        const base = baseValue('reported-2026-09-30', input).value
        const [left, right] = [Math.min(a, b), Math.max(a, b)].map(at => fromPosition(at, parameter, base))
        expect(left).toBeGreaterThanOrEqual(parameter.min)
        expect(right).toBeLessThanOrEqual(parameter.max)
        expect(right).toBeGreaterThanOrEqual(left!)
      },
    ),
  ))

it('reaches both ends and the value of every base exactly', () => {
  for (const input of inputs)
    for (const id of baseIds) {
      const base = baseValue(id, input).value
      const at = (position: number) => fromPosition(position, input.parameter, base)
      expect([at(0), at(1), at(toPosition(base, input.parameter))]).toEqual([
        input.parameter.min,
        input.parameter.max,
        base,
      ])
    }
})

it.each([
  ['halfway on a linear scale', adoptionSlowdown, 0.5, 0.75],
  ['between two steps', adoptionSlowdown, 0.51, 0.75],
  ['halfway on a log scale: the geometric mean', valuation, 0.5, 158],
  ['a hair from the base', valuation, toPosition(965, valuation) + 0.003, 965],
  ['a pixel from the base', valuation, toPosition(965, valuation) + 0.006, 998],
])('%s', (_, parameter, position, value) => {
  expect(fromPosition(position, parameter, parameter === valuation ? 965 : 0)).toBe(value)
})

it('on a wide log scale gives round numbers, and no pixel of it is left out', () => {
  const at = (position: number) => fromPosition(position, wide, wide.max)
  const places = Array.from({ length: 181 }, (_, i) => i / 180)
  expect([0.2, 0.4, 0.5, 0.7, 0.8, 0.99].map(at)).toEqual([10, 100, 320, 3200, 10_000, 89_000])
  expect(new Set(places.map(at)).size).toBeGreaterThan(140)
  for (const place of places) expect(Number(at(place).toPrecision(2))).toBe(at(place))
})
