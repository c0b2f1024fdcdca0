import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Axis } from '../../src/charts/kit/axis.ts'
import { settling } from '../../src/charts/kit/axisTween.ts'
import { live } from '../../src/live/live.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] }))
afterEach(() => vi.useRealTimers())

const axisTo = (to: number): Axis => ({ from: 0, to, ticks: [0, to] })

it('an axis on its way arrives for each who listens, when the one that came first leaves meanwhile', () => {
  const axis = live(axisTo(100))
  const drawn = settling(axis, () => false)
  const last = { first: 0, second: 0 }
  const leave = drawn.subscribe(() => {
    last.first = drawn.get().to
  })
  drawn.subscribe(() => {
    last.second = drawn.get().to
  })
  axis.set(axisTo(250))
  vi.advanceTimersByTime(64)
  expect(last.first).toBeGreaterThan(100)
  expect(last.first).toBeLessThan(250)
  expect(last.second).toBe(last.first)
  leave()
  vi.advanceTimersByTime(200)
  expect(last.second).toBe(250)
})

it('nobody who listens is left: the axis is where it was going', () => {
  const axis = live(axisTo(100))
  const drawn = settling(axis, () => false)
  const leave = drawn.subscribe(() => {})
  axis.set(axisTo(250))
  leave()
  expect(drawn.get().to).toBe(250)
})
