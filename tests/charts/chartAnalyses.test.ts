import { describe, expect, it } from 'vitest'
import { families } from '../../src/analysis/leadIf.ts'
import { type Bar, tornado } from '../../src/analysis/tornado.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { bridgeChart } from '../../src/charts/bridge.tsx'
import type { ChartInput } from '../../src/charts/chartInput.ts'
import { barsOf, bridgeOf, mapOf } from '../../src/charts/kit/chartAnalyses.ts'
import { tornadoChart } from '../../src/charts/tornado.tsx'
import { latestBase } from '../../src/model/bases.ts'
import { inputs } from '../../src/model/inputs.ts'
import { baseWorld, type Changes } from '../../src/model/world.ts'
import { svgOf } from '../kit/chartDrawing.ts'
import { sceneOf } from '../kit/scene.ts'

const keysOf = (bars: readonly Bar[]) => bars.map(bar => bar.key)

function askedOf({ world, baseWorld, measure, horizon }: ReturnType<typeof sceneOf>) {
  return tornado(world, baseWorld, { measure, quarter: horizon }).spread.slice(0, 7)
}

const base = baseWorld(latestBase)
const far: Changes = { 'aws.valuation': 120, 'aws.arrGrowth': 0.2, vendorMargin: 0.9 }
const moving = (changes: Changes, told: Parameters<typeof sceneOf>[1] = {}) =>
  sceneOf(changes, { ...told, baseWorld: base, isDragging: true })

/** The bars of one frame, input by input. */
function barsOfFrame(): (input: ChartInput) => readonly Bar[] {
  const held = tornadoChart.holds!()
  return input => barsOf({ ...input, held: held(input) })
}

describe('the bars of the ranking in a drag', () => {
  it('move with every frame, and are in their order after a round through all inputs', () => {
    const bars = barsOfFrame()
    const order = keysOf(bars(moving({})))
    const meant = askedOf(sceneOf(far))
    expect(keysOf(meant)).not.toEqual(order)
    const frames = Array.from({ length: families.length }, () => bars(moving(far)))
    expect(keysOf(frames[0]!)).toEqual(order)
    expect(frames[0]!.filter(bar => keysOf(meant).includes(bar.key))).toEqual(
      order.flatMap(key => meant.filter(bar => bar.key === key)),
    )
    expect(frames.at(-1)).toEqual(meant)
  })

  it('begin in the order of the own scenario, whatever was shown before', () => {
    const bars = barsOfFrame()
    bars(sceneOf())
    bars(sceneOf(far))
    expect(bars(moving({}))).toEqual(askedOf(sceneOf()))
  })

  it('are those of their own frame: a second desk, a headline or a slide that asks meanwhile changes nothing', () => {
    const [one, other, alone] = [barsOfFrame(), barsOfFrame(), barsOfFrame()]
    const steps: Changes[] = [{}, far, { ...far, 'aws.arrGrowth': 0.3 }, { ...far, 'aws.arrGrowth': 0.4 }]
    for (const changes of steps) {
      const input = moving(changes)
      other(moving({ 'alliance.arrGrowth': 2 }))
      tornadoChart.headline(sceneOf({ vendorMargin: 0.2 }))
      barsOf(sceneOf({ 'aws.capex': 400 }))
      expect(one(input)).toEqual(alone(input))
    }
  })

  it('are ranked anew when they are judged by something else', () => {
    const bars = barsOfFrame()
    bars(moving({}))
    bars(moving(far))
    expect(bars(moving(far, { measure: 'paperGain' }))).toEqual(askedOf(sceneOf(far, { measure: 'paperGain' })))
  })

  it('are in the same order as at rest where some do equally much', () => {
    const bars = barsOfFrame()
    const atOnce = { measure: 'stakeValue', horizon: 0 } as const
    bars(moving({}, atOnce))
    for (const _ of families) bars(moving({ 'aws.capex': 150 }, atOnce))
    expect(bars(moving({ 'aws.capex': 151 }, atOnce)).map(({ key, swing }) => [key, swing])).toEqual(
      askedOf(sceneOf({ 'aws.capex': 151 }, atOnce)).map(({ key, swing }) => [key, swing]),
    )
  })

  it('have a table of their own frame', () => {
    const bars = barsOfFrame()
    bars(moving({}))
    for (let i = 0; i < 3; i++) bars(moving(far))
    expect(tornadoChart.table(moving(far)).rows).toEqual(tornadoChart.table(sceneOf(far)).rows)
  })
})

describe('what a ranking says of an input', () => {
  const scenes = [sceneOf(), moving(far), sceneOf({ vendorMargin: 0.2 }), moving({ 'aws.arrGrowth': 0.3 })]
  const said = (input: ChartInput) => ({
    picture: svgOf(tornadoChart, input),
    readings: tornadoChart.readings(input, 0),
    rows: tornadoChart.keys(input),
  })

  it('depends on that input alone, and on no other that was asked about before', () => {
    const first = scenes.map(said)
    expect(scenes.toReversed().map(said).toReversed()).toEqual(first)
    expect(new Set(first.map(({ picture }) => picture)).size).toBe(scenes.length)
  })
})

describe('the bridge in a drag', () => {
  const ghost = {
    answer: whatIf(base),
    world: base,
    shift: 0,
    isPinned: false,
    name: 'Latest reported, 30 September 2026',
  }
  const many = Object.fromEntries(
    inputs
      .filter(({ parameter }) => parameter.spread)
      .slice(0, 12)
      .map(({ key, parameter }) => [key, base[key] === parameter.max ? parameter.min : parameter.max]),
  ) as Changes
  const bridgeIn = (held: ReturnType<NonNullable<typeof bridgeChart.holds>>) => (input: ChartInput) =>
    bridgeOf({ ...input, held: held(input) })

  it('waits where many inputs are changed, until the hand rests; with few it moves along', () => {
    const [slow, quick] = [bridgeIn(bridgeChart.holds!()), bridgeIn(bridgeChart.holds!())]
    const before = slow(moving(many, { ghost }))
    const on = moving({ ...many, 'aws.arrGrowth': 0.3 }, { ghost })
    expect(before!.steps.length).toBeGreaterThan(10)
    expect(slow(on)).toBe(before)
    expect(slow({ ...on, isResting: true })!.to).not.toBe(before!.to)
    const few = quick(moving({ 'aws.arrGrowth': 0.2 }, { ghost }))
    expect(quick(moving({ 'aws.arrGrowth': 0.3 }, { ghost }))!.to).not.toBe(few!.to)
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
