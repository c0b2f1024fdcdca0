import { describe, expect, it } from 'vitest'
import type { TimeChart } from '../../src/charts/chart.ts'
import type { ChartInput } from '../../src/charts/chartInput.ts'
import { figureCharts } from '../../src/charts/index.ts'
import { axisFor, grown, onAxis, straight } from '../../src/charts/kit/axis.ts'
import { dollarExtents } from '../../src/charts/kit/dollarExtents.ts'
import { sameAxis, withSameAxis } from '../../src/charts/kit/sameAxis.ts'
import { restingAxis, steadyAxis } from '../../src/charts/kit/stickyAxis.ts'
import { stackLines } from '../../src/model/index.ts'
import { sceneOf } from '../kit/scene.ts'

it('a scale that is straight says of two values where all others stand, also beyond its axis and upside down', () => {
  const scale = (value: number) => 240 - (value - 20) * 1.75
  const at = straight(scale, 20, 140)
  for (const value of [-500, 0, 20, 77.7, 140, 1e4]) expect(at(value)).toBeCloseTo(scale(value), 8)
  const [small, wide] = [axisFor([0, 100]), axisFor([0, 180])]
  const over = straight(value => at(onAxis(value, wide, small)), wide.from, wide.to)
  for (const value of [0, 50, 180]) expect(over(value)).toBeCloseTo(scale(onAxis(value, wide, small)), 8)
})

describe('a value axis', () => {
  it.each([
    [[5, 412], '0 100 200 300 400'],
    [[65, 275], '0 100 200'],
    [[-40, 120], '-50 0 50 100'],
    [[0, 0], '0 0.2 0.4 0.6 0.8 1'],
    [[0.2, 0.31], '0 0.1 0.2 0.3'],
  ] as const)('over %j has gridlines on round numbers: %s', ([low, high], ticks) => {
    expect(axisFor([low, high]).ticks.join(' ')).toBe(ticks)
  })

  it('starts money at zero, and lets a ratio float', () => {
    expect(axisFor([0.6, 1.2]).from).toBe(0)
    expect(axisFor([0.6, 1.2], true).from).toBeGreaterThan(0.5)
  })

  it('holds every value that must be in view', () => {
    for (const [low, high] of [
      [-3, 8],
      [100, 1e5],
      [-900, -20],
    ] as const)
      for (const floats of [false, true]) {
        const { from, to } = axisFor([low, high], floats)
        expect([from <= low, to >= high]).toEqual([true, true])
      }
  })

  it('has three to five gridlines at any size', () => {
    for (let high = 1; high < 5000; high *= 1.07)
      expect(axisFor([0, high]).ticks.length, `0 to ${high}`).toSatisfy((n: number) => n >= 3 && n <= 6)
  })

  it('holds while the data stays inside, and grows when it leaves', () => {
    const axis = axisFor([0, 100])
    expect(grown(axis, [20, 90])).toBe(axis)
    expect(grown(axis, [0, 150]).to).toBeGreaterThan(150)
    expect(grown(axis, [-10, 100]).from).toBeLessThan(-10)
  })
})

describe('an axis during a drag', () => {
  const extent = ({ answer }: ChartInput): [number, number] => [0, Math.max(...answer.aws.valueCreated)]
  const high = sceneOf({ 'aws.valuation': 2000 })
  const low = sceneOf({ 'aws.valuation': 500 })

  it('holds while the values fall, and settles on release', () => {
    let scene: ChartInput = high
    const axis = steadyAxis({ get: () => scene, subscribe: () => () => {} }, extent, false)
    const before = axis.get()
    scene = { ...low, isDragging: true }
    expect(axis.get()).toBe(before)
    scene = low
    expect(axis.get().to).toBeLessThan(before.to)
  })

  it('grows at once for what is drawn, while the frame that Recharts draws rests until the drag ends', () => {
    let scene: ChartInput = low
    const live = { get: () => scene, subscribe: () => () => {} }
    const axis = steadyAxis(live, extent, false)
    const frame = restingAxis(axis, live)
    const before = frame.get()
    scene = { ...high, isDragging: true }
    expect([frame.get() === before, axis.get().to > before.to]).toEqual([true, true])
    scene = high
    expect(frame.get()).toBe(axis.get())
  })

  it('grows while the values rise beyond it', () => {
    let scene: ChartInput = low
    const axis = steadyAxis({ get: () => scene, subscribe: () => () => {} }, extent, false)
    const before = axis.get()
    scene = { ...high, isDragging: true }
    expect(axis.get().to).toBeGreaterThan(before.to)
  })
})

describe('with axes locked', () => {
  const charts = figureCharts.filter(chart => chart.kind === 'time' && chart.isInDollars) as TimeChart[]
  const own = (chart: TimeChart, live: { get: () => ChartInput }) =>
    steadyAxis({ ...live, subscribe: () => () => {} }, chart.extent, chart.floats)
  const sameOn = (from: { get: () => ChartInput }) => {
    const shared = withSameAxis({ ...from, subscribe: () => () => {} })
    return charts.map(chart => sameAxis(own(chart, shared), shared))
  }
  const bull = sceneOf({ 'aws.arrGrowth': 1.5 })

  it('all charts in dollars have one range, which holds all that each of them shows', () => {
    const scene = sceneOf(
      {},
      { areAxesLocked: true, overlays: [{ id: 's', name: 'Bull', answer: bull.answer, shift: 0 }] },
    )
    const [axis, ...others] = sameOn({ get: () => scene }).map(one => one.get())
    for (const other of others) expect(other).toBe(axis)
    for (const { extent } of charts) {
      const [low, high] = extent(scene)
      expect([low >= axis!.from, high <= axis!.to]).toEqual([true, true])
    }
    expect(axis!.to).toBeGreaterThan(Math.max(...bull.answer.aws.arr))
  })

  it('the charts in dollars are those whose line is money', () => {
    const inMoney = figureCharts.filter(chart => chart.kind === 'time' && stackLines[chart.line].unit.kind === 'usdBn')
    expect(charts.length).toBeGreaterThan(2)
    expect(charts).toEqual(inMoney)
  })

  it('the shared axis knows of each what it has in view', () => {
    const scenes = [
      sceneOf(),
      sceneOf({ 'aws.arrGrowth': 1.5 }),
      sceneOf({ 'aws.invested': 400, 'alliance.arrGrowth': 2 }),
    ]
    for (const { id, extent } of charts)
      for (const scene of scenes)
        expect(extent(scene), id).toEqual(dollarExtents[id as keyof typeof dollarExtents](scene))
  })

  it('what a chart is given is not written into', () => {
    const scene = sceneOf({}, { areAxesLocked: true })
    const before = { ...scene }
    for (const axis of sameOn({ get: () => scene })) axis.get()
    expect(scene).toEqual(before)
  })

  it('the range grows for the next scenario, holds for the one after it, and each chart has its own again when let go', () => {
    const areAxesLocked = true
    let scene = sceneOf({}, { areAxesLocked })
    const axes = sameOn({ get: () => scene })
    const tops = () => axes.map(axis => axis.get().to)
    const [first] = tops()
    scene = sceneOf({ 'aws.arrGrowth': 1.5 }, { areAxesLocked })
    const [second] = tops()
    expect(second).toBeGreaterThan(first!)
    scene = sceneOf({}, { areAxesLocked })
    expect(tops()).toEqual(charts.map(() => second))
    scene = sceneOf()
    expect(tops()).toEqual(charts.map(chart => own(chart, { get: () => scene }).get().to))
    expect(new Set(tops()).size).toBeGreaterThan(charts.length / 2)
  })
})
