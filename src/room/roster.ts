import type { RoomClock } from './transport.ts'

/** Who says nothing for so long has gone, in ms; so many are counted at the most. */
const [goneAfter, most] = [65_000, 20_000] as const

/** Who is in a room, by ids that last as long as a page; counted, not known. */
export function roster(clock: RoomClock, onCount: (count: number) => void) {
  const seen = new Map<string, { at: number; box: string }>()
  let stop = () => {}
  const changed = (before: number) => seen.size !== before && onCount(seen.size)
  const look = () => {
    const before = seen.size
    for (const [id, { at }] of seen) if (at + goneAfter <= clock.now()) seen.delete(id)
    changed(before)
    stop = clock.after(goneAfter / 4, look)
  }
  look()
  return {
    here: (id: string, box: string) => {
      const before = seen.size
      if (seen.has(id) || before < most) seen.set(id, { at: clock.now(), box })
      changed(before)
    },
    bye: (id: string) => {
      const before = seen.size
      seen.delete(id)
      changed(before)
    },
    has: (id: string) => seen.has(id),
    /** The key to write to each of them by. */
    boxes: () => Array.from(seen, ([id, { box }]) => ({ id, box })),
    stop: () => stop(),
  }
}
