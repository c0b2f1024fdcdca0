import type { InputKey } from '../../model/inputs.ts'
import { type PresetId, presetChanges, presets, sparing } from '../../model/presets.ts'
import type { Changes } from '../../model/world.ts'
import { laidOver, without, withReasons } from './changes.ts'
import type { OwnPreset } from './savedItem.ts'
import { type Start, startValue, startWorld } from './start.ts'
import type { State } from './store.ts'

/** A preset of the model, by its id, or one of the user's own. */
type AnyPreset = PresetId | OwnPreset

/** What it sets from this start, save locked inputs. */
const setsOf = (state: Start & Pick<State, 'locks'>, preset: AnyPreset): Changes =>
  typeof preset === 'string'
    ? presetChanges(startWorld(state), sparing(presets[preset], state.locks))
    : without(preset.sets, state.locks)

/** Is every value that the preset sets in force, save those of locked inputs? */
export function isOn(state: Start & Pick<State, 'changes' | 'locks'>, preset: AnyPreset): boolean {
  const sets = Object.entries(setsOf(state, preset))
  const isSet = ([key, value]: [string, number]) =>
    (state.changes[key as InputKey] ?? startValue(state, key as InputKey)) === value
  return sets.length > 0 && sets.every(isSet)
}

/** The preset laid over the scenario with its reasons, or taken off it where it is on. Other changes and locked inputs stay. */
export function toggled(state: State, preset: AnyPreset) {
  const sets = setsOf(state, preset)
  if (isOn(state, preset)) return withReasons(state, without(state.changes, Object.keys(sets) as InputKey[]))
  const given = typeof preset === 'string' ? [] : Object.entries(preset.reasons ?? {}).filter(([key]) => key in sets)
  const reasons = given.length > 0 ? { ...state.reasons, ...Object.fromEntries(given) } : state.reasons
  return withReasons({ ...state, reasons }, laidOver(state, sets))
}
