import { tornado } from '../../analysis/tornado.ts'
import type { Desk } from '../../state/session/desk.ts'
import { type Control, keysOf } from './controls.ts'

/**
 * Controls by how far an input of theirs moves the lead over its plausible range, widest first; then those that are not
 * drawn at random, over their whole range, and last those that cannot move, as they stand. One batch for all.
 */
export function byEffect(
  all: readonly Control[],
  { world, baseWorld, measure, horizon }: Pick<Desk, 'world' | 'baseWorld' | 'measure' | 'horizon'>,
): Control[] {
  const { spread, full } = tornado(world, baseWorld, { measure, quarter: horizon }, all.flatMap(keysOf))
  const placeOf = new Map([...spread, ...full].map(({ key }, place) => [key, place]))
  const place = (control: Control) => Math.min(...keysOf(control).map(key => placeOf.get(key) ?? placeOf.size))
  return all.toSorted((a, b) => place(a) - place(b))
}
