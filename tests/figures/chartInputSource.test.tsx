import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { tornado } from '../../src/analysis/tornado.ts'
import { barsOf } from '../../src/charts/kit/chartAnalyses.ts'
import { holding } from '../../src/charts/kit/holding.ts'
import { tornadoChart } from '../../src/charts/tornado.tsx'
import { chartInputSource } from '../../src/figures/chartInputSource.ts'
import { subjectOf } from '../../src/figures/subject.ts'
import { actionsOn } from '../../src/state/scenario/actions.ts'
import { sharedOf } from '../../src/state/scenario/scenarioState.ts'
import { makeStore } from '../../src/state/scenario/store.ts'
import { liveDesk } from '../../src/state/session/desk.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A scene over a desk that is worked out at once, and how often its reader was told of another. */
function watchedScene() {
  const store = makeStore()
  const live = holding(tornadoChart, chartInputSource(liveDesk(store, task => task())).live)
  const heard = vi.fn(() => void live.get())
  live.subscribe(heard)
  return { live, heard, actions: actionsOn(store) }
}

it('the screen at rest and a figure are drawn from the same, whatever the scenario', () => {
  const store = makeStore()
  const actions = actionsOn(store)
  actions.setInput('aws.arrGrowth', 0.9)
  actions.chooseMeasure('stakeValue')
  actions.chooseHorizon(8)
  const { live } = chartInputSource(liveDesk(store, task => task()))
  const { scene } = subjectOf(sharedOf(store.getState()), { facts: [], events: [] })
  expect(live.get()).toEqual(scene)
  expect(scene.ghost).not.toBeNull()
})

it('a hand that holds still in a drag is told what would take longer than a frame: all inputs in their order', () => {
  const { live, heard, actions } = watchedScene()
  actions.startDrag('aws.arrGrowth')
  const before = barsOf(live.get()).map(bar => bar.key)
  actions.setInput('aws.arrGrowth', 2.5)
  expect(barsOf(live.get()).map(bar => bar.key)).toEqual(before)
  heard.mockClear()
  vi.advanceTimersByTime(300)
  expect([heard.mock.calls.length, live.get().isDragging, live.get().isResting]).toEqual([1, true, true])
  const { world, baseWorld, measure, horizon } = live.get()
  const meant = tornado(world, baseWorld, { measure, quarter: horizon }).spread.slice(0, 7)
  expect(barsOf(live.get())).toEqual(meant)
  expect(meant.map(bar => bar.key)).not.toEqual(before)
})

it('a hand that rests does so, whatever else changes meanwhile', () => {
  const { live, actions } = watchedScene()
  actions.startDrag('aws.arrGrowth')
  actions.setInput('aws.arrGrowth', 2.5)
  vi.advanceTimersByTime(300)
  actions.toggleAxesLock()
  expect(live.get().isResting).toBe(true)
  actions.setInput('aws.arrGrowth', 2.4)
  expect(live.get().isResting).toBe(false)
})

it('a hand that moves on does not rest, and one that has let go neither', () => {
  const { live, heard, actions } = watchedScene()
  actions.startDrag('aws.arrGrowth')
  for (let i = 1; i <= 5; i++) {
    actions.setInput('aws.arrGrowth', 1 + i / 10)
    vi.advanceTimersByTime(100)
    expect(live.get().isResting).toBe(false)
  }
  actions.endDrag()
  heard.mockClear()
  vi.advanceTimersByTime(1000)
  expect([heard.mock.calls.length, live.get().isResting]).toEqual([0, false])
})
