import { useLayoutEffect, useState } from 'react'
import { useLiveDesk } from '../../state/session/hooks.ts'

/** Where the first of these things on the screen is, as it moves; null where none is there. */
export function useThing(selectors: readonly string[]): DOMRect | null {
  const desk = useLiveDesk()
  const [place, setPlace] = useState<DOMRect | null>(null)

  useLayoutEffect(() => {
    const listening = new AbortController()
    const look = () => {
      const now = thingOf(selectors)?.getBoundingClientRect() ?? null
      setPlace(before => (isSame(before, now) ? before : now))
    }
    thingOf(selectors)?.scrollIntoView({ block: 'nearest' })
    look()
    for (const moved of ['resize', 'scroll'])
      window.addEventListener(moved, look, { signal: listening.signal, capture: true, passive: true })
    // A notice that comes between pushes it down.
    const growing = new ResizeObserver(look)
    growing.observe(document.body)
    const stop = desk.subscribe(() => requestAnimationFrame(look))
    return () => {
      listening.abort()
      growing.disconnect()
      stop()
    }
  }, [desk, selectors])
  return place
}

const thingOf = (selectors: readonly string[]) =>
  selectors.map(one => document.querySelector(one)).find(found => found !== null)

const isSame = (a: DOMRect | null, b: DOMRect | null) =>
  a === b || (a !== null && b !== null && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height)
