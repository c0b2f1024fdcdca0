import type { BaseId } from '../model/bases.ts'
import { lastQuarter } from '../model/index.ts'
import { type InputKey, inputOf } from '../model/inputs.ts'
import type { MeasureId } from '../model/measures.ts'
import { type PresetId, presetChanges, presets } from '../model/presets.ts'
import { baseValue, type Changes } from '../model/world.ts'
import type { State, Store } from './store.ts'

/** Everything a user can do to the scenario. A drag is one gesture: `startDrag`, any number of changes, `endDrag`. */
export const actionsOn = (store: Store) => ({
  /** Sets an input as given: not snapped to its step, but whole where quarters are counted, and within its range. */
  setInput: (key: InputKey, value: number) => store.setState(state => ({ changes: changed(state, { [key]: value }) })),
  resetInput: (key: InputKey) => store.setState(state => ({ changes: without(state.changes, [key]) })),
  resetAll: () => store.setState({ changes: {} }),
  chooseBase: (base: BaseId) => store.setState(state => ({ base, changes: changed({ ...state, base }, {}) })),
  /** Lays a preset over the scenario; when it is already on, takes it off again. Other changes stay. */
  togglePreset: (id: PresetId) =>
    store.setState(state => {
      const sets = presetChanges(state.base, presets[id])
      const keys = Object.keys(sets) as InputKey[]
      return { changes: isOn(state, id) ? without(state.changes, keys) : changed(state, sets) }
    }),
  chooseMeasure: (measure: MeasureId) => store.setState({ measure }),
  chooseHorizon: (quarter: number) =>
    store.setState({ horizon: Math.min(Math.max(Math.round(quarter), 0), lastQuarter) }),
  /** Pins the scenario as it is now: everything on the screen is compared with it until it is let go. */
  pinBaseline: () => store.setState(({ base, changes }) => ({ baseline: { base, changes } })),
  letBaselineGo: () => store.setState({ baseline: null }),
  startDrag: (dragging: InputKey | 'horizon') => store.setState({ dragging }),
  endDrag: () => store.setState({ dragging: null }),
})

export type Actions = ReturnType<typeof actionsOn>

/** Is every value that the preset sets in force? */
export function isOn({ base, changes }: Pick<State, 'base' | 'changes'>, id: PresetId): boolean {
  const sets = Object.entries(presetChanges(base, presets[id]))
  return sets.every(
    ([key, value]) => (changes[key as InputKey] ?? baseValue(base, inputOf(key as InputKey)).value) === value,
  )
}

/** The changes with more laid over them; what equals the base is no change. */
function changed({ base, changes }: Pick<State, 'base' | 'changes'>, more: Changes): Changes {
  const all = Object.entries({ ...changes, ...more }).map(([key, value]) => {
    const { parameter } = inputOf(key as InputKey)
    const whole = parameter.unit === 'quarters' ? Math.floor(value + 0.5) : value
    return [key, Math.min(Math.max(whole, parameter.min), parameter.max)] as const
  })
  return Object.fromEntries(all.filter(([key, value]) => value !== baseValue(base, inputOf(key as InputKey)).value))
}

const without = (changes: Changes, keys: InputKey[]): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([key]) => !keys.includes(key as InputKey)))
