import { type RefObject, useEffect, useState } from 'react'
import type { Live } from '../../state/session/desk.ts'

/** The same live value, silent while the element is off screen: what nobody sees does no work. */
export function useWhileSeen<T>(live: Live<T>, element: RefObject<HTMLElement | null>): Live<T> {
  const [gate] = useState(() => gateOn(live))
  useEffect(() => {
    const node = element.current
    if (!node) return
    const observer = new IntersectionObserver(entries => gate.open(entries.at(-1)?.isIntersecting ?? true))
    observer.observe(node)
    return () => observer.disconnect()
  }, [gate, element])
  return gate.live
}

function gateOn<T>(live: Live<T>) {
  const listeners = new Set<() => void>()
  let isOpen = true
  let held = live.get()
  return {
    open: (now: boolean) => {
      if (isOpen === now) return
      held = live.get()
      isOpen = now
      if (isOpen) for (const listener of listeners) listener()
    },
    live: {
      get: () => (isOpen ? live.get() : held),
      subscribe: (listener: () => void) => {
        listeners.add(listener)
        const stop = live.subscribe(() => isOpen && listener())
        return () => {
          listeners.delete(listener)
          stop()
        }
      },
    },
  }
}
