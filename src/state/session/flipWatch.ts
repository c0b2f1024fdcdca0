import { type Flips, flipsOf } from '../../analysis/flips.ts'
import type { Live } from '../../live/live.ts'
import type { InputKey } from '../../model/inputs.ts'
import type { Desk } from './desk.ts'

/** The flips of the inputs on screen, worked out together once a frame, when first asked for. */
export type FlipWatch = { of: (key: InputKey) => Flips; watch: (key: InputKey) => () => void }

/** Watches a desk: who is on screen is asked about in one batch; who is not costs nothing. */
export function flipWatch(desk: Live<Desk>): FlipWatch {
  const watched = new Map<InputKey, number>()
  let seen: Desk | undefined
  let before = new Map<InputKey, Flips>()
  let found = new Map<InputKey, Flips>()

  function look(keys: InputKey[], { world, measure, horizon }: Desk) {
    for (const flips of flipsOf(keys, world, { measure, quarter: horizon })) {
      const last = before.get(flips.key)
      found.set(flips.key, last && isSameFlips(last, flips) ? last : flips)
    }
  }
  return {
    of: key => {
      const now = desk.get()
      const isSame = seen && seen.world === now.world && seen.measure === now.measure && seen.horizon === now.horizon
      if (!isSame) {
        seen = now
        before = found
        found = new Map()
        look([...watched.keys()], now)
      }
      if (!found.has(key)) look([key], now)
      return found.get(key)!
    },
    watch: key => {
      watched.set(key, (watched.get(key) ?? 0) + 1)
      return () => {
        const left = watched.get(key)! - 1
        if (left > 0) watched.set(key, left)
        else watched.delete(key)
      }
    },
  }
}

/** Where an input turns the lead, and for whom: what is as it was is the same object, so that nobody renders it again. */
const isSameFlips = (a: Flips, b: Flips) =>
  a.flips.length === b.flips.length &&
  a.flips.every((flip, i) => flip === b.flips[i]) &&
  a.stretches.every(({ from, leader }, i) => from === b.stretches[i]!.from && leader === b.stretches[i]!.leader)
