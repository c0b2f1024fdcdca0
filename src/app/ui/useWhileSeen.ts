import { type RefObject, useEffect, useState } from 'react'
import { gated, type Live } from '../../live/live.ts'

/** The same live value, silent while the element is off screen: what nobody sees does no work. */
export function useWhileSeen<T>(live: Live<T>, element: RefObject<HTMLElement | null>): Live<T> {
  const [gate] = useState(() => gated(live))
  useEffect(() => {
    const node = element.current
    if (!node) return
    const observer = new IntersectionObserver(entries => gate.open(entries.at(-1)?.isIntersecting ?? true))
    observer.observe(node)
    return () => observer.disconnect()
  }, [gate, element])
  return gate
}
