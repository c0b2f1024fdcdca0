import { expect, it } from 'vitest'
import { families } from '../../src/analysis/leadIf.ts'
import { tornado } from '../../src/analysis/tornado.ts'
import { barsOf, mapOf } from '../../src/charts/kit/asked.ts'
import type { Changes } from '../../src/model/world.ts'
import { sceneOf } from '../kit/scene.ts'

const askedOf = (changes: Changes) => {
  const { world, baseWorld, measure, horizon } = sceneOf(changes)
  return tornado(world, baseWorld, { measure, quarter: horizon }).spread.slice(0, 7)
}

it('in a drag the bars move with every frame, and are in their order after a round through all inputs', () => {
  const far: Changes = { 'aws.valuation': 120, 'aws.arrGrowth': 0.2, vendorMargin: 0.9 }
  barsOf(sceneOf())
  const order = barsOf(sceneOf()).top.map(bar => bar.key)
  const meant = askedOf(far)
  expect(meant.map(bar => bar.key)).not.toEqual(order)
  const frames = Array.from({ length: families.length }, () => barsOf(sceneOf(far, { isDragging: true })).top)
  expect(frames[0]!.map(bar => bar.key)).toEqual(order)
  expect(frames[0]!.filter(bar => meant.some(one => one.key === bar.key))).toEqual(
    order.flatMap(key => meant.filter(bar => bar.key === key)),
  )
  expect(frames.at(-1)).toEqual(meant)
})

it('the map of two inputs is the same object wherever they themselves stand, and another when anything else moves', () => {
  const map = mapOf('aws.valuation', 'adoptionSlowdown')
  const before = map(sceneOf())
  expect(map(sceneOf({ 'aws.valuation': 500, adoptionSlowdown: 0.3 }))).toBe(before)
  expect(map(sceneOf({ 'aws.arrGrowth': 0.9 })).leads).not.toEqual(before.leads)
  expect(map(sceneOf({}, { horizon: 20 })).leads).not.toEqual(before.leads)
})
