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
  live.subscribe(() => {})
  const set = (next: ChartInput) => {
    scene = next
    for (const listener of listeners) listener()
  }
  return { live, set }
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
