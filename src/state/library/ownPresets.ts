import type { InputKey } from '../../model/inputs.ts'
import type { Changes } from '../../model/world.ts'
import { laidOver, without, withReasons } from '../scenario/changes.ts'
import type { OwnPreset } from '../scenario/savedItem.ts'
import { type Start, startValue } from '../scenario/start.ts'
import type { State } from '../scenario/store.ts'

/** Is every value of the user's own preset in force, save those of locked inputs? */
export function isLaid(state: Start & Pick<State, 'changes' | 'locks'>, preset: OwnPreset): boolean {
  const sets = Object.entries(freeSets(state, preset))
  const isSet = ([key, value]: [string, number]) =>
    (state.changes[key as InputKey] ?? startValue(state, key as InputKey)) === value
  return sets.length > 0 && sets.every(isSet)
}

/** The preset laid over the scenario with its reasons, or taken off it where it is on. Other changes and locked inputs stay. */
export function toggled(state: State, preset: OwnPreset) {
  const sets = freeSets(state, preset)
  const keys = Object.keys(sets) as InputKey[]
  if (isLaid(state, preset)) return withReasons(state, without(state.changes, keys))
  const given = Object.entries(preset.reasons ?? {}).filter(([key]) => key in sets)
  const reasons = given.length > 0 ? { ...state.reasons, ...Object.fromEntries(given) } : state.reasons
  return withReasons({ ...state, reasons }, laidOver(state, sets))
}

const freeSets = ({ locks }: Pick<State, 'locks'>, { sets }: OwnPreset): Changes => without(sets, locks)
