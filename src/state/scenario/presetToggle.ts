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

type Standing = 'on' | 'given' | 'off'

/**
 * Whether a preset is laid on, whether the start has all of it already, so that there is nothing to lay on or take off,
 * or neither. Locked inputs do not count.
 */
export function standingOf(state: Start & Pick<State, 'changes' | 'locks'>, preset: AnyPreset): Standing {
  const sets = Object.entries(setsOf(state, preset)) as [InputKey, number][]
  const isInForce = sets.every(([key, value]) => (state.changes[key] ?? startValue(state, key)) === value)
  if (sets.length === 0 || !isInForce) return 'off'
  return sets.some(([key]) => key in state.changes) ? 'on' : 'given'
}

/** Is the preset laid on? */
export const isOn = (...asked: Parameters<typeof standingOf>): boolean => standingOf(...asked) === 'on'

/** The preset laid over the scenario with its reasons, or taken off it where it is on. Other changes and locked inputs stay. */
export function toggled(state: State, preset: AnyPreset) {
  const sets = setsOf(state, preset)
  if (isOn(state, preset)) return withReasons(state, without(state.changes, Object.keys(sets) as InputKey[]))
  const given = typeof preset === 'string' ? [] : Object.entries(preset.reasons ?? {}).filter(([key]) => key in sets)
  const reasons = given.length > 0 ? { ...state.reasons, ...Object.fromEntries(given) } : state.reasons
  return withReasons({ ...state, reasons }, laidOver(state, sets))
}
