import { describe, expect, it } from 'vitest'
import { families } from '../../src/analysis/leadIf.ts'
import { type Bar, tornado } from '../../src/analysis/tornado.ts'
import { barsOf, mapOf } from '../../src/charts/kit/chartAnalyses.ts'
import { tornadoChart } from '../../src/charts/tornado.tsx'
import { latestBase } from '../../src/model/bases.ts'
import { inputs } from '../../src/model/inputs.ts'
import { baseWorld, type Changes } from '../../src/model/world.ts'
import { sceneOf } from '../kit/scene.ts'

const keysOf = (bars: readonly Bar[]) => bars.map(bar => bar.key)

function askedOf({ world, baseWorld, measure, horizon }: ReturnType<typeof sceneOf>) {
  return tornado(world, baseWorld, { measure, quarter: horizon }).spread.slice(0, 7)
}

const base = baseWorld(latestBase)
const far: Changes = { 'aws.valuation': 120, 'aws.arrGrowth': 0.2, vendorMargin: 0.9 }
const moving = (changes: Changes, told: Parameters<typeof sceneOf>[1] = {}) =>
  sceneOf(changes, { ...told, baseWorld: base, isDragging: true })

describe('the bars of the ranking in a drag', () => {
  it('move with every frame, and are in their order after a round through all inputs', () => {
    const start = moving({})
    const order = keysOf(barsOf(start))
    const meant = askedOf(sceneOf(far))
    expect(keysOf(meant)).not.toEqual(order)
    const frames = Array.from({ length: families.length }, () => barsOf(moving(far)))
    expect(keysOf(frames[0]!)).toEqual(order)
    expect(frames[0]!.filter(bar => keysOf(meant).includes(bar.key))).toEqual(
      order.flatMap(key => meant.filter(bar => bar.key === key)),
    )
    expect(frames.at(-1)).toEqual(meant)
  })

  it('begin in the order of the own scenario, whoever was asked before', () => {
    barsOf(sceneOf())
    barsOf(sceneOf(far))
    expect(barsOf(moving({}))).toEqual(askedOf(sceneOf()))
  })

  it('are ranked anew when they are judged by something else', () => {
    barsOf(moving({}))
    barsOf(moving(far))
    expect(barsOf(moving(far, { measure: 'paperGain' }))).toEqual(askedOf(sceneOf(far, { measure: 'paperGain' })))
  })

  it('are in the same order as at rest where some do equally much', () => {
    const atOnce = { measure: 'stakeValue', horizon: 0 } as const
    barsOf(moving({}, atOnce))
    for (const _ of families) barsOf(moving({ 'aws.capex': 150 }, atOnce))
    expect(barsOf(moving({ 'aws.capex': 151 }, atOnce)).map(({ key, swing }) => [key, swing])).toEqual(
      askedOf(sceneOf({ 'aws.capex': 151 }, atOnce)).map(({ key, swing }) => [key, swing]),
    )
  })

  it('have a table of their own frame', () => {
    barsOf(moving({}))
    for (let i = 0; i < 3; i++) barsOf(moving(far))
    expect(tornadoChart.table(moving(far)).rows).toEqual(tornadoChart.table(sceneOf(far)).rows)
  })
})

it('the families of inputs hold every input once', () =>
  expect(families.flat().toSorted()).toEqual(inputs.map(({ key }) => key).toSorted()))

it('the map of two inputs is the same object wherever they themselves stand, and another when anything else moves', () => {
  const map = mapOf('aws.valuation', 'adoptionSlowdown')
  const before = map(sceneOf())
  expect(map(sceneOf({ 'aws.valuation': 500, adoptionSlowdown: 0.3 }))).toBe(before)
  expect(map(sceneOf({ 'aws.arrGrowth': 0.9 })).leads).not.toEqual(before.leads)
  expect(map(sceneOf({}, { horizon: 20 })).leads).not.toEqual(before.leads)
})
