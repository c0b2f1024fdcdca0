import type { InputKey } from '../model/inputs.ts'
import type { InputValue } from '../model/quantities.ts'
import { rivalOf, type Side } from '../model/sides.ts'
import type { World } from '../model/world.ts'
import type { Criterion } from './outcome.ts'
import { outcomesOfTrials } from './trials.ts'
import { stretchesOf, turnsOf } from './turns.ts'

/** Who leads on a stretch of a slider's track, from one value to another, both included. */
type Stretch = { from: InputValue; to: InputValue; leader: Side }

/** The values that have to be set to change the leader along one input, all else equal, and who leads in between. */
export type Flips = { key: InputKey; flips: InputValue[]; stretches: Stretch[] }

/**
 * The values of each input that have to be set to change who leads, all else as in the world: for every turn of the
 * lead the nearest value on its far side, seen from where the input stands. It is a whole quarter, percent or the like
 * (`grainOf`), so that what is told, marked and set is one number.
 */
export function flipsOf(keys: readonly InputKey[], world: World, criterion: Criterion): Flips[] {
  return turnsOf(keys, world, outcomesOfTrials(world, criterion)).map(({ key, isBelowFirst, turns }) => {
    const flips = turns.map(({ low, high }) => (world[key] <= low ? high : low))
    const first: Side = isBelowFirst ? 'alliance' : 'aws'
    const stretches = stretchesOf(key, turns).map(([from, to], i) => ({
      from,
      to,
      leader: i % 2 === 0 ? first : rivalOf(first),
    }))
    return { key, flips, stretches }
  })
}
