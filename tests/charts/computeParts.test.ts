import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dollarExtent, partsOf, wholeCents } from '../../src/charts/kit/computeParts.ts'
import { dodged } from '../../src/charts/kit/endLabels.tsx'
import { sceneOf } from '../kit/scene.ts'

const shown = (changes: Parameters<typeof sceneOf>[0]) => {
  const parts = partsOf(sceneOf(changes), 'aws', 12)
  return parts.map((part, i) => `${part.name} ${wholeCents(parts)[i]}¢`).join(', ')
}

it('splits a compute dollar into whole cents that add up to a dollar', () => {
  expect(shown({})).toBe(
    'Cloud profit 8¢, Nvidia profit 14¢, Making the chips 4¢, Power and buildings 6¢, Other clouds 68¢',
  )
})

it('shows a loss of the cloud as what it is', () => {
  expect(shown({ 'aws.priceAdvantage': 0.6, customOverhead: 1, infraCost: 0.4 })).toMatch(/^Cloud profit -\d+¢/)
})

it('an axis holds every part where somebody loses: left of nought by the loss, and as far beyond a dollar', () => {
  const scene = sceneOf({ 'aws.priceAdvantage': 0.6, customOverhead: 1, infraCost: 0.4 })
  const [least, most] = dollarExtent(scene)
  expect(least).toBeLessThan(-0.04)
  expect(most).toBeCloseTo(1 - least, 9)
  expect(dollarExtent(sceneOf({}))).toEqual([0, 1])
})

it('adds up to a hundred cents whatever the shares', () => {
  const share = fc.double({ min: 0.001, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(share, { minLength: 2, maxLength: 6 }), weights => {
      const whole = weights.reduce((a, b) => a + b, 0)
      const parts = weights.map(weight => ({ id: 'cloudProfit' as const, name: '', share: weight / whole, from: 0 }))
      expect(wholeCents(parts).reduce((a, b) => a + b, 0)).toBe(100)
    }),
    { seed: 7 },
  )
})

it('keeps labels apart and in the order of their lines', () => {
  expect(dodged([100, 101, 180], 15, 0, 190)).toEqual([100, 115, 175].map((y, i) => (i === 2 ? 180 : y)))
  expect(dodged([188, 189], 15, 0, 190)).toEqual([175, 190])
})
