import { clamp } from '../../model/clamp.ts'
import { type InputKey, inputOf } from '../../model/inputs.ts'
import { snapped } from '../../model/parameter.ts'
import type { InputValue } from '../../model/quantities.ts'
import { rivalOf } from '../../model/sides.ts'
import type { Changes } from '../../model/world.ts'
import type { Reasons } from './reasons.ts'
import { type Start, startValue } from './start.ts'
import type { State } from './store.ts'

/** The changes with more laid over them, in range and whole where quarters are counted; what equals the start is none. */
export function laidOver(state: Start & Pick<State, 'changes'>, more: Changes): Changes {
  const all = Object.entries({ ...state.changes, ...more }).map(
    ([key, value]) => [key, inRange(key as InputKey, value)] as const,
  )
  return Object.fromEntries(all.filter(([key, value]) => value !== startValue(state, key as InputKey)))
}

/** The value as the input can have it: within its range, and whole where quarters are counted. */
export function inRange(key: InputKey, value: InputValue): InputValue {
  const { parameter } = inputOf(key)
  return clamp(snapped(parameter, value), parameter.min, parameter.max)
}

/** The scenario on another start: what equals the new start is no change any more. */
export const startingFrom = (state: State, { base, own }: Start) => ({
  base,
  own,
  ...withReasons(state, laidOver({ ...state, base, own }, {})),
})

export const without = (changes: Changes, keys: readonly InputKey[]): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([key]) => !keys.includes(key as InputKey)))

/** The reasons for what is still changed. While a drag passes over the base's value, its reason stays. */
export function withReasons({ reasons, dragging }: Pick<State, 'reasons' | 'dragging'>, changes: Changes) {
  const given = Object.entries(reasons)
  const kept = given.filter(([key]) => dragging !== null || key in changes)
  return { changes, reasons: kept.length === given.length ? reasons : (Object.fromEntries(kept) as Reasons) }
}

/** What a move of one input does to the same input of the other stack, measured from where the gesture began. */
export function tiedMove(state: State, key: InputKey, value: number): Changes {
  const { id, side, parameter } = inputOf(key)
  const tie = side && state.ties.find(tie => tie.id === id)
  const other = side && (`${rivalOf(side)}.${id}` as InputKey)
  if (!tie || !other || state.locks.includes(other)) return {}
  const start = state.dragging === key ? state.grabbed.changes : state.changes
  const [from, there] = [key, other].map(one => start[one] ?? startValue(state, one)) as [number, number]
  const to = clamp(value, parameter.min, parameter.max)
  if (to === from || (tie.by === 'ratio' && from === 0)) return { [other]: there }
  const moved = tie.by === 'ratio' ? (there * to) / from : there + to - from
  return { [other]: Number(moved.toPrecision(12)) }
}
