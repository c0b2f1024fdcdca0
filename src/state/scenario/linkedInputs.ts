import { type InputKey, inputOf, inputs, type StackId } from '../../model/inputs.ts'
import { rivalOf } from '../../model/sides.ts'
import type { Changes } from '../../model/world.ts'
import { startValue } from './start.ts'
import type { State } from './store.ts'

const ways = ['ratio', 'amount'] as const

/** Both stacks' values of one parameter move together: by the same ratio, or by the same amount. */
export type Tie = { id: StackId; by: (typeof ways)[number] }

/** What a move of one input does to the same input of the other stack, measured from where the gesture began. */
export function tiedMove(state: State, key: InputKey, value: number): Changes {
  const { id, side, parameter } = inputOf(key)
  const tie = side && state.ties.find(tie => tie.id === id)
  const other = side && (`${rivalOf(side)}.${id}` as InputKey)
  if (!tie || !other || state.locks.includes(other)) return {}
  const start = state.dragging === key ? state.grabbed.changes : state.changes
  const [from, there] = [key, other].map(one => start[one] ?? startValue(state, one)) as [number, number]
  const to = Math.min(Math.max(value, parameter.min), parameter.max)
  if (to === from || (tie.by === 'ratio' && from === 0)) return { [other]: there }
  const moved = tie.by === 'ratio' ? (there * to) / from : there + to - from
  return { [other]: Number(moved.toPrecision(12)) }
}

/** Reads ties from what came from outside, with a sentence for what is no tie. */
export function readTies(raw: unknown): { value: readonly Tie[]; dropped: string[] } {
  if (!Array.isArray(raw)) return { value: [], dropped: ['the inputs that move together are no list'] }
  const known = raw.filter((tie): tie is Tie => isTie(tie))
  const value = known.filter((tie, i) => known.findIndex(({ id }) => id === tie.id) === i)
  const odd = raw.length - known.length
  const dropped = odd === 0 ? [] : [`${odd} of the inputs that move together ${odd === 1 ? 'is' : 'are'} not known`]
  return { value: value.map(({ id, by }) => ({ id, by })), dropped }
}

const isTie = (raw: unknown) =>
  typeof raw === 'object' &&
  raw !== null &&
  'id' in raw &&
  'by' in raw &&
  ways.some(way => way === raw.by) &&
  inputs.some(({ id, side }) => side && id === raw.id)
