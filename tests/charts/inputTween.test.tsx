import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ChartInput } from '../../src/charts/chartInput.ts'
import { gliding } from '../../src/charts/kit/inputTween.ts'
import { sceneOf } from '../kit/scene.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] }))
afterEach(() => vi.useRealTimers())

function glideFrom(first: ChartInput) {
  let scene = first
  const listeners = new Set<() => void>()
  const live = gliding({
    get: () => scene,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  })
  const seen: ChartInput[] = []
  const stop = live.subscribe(() => seen.push(live.get()))
  const set = (next: ChartInput) => {
    scene = next
    for (const listener of listeners) listener()
  }
  return { live, set, seen, stop, isFollowed: () => listeners.size > 0 }
}

const before = sceneOf({ 'aws.valuation': 500 })
const after = sceneOf({ 'aws.valuation': 1500 })
const shown = (scene: ChartInput) => Math.round(scene.answer.aws.valuation[0]!)

it('glides to a new world in 220 ms, and is then exactly there', () => {
  const { live, set } = glideFrom(before)
  set(after)
  expect(shown(live.get())).toBe(500)
  vi.advanceTimersByTime(100)
  expect(shown(live.get())).toSatisfy((value: number) => value > 600 && value < 1500)
  vi.advanceTimersByTime(150)
  expect(live.get()).toBe(after)
})

it('does not glide while the user drags, nor when the drag ends', () => {
  const { live, set } = glideFrom(before)
  const dragged = { ...after, isDragging: true }
  set(dragged)
  expect(live.get()).toBe(dragged)
  set(after)
  expect(live.get()).toBe(after)
})

it('is there at once where motion is not wanted', () => {
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList)
  const { live, set } = glideFrom(before)
  set(after)
  expect(live.get()).toBe(after)
  vi.restoreAllMocks()
})

it('passes on at once what is no other answer, and what begins on another day', () => {
  const { live, set } = glideFrom(before)
  const later = { ...before, horizon: 20 }
  set(later)
  expect(live.get()).toBe(later)
  const ofAnotherDay = sceneOf({}, { base: 'article-stake' })
  set(ofAnotherDay)
  expect(live.get()).toBe(ofAnotherDay)
})

it('has every line of the market and of both stacks between where it was and where it goes, and says that it moves', () => {
  const to = sceneOf({ 'aws.arr': 90, 'alliance.arr': 20, vendorMargin: 0.5, adoptionSlowdown: 0.4 })
  const { live, set, seen } = glideFrom(before)
  set(to)
  vi.advanceTimersByTime(100)
  const { answer, isDragging } = live.get()
  expect(isDragging).toBe(true)
  for (const group of ['market', 'aws', 'alliance'] as const) {
    const [from, now, then] = [before.answer, answer, to.answer].map(each => Object.entries<Float64Array>(each[group]))
    const moved = from!.flatMap(([id, values], line) =>
      [...values].flatMap((value, t) => {
        const [at, end] = [now![line]![1][t]!, then![line]![1][t]!]
        expect(now![line]![0]).toBe(id)
        const slack = 1e-9 * Math.max(Math.abs(value), Math.abs(end), 1)
        expect(at, `${group}.${id} at ${t}`).toBeGreaterThanOrEqual(Math.min(value, end) - slack)
        expect(at, `${group}.${id} at ${t}`).toBeLessThanOrEqual(Math.max(value, end) + slack)
        return value === end ? [] : [Math.abs(at - value) > 0 && Math.abs(at - end) > 0]
      }),
    )
    expect(moved.filter(isBetween => isBetween).length, group).toBeGreaterThan(20)
  }
  vi.advanceTimersByTime(90)
  expect(live.get()).not.toBe(to)
  vi.advanceTimersByTime(60)
  expect(live.get()).toBe(to)
  expect(seen.length).toBeGreaterThan(5)
  expect(seen.at(-1)).toBe(to)
})

it('turns where it stands when the next world comes on the way, and the first way is given up', () => {
  const { live, set, seen } = glideFrom(before)
  set(after)
  vi.advanceTimersByTime(100)
  const turned = shown(live.get())
  set(before)
  expect(shown(live.get())).toBe(turned)
  seen.length = 0
  vi.advanceTimersByTime(400)
  const way = seen.map(shown)
  expect(way.length).toBeGreaterThan(5)
  expect(way).toEqual(way.toSorted((a, b) => b - a))
  expect(way[0]).toBeLessThanOrEqual(turned)
  expect(live.get()).toBe(before)
})

it('a hand that takes hold on the way ends it', () => {
  const { live, set } = glideFrom(before)
  set(after)
  vi.advanceTimersByTime(100)
  const held = { ...after, isDragging: true }
  set(held)
  vi.advanceTimersByTime(400)
  expect(live.get()).toBe(held)
})

it('follows nothing while nobody looks, and whoever looks again sees what is there now', () => {
  const { live, set, stop, isFollowed } = glideFrom(before)
  stop()
  expect(isFollowed()).toBe(false)
  set(after)
  expect(live.get()).toBe(after)
  live.subscribe(() => {})
  expect([isFollowed(), live.get() === after]).toEqual([true, true])
  set({ ...after, horizon: 3 })
  expect(live.get().horizon).toBe(3)
})
