import { type PointerEvent, type RefObject, useState } from 'react'

/** Where the entry that is dragged would come to stand among the entries. */
export type Reordering = { from: number; to: number } | null

/**
 * Entries of a list taken by a handle and let go elsewhere. While one is dragged it stays where it is; `reordering`
 * says where it would go, and `onMove` is told once, when it is let go. What is taken away by the browser moves nothing.
 */
export function useReorder(list: RefObject<HTMLElement | null>, onMove: (from: number, to: number) => void) {
  const [reordering, setReordering] = useState<Reordering>(null)
  const placeAt = (y: number, from: number) => {
    const entries = [...(list.current?.children ?? [])]
    const isAbove = (entry: Element) => {
      const { top, height } = entry.getBoundingClientRect()
      return top + height / 2 < y
    }
    return entries.filter((entry, i) => i !== from && isAbove(entry)).length
  }
  const handle = (at: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setReordering({ from: at, to: at })
    },
    onPointerMove: ({ clientY }: PointerEvent<HTMLElement>) => {
      if (!reordering) return
      const to = placeAt(clientY, reordering.from)
      list.current?.children[to]?.scrollIntoView({ block: 'nearest' })
      setReordering({ ...reordering, to })
    },
    onPointerUp: () => {
      if (reordering && reordering.to !== reordering.from) onMove(reordering.from, reordering.to)
    },
    onLostPointerCapture: () => setReordering(null),
  })
  return { reordering, handle }
}
