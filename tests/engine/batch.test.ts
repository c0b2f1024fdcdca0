import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/engine/evaluate.ts'
import { type LineKey, lastQuarter, lineKeys, program } from '../../src/model/index.ts'
import { type InputKey, inputs } from '../../src/model/inputs.ts'
import { baseWorld, engineInputs, type World } from '../../src/model/world.ts'
import { seeded, someWorlds } from '../kit/worlds.ts'

const crowdOf1500 = someWorlds(1500)
const base = baseWorld('reported-2026-09-30')
const few: LineKey[] = ['slowdown', 'chipCost', 'aws.arr', 'aws.capex', 'alliance.retained', 'alliance.valueCreated']

const alone = (world: World, keep: LineKey[], until = lastQuarter) =>
  evaluate(program, { count: 1, inputs: engineInputs(world) }, keep, until)

/** The first worlds of the crowd; inputs that do not vary are the base's for all. */
function crowd(count: number, varies: (key: InputKey, at: number) => boolean) {
  const varying = new Set(inputs.filter(({ key }, at) => varies(key, at)).map(({ key }) => key))
  const worlds = crowdOf1500.slice(0, count).map(world => {
    const chosen = inputs.map(({ key }) => [key, (varying.has(key) ? world : base)[key]])
    return Object.fromEntries(chosen) as World
  })
  const columns = inputs.map(({ key }) => [
    key,
    varying.has(key) ? Float64Array.from(worlds, world => world[key]) : base[key],
  ])
  return { worlds, batch: { count, inputs: engineInputs(Object.fromEntries(columns) as Record<string, Float64Array>) } }
}

const mixes: [string, (key: InputKey, at: number) => boolean][] = [
  ['every input varies', () => true],
  ['every third input varies', (_, at) => at % 3 === 0],
  ['one input varies', key => key === 'aws.valuation'],
  ['the start of a corkscrew varies', key => key === 'alliance.capex'],
  ['nothing varies', () => false],
]

describe.each([1, 2, 3, 511, 512, 513, 1500])('a world in a crowd of %i', count => {
  it.each(mixes)('has the same bits as alone where %s', (_, varies) => {
    const keep = count > 600 ? few : lineKeys
    const { worlds, batch } = crowd(count, varies)
    const together = evaluate(program, batch, keep, lastQuarter)
    const looked = [...new Set([0, 1, 255, 510, 511, 512, 1023, 1024, count - 1])].filter(w => w < count)
    const wrong = looked.flatMap(w => {
      const one = alone(worlds[w]!, keep)
      return keep.filter(key => one[key].some((value, t) => !Object.is(value, together[key][t * count + w])))
    })
    expect(wrong).toEqual([])
  })
})

describe('a batch', () => {
  it('answers the asked lines and no others, however few', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...lineKeys), { minLength: 1, maxLength: 6 }), keep => {
        const asked = alone(crowdOf1500[0]!, keep)
        const all = alone(crowdOf1500[0]!, lineKeys)
        expect(asked).toEqual(Object.fromEntries(keep.map(key => [key, all[key]])))
      }),
      { ...seeded, numRuns: 100 },
    ))

  it('stops where it is told to', () => {
    expect(alone(base, ['aws.arr'], 0)['aws.arr']).toEqual(Float64Array.of(65))
    expect(alone(base, ['aws.arr'], 7)['aws.arr']).toEqual(alone(base, ['aws.arr'])['aws.arr'].slice(0, 8))
  })

  it('answers from a later quarter on, what it would have answered there', () => {
    const { batch } = crowd(3, key => key === 'aws.valuation')
    const all = evaluate(program, batch, few, 12)
    const later = evaluate(program, batch, few, 12, 11)
    expect(later).toEqual(Object.fromEntries(few.map(key => [key, all[key].slice(11 * 3)])))
  })

  it('lays a line out quarter by quarter, the worlds side by side', () => {
    const columns = engineInputs({ ...base, 'aws.arr': Float64Array.of(10, 20, 30) })
    const { 'aws.arr': arr } = evaluate(program, { count: 3, inputs: columns }, ['aws.arr'], 1)
    expect(arr).toHaveLength(6)
    expect(arr.slice(0, 3)).toEqual(Float64Array.of(10, 20, 30))
  })

  it('of no worlds has no numbers', () =>
    expect(evaluate(program, { count: 0, inputs: engineInputs(base) }, ['aws.arr'], 24)['aws.arr']).toHaveLength(0))

  it('forgets the batch before', () => {
    const before = alone(base, lineKeys)
    alone(crowdOf1500[3]!, lineKeys)
    expect(alone(base, lineKeys)).toEqual(before)
  })

  it('refuses a line that there is not, by name', () =>
    expect(() => alone(base, ['aws.profit' as LineKey])).toThrow('There is no line "aws.profit"'))

  it('refuses a world that lacks an input, by name', () => {
    const { 'alliance.capex': _, ...world } = base
    expect(() => alone(world as World, ['alliance.capex'])).toThrow('The input "alliance.capex" is missing')
  })

  it('refuses a column that is too short for its worlds', () => {
    const columns = engineInputs({ ...base, 'aws.arr': Float64Array.of(10, 20) })
    expect(() => evaluate(program, { count: 3, inputs: columns }, ['aws.arr'], 1)).toThrow(
      'The input "aws.arr" has 2 numbers, fewer than there are worlds',
    )
  })
})
