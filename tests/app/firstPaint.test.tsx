import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { framePainted, painted } from '../../src/app/ui/firstPaint.ts'

let paint = () => {}

beforeEach(() => {
  vi.useFakeTimers()
  class Watching {
    constructor(tell: (list: null, observer: Watching) => void) {
      paint = () => tell(null, this)
    }
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal('PerformanceObserver', Watching)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const waiting = () => {
  let isOver = false
  void painted().then(() => (isOver = true))
  return async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms)
    return isOver
  }
}

it('the desk is put together once the page has been seen', async () => {
  const isOverAfter = waiting()
  expect(await isOverAfter(50)).toBe(false)
  paint()
  expect(await isOverAfter(0)).toBe(true)
})

it('it does not wait long for a browser that does not say so', async () => {
  const isOverAfter = waiting()
  expect([await isOverAfter(99), await isOverAfter(1)]).toEqual([false, true])
})

it('nor at all in a tab that nobody looks at', async () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  expect(await waiting()(0)).toBe(true)
})

it('what changed last is painted before the desk is put together, in a tab that shows frames or not', async () => {
  let isOver = false
  vi.stubGlobal('requestAnimationFrame', () => 0)
  void framePainted().then(() => (isOver = true))
  await vi.advanceTimersByTimeAsync(99)
  expect(isOver).toBe(false)
  await vi.advanceTimersByTimeAsync(2)
  expect(isOver).toBe(true)

  let showFrame = () => {}
  vi.stubGlobal('requestAnimationFrame', (show: () => void) => {
    showFrame = show
    return 1
  })
  isOver = false
  void framePainted().then(() => (isOver = true))
  await vi.advanceTimersByTimeAsync(10)
  expect(isOver).toBe(false)
  showFrame()
  await vi.advanceTimersByTimeAsync(0)
  expect(isOver).toBe(true)
})
