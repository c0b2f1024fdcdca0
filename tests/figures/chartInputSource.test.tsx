import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { tornado } from '../../src/analysis/tornado.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import type { ChartInput } from '../../src/charts/chartInput.ts'
import { barsOf } from '../../src/charts/kit/chartAnalyses.ts'
import { holding } from '../../src/charts/kit/holding.ts'
import { tornadoChart } from '../../src/charts/tornado.tsx'
import { chartInputSource } from '../../src/figures/chartInputSource.ts'
import { subjectOf } from '../../src/figures/subject.ts'
import { worldOf } from '../../src/model/world.ts'
import { actionsOn } from '../../src/state/scenario/actions.ts'
import { initial, sharedOf } from '../../src/state/scenario/scenarioState.ts'
import { makeStore } from '../../src/state/scenario/store.ts'
import { liveDesk } from '../../src/state/session/desk.ts'
import { futureScene } from '../kit/slides.ts'

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

/** The same without what a chart holds of its own, and the ways by which other things come in. */
function watchedSource() {
  const store = makeStore()
  const source = chartInputSource(liveDesk(store, task => task()))
  const heard = vi.fn(() => void source.live.get())
  source.live.subscribe(heard)
  return { ...source, heard, actions: actionsOn(store) }
}

const point = {
  side: 'aws',
  line: 'arr',
  day: '2026-06-30',
  t: -1,
  value: 47,
} as unknown as ChartInput['history'][number]

it('the past is told as soon as it has come, asked for once a day that a base begins on', () => {
  const { live, setPast, heard, actions } = watchedSource()
  expect([live.get().history, live.get().events]).toEqual([[], []])
  const historyAt = vi.fn((asOf: string) => [{ ...point, day: asOf }])
  const events = [{ id: 'listing' }] as unknown as ChartInput['events']
  setPast({ historyAt, aheadAt: () => [], events })
  expect(heard).toHaveBeenCalled()
  expect([live.get().history, live.get().events]).toEqual([[{ ...point, day: '2026-09-30' }], events])
  const { history } = live.get()
  actions.startDrag('aws.arr')
  actions.setInput('aws.arr', 80)
  expect(live.get().history).toBe(history)
  actions.endDrag()
  actions.chooseBase('reported-2026-03-31')
  vi.runAllTimers()
  expect(live.get().history).toEqual([{ ...point, day: '2026-03-31' }])
  expect(historyAt.mock.calls).toEqual([['2026-09-30'], ['2026-03-31']])
  setPast({ historyAt: () => [], aheadAt: () => [], events: [] })
  expect([live.get().history, live.get().events]).toEqual([[], []])
})

it('a scenario that is laid over has its own answer and stands where its day is, and goes when it is taken off', () => {
  const { live, setOverlaid, heard, actions } = watchedSource()
  const shared = { ...initial, base: 'reported-2026-03-31', changes: { 'aws.arr': 44 } } as const
  setOverlaid([{ id: 'one', name: 'Spring', shared }])
  expect(heard).toHaveBeenCalled()
  const answer = whatIf(worldOf('reported-2026-03-31', { 'aws.arr': 44 }))
  const { overlays } = live.get()
  expect(overlays).toEqual([{ id: 'one', name: 'Spring', answer, shift: -2 }])
  actions.startDrag('aws.arr')
  actions.setInput('aws.arr', 80)
  expect(live.get().overlays).toBe(overlays)
  actions.endDrag()
  actions.chooseBase('reported-2026-03-31')
  vi.runAllTimers()
  expect(live.get().overlays.map(({ shift }) => shift)).toEqual([0])
  setOverlaid([])
  expect(live.get().overlays).toEqual([])
})

it('futures are told at once at rest; in a drag they come with the next move, and where the hand holds still', () => {
  const { live, setOutlook, heard, actions } = watchedSource()
  const { outlook } = futureScene()
  setOutlook(outlook)
  expect([heard.mock.calls.length, live.get().outlook === outlook]).toEqual([1, true])
  actions.startDrag('aws.arr')
  heard.mockClear()
  actions.setInput('aws.arr', 70)
  heard.mockClear()
  setOutlook(null)
  vi.advanceTimersByTime(100)
  expect(heard).not.toHaveBeenCalled()
  actions.setInput('aws.arr', 80)
  expect([heard.mock.calls.length, live.get().outlook]).toEqual([1, null])
  setOutlook(outlook)
  vi.advanceTimersByTime(300)
  expect([heard.mock.calls.length, live.get().outlook === outlook]).toEqual([2, true])
  setOutlook(null)
  expect([heard.mock.calls.length, live.get().outlook]).toEqual([3, null])
})

it('glides to what is pressed, and is at once where a hand drags', () => {
  const { live, actions } = watchedSource()
  const first = live.get().answer.aws.arr[0]!
  actions.setInput('aws.arr', 120)
  vi.advanceTimersByTime(100)
  const between = live.get().answer.aws.arr[0]!
  expect([between > first, between < 120]).toEqual([true, true])
  vi.advanceTimersByTime(300)
  actions.startDrag('aws.arr')
  actions.setInput('aws.arr', 60)
  expect(live.get().answer.aws.arr[0]).toBe(60)
})

it('what is the same is not made anew, listened to or not, and a lock of the axes is passed on', () => {
  const { live: unheard } = chartInputSource(liveDesk(makeStore(), task => task()))
  expect(unheard.get()).toBe(unheard.get())
  const { live, actions } = watchedSource()
  expect(live.get()).toBe(live.get())
  expect(live.get().areAxesLocked).toBe(false)
  actions.toggleAxesLock()
  expect([live.get().areAxesLocked, live.get().dollarAxis !== undefined]).toEqual([true, true])
})
