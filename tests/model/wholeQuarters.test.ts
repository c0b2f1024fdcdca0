import { describe, expect, it } from 'vitest'
import { baseIds } from '../../src/model/bases.ts'
import { inputs } from '../../src/model/inputs.ts'
import { isWhole, snapped } from '../../src/model/parameter.ts'
import { baseWorld } from '../../src/model/world.ts'

const counted = inputs.filter(({ parameter }) => isWhole(parameter))
const measured = inputs.filter(({ parameter }) => !isWhole(parameter))

it('some inputs count quarters, most do not', () => {
  expect(counted.length).toBeGreaterThan(5)
  expect(measured.length).toBeGreaterThan(counted.length)
})

describe('the value that an input can have', () => {
  it.each([
    [2.4, 2],
    [2.5, 3],
    [2.6, 3],
    [-0.5, 0],
    [7, 7],
  ])('next to %s quarters is %s: half a quarter goes up', (value, nearest) => {
    for (const { parameter } of counted) expect(snapped(parameter, value)).toBe(nearest)
  })

  it('is any number where no quarters are counted', () => {
    for (const { parameter } of measured) expect(snapped(parameter, 2.4)).toBe(2.4)
  })

  it.each(baseIds)('is the value of every input in the base %s, and each end of its slider', base => {
    const world = baseWorld(base)
    for (const { key, parameter } of inputs)
      for (const value of [world[key], parameter.min, parameter.max]) expect(snapped(parameter, value)).toBe(value)
  })
})
