import { bases } from '../model/bases.ts'
import { type InputKey, inputOf } from '../model/inputs.ts'
import { measures } from '../model/measures.ts'
import { names } from '../model/names.ts'
import { presetIds, presets } from '../model/presets.ts'
import { quarterLabel } from '../model/quarters.ts'
import { parameterUnits } from '../model/units.ts'
import { baseValue } from '../model/world.ts'
import { isOn } from './actions.ts'
import type { Shared } from './shared.ts'

/** What an input is called in a sentence: "Lab valuation, Anthropic". */
export function inputName(key: InputKey): string {
  const { side, parameter } = inputOf(key)
  return side ? `${parameter.label}, ${names[side].lab}` : parameter.label
}

/** What happened between two states, for the list of changes: "Adoption slowdown 0 % → 35 %". */
export function describe(before: Shared, after: Shared): string {
  if (before.base !== after.base) return `Start from ${bases[after.base].label}`
  const laid = presetIds.find(id => isOn(after, id) && !isOn(before, id))
  const keys = changedKeys(before, after)
  if (laid && keys.length !== 1) return `${presets[laid].label} on`
  if (keys.length === 1) return oneInput(before, after, keys[0]!)
  if (keys.length > 1)
    return Object.keys(after.changes).length === 0 ? `Reset ${keys.length} inputs` : `${keys.length} inputs changed`
  if (before.measure !== after.measure) return `Judged by ${measures[after.measure].label.toLowerCase()}`
  if (before.horizon !== after.horizon) return `Quarter ${quarterLabel(bases[after.base].asOf, after.horizon)}`
  if (before.baseline !== after.baseline) return after.baseline ? 'Baseline pinned' : 'Baseline let go'
  if (before.locks !== after.locks) return 'Locks changed'
  return 'Reasons changed'
}

function changedKeys(before: Shared, after: Shared): InputKey[] {
  const keys = new Set([...Object.keys(before.changes), ...Object.keys(after.changes)] as InputKey[])
  return [...keys].filter(key => before.changes[key] !== after.changes[key])
}

function oneInput(before: Shared, after: Shared, key: InputKey): string {
  const { parameter } = inputOf(key)
  const { format } = parameterUnits[parameter.unit]
  const valueIn = ({ base, changes }: Shared) => changes[key] ?? baseValue(base, inputOf(key)).value
  return `${inputName(key)} ${format(valueIn(before))} → ${format(valueIn(after))}`
}
