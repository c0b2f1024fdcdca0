import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstEditionAnswer } from '../../src/analysis/editionBridge.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { evaluate } from '../../src/engine/evaluate.ts'
import { type FirstEditionBase, firstEditionBases } from '../../src/model/firstEdition/bases.ts'
import { firstEditionInputs } from '../../src/model/firstEdition/inputs.ts'
import { bothEditions } from '../../src/model/firstEdition/program.ts'
import { lastQuarter, lineKeys } from '../../src/model/index.ts'
import { inputs, isInput } from '../../src/model/inputs.ts'
import { type Changes, engineInputs, worldOf } from '../../src/model/world.ts'
import { upgradedValues } from '../../src/state/codec/versions.ts'
import golden from '../fixtures/firstEdition.json' with { type: 'json' }
import { firstEdition } from '../kit/firstEdition.ts'

type Lines = Record<string, Record<string, number>>

const baseOf = (text: string): FirstEditionBase => firstEditionBases.find(id => id === text)!

it.each(golden)(
  'gives every figure that the first edition gave of $base $overrides',
  ({ base, overrides, quarters }) => {
    const values = upgradedValues(overrides, 1) as Changes
    const answer: Record<string, Record<string, Float64Array>> = firstEditionAnswer(baseOf(base), values)
    const wrong: string[] = []
    for (const [t, wanted] of Object.entries<Lines>(quarters))
      for (const [group, lines] of Object.entries(wanted))
        for (const [id, want] of Object.entries(lines)) {
          const got = answer[group]?.[id]?.[Number(t)] ?? Number.NaN
          if (!(Math.abs(got - want) <= 1e-12 * Math.max(Math.abs(want), 1)))
            wrong.push(`${group}.${id} at ${t}: ${got}, not ${want}`)
        }
    expect(wrong).toEqual([])
  },
)

it('gives every figure that the first edition gave of any values in its ranges, by the hand-written model of then', () => {
  const onStep = firstEditionInputs.map(([key, min, max, step]) =>
    fc.nat(Math.round((max - min) / step)).map(count => [key, Number((min + count * step).toPrecision(12))] as const),
  )
  fc.assert(
    fc.property(fc.constantFrom(...firstEditionBases), fc.tuple(...onStep), (base, values) => {
      const world = Object.fromEntries(values)
      const answer: Record<string, Record<string, Float64Array>> = firstEditionAnswer(
        base,
        upgradedValues(world, 1) as Changes,
      )
      for (const [group, lines] of Object.entries(firstEdition(world)))
        for (const [id, wanted] of Object.entries(lines))
          wanted.forEach((want, t) => {
            const got = answer[group]![id]![t]!
            if (!(Math.abs(got - want) <= 1e-12 * Math.max(Math.abs(want), 1)))
              throw new Error(`${group}.${id} at ${t}: ${got}, not ${want}`)
          })
    }),
    { seed: 19, numRuns: 200 },
  )
})

describe('the two rules', () => {
  it('change nothing where they are as now: the program of both editions is the model', () => {
    for (const base of firstEditionBases) {
      const world = worldOf(base, { 'aws.revenueShareEnd': 30, 'aws.rerating': 1.5 })
      const answer = whatIf(world) as unknown as Record<string, Record<string, Float64Array>>
      const all = { ...engineInputs(world), listingRule: 1, shareRule: 1 }
      const columns = evaluate(bothEditions, { count: 1, inputs: all }, lineKeys, lastQuarter)
      for (const key of lineKeys) {
        const [id, side = 'market'] = key.split('.').toReversed() as [string, string?]
        expect(columns[key], key).toEqual(answer[side]![id])
      }
    }
  })
})

it('knows every input of then by its name of now', () => {
  const keys = Object.keys(upgradedValues(Object.fromEntries(firstEditionInputs.map(([key]) => [key, 0])), 1) as object)
  expect(keys.filter(key => !isInput(key))).toEqual([])
  expect(keys).toHaveLength(80)
  expect(inputs.length).toBeGreaterThan(keys.length)
})
