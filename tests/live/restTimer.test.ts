import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { restTimer } from '../../src/live/restTimer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('tells once, when the last of many moves is as long ago as was asked for', () => {
  let rests = 0
  const { move } = restTimer(100, () => rests++)
  for (let i = 0; i < 50; i++) {
    move()
    vi.advanceTimersByTime(60)
  }
  vi.advanceTimersByTime(39)
  expect(rests).toBe(0)
  vi.advanceTimersByTime(1)
  expect(rests).toBe(1)
  vi.advanceTimersByTime(1000)
  expect(rests).toBe(1)
})

it('tells again after the next move, and nothing once it is stopped', () => {
  let rests = 0
  const { move, stop } = restTimer(100, () => rests++)
  move()
  vi.advanceTimersByTime(100)
  move()
  vi.advanceTimersByTime(100)
  expect(rests).toBe(2)
  move()
  stop()
  vi.advanceTimersByTime(1000)
  expect(rests).toBe(2)
})
