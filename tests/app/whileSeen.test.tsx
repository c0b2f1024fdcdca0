import { act, render, screen } from '@testing-library/react'
import { useRef, useSyncExternalStore } from 'react'
import { expect, it, vi } from 'vitest'
import { useWhileSeen } from '../../src/app/ui/useWhileSeen.ts'
import type { Live } from '../../src/live/live.ts'

/** A value that a test moves, and how often anyone heard of it. */
function moving() {
  const listeners = new Set<() => void>()
  let now = 0
  const live: Live<number> = {
    get: () => now,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const move = () =>
    act(() => {
      now += 1
      for (const listener of listeners) listener()
    })
  return { live, move }
}

it('a chart off screen renders nothing anew; back in view it shows the present', () => {
  let told: IntersectionObserverCallback = () => {}
  class Watched {
    constructor(tell: IntersectionObserverCallback) {
      told = tell
    }
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal('IntersectionObserver', Watched)
  const scroll = (isIntersecting: boolean) =>
    act(() => told([{ isIntersecting } as IntersectionObserverEntry], {} as IntersectionObserver))
  const { live, move } = moving()
  const renders = vi.fn<() => void>()
  function Chart() {
    const place = useRef<HTMLOutputElement>(null)
    const seen = useWhileSeen(live, place)
    const value = useSyncExternalStore(seen.subscribe, seen.get)
    renders()
    return <output ref={place}>{value}</output>
  }
  render(<Chart />)
  move()
  expect(screen.getByRole('status')).toHaveTextContent('1')
  scroll(false)
  const before = renders.mock.calls.length
  for (let i = 0; i < 10; i++) move()
  expect(renders.mock.calls.length).toBe(before)
  expect(screen.getByRole('status')).toHaveTextContent('1')
  scroll(true)
  expect(screen.getByRole('status')).toHaveTextContent('11')
  vi.unstubAllGlobals()
})
