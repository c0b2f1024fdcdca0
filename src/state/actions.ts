import type { BaseId } from '../model/bases.ts'
import { lastQuarter } from '../model/index.ts'
import { type InputKey, inputOf, type StackId } from '../model/inputs.ts'
import type { MeasureId } from '../model/measures.ts'
import { type PresetId, presetChanges, presets, sparing } from '../model/presets.ts'
import { baseValue, type Changes } from '../model/world.ts'
import { laidOver, without, withReasons } from './changes.ts'
import type { Reason, View } from './shared.ts'
import type { State, Store } from './store.ts'
import { type Tie, tiedMove } from './ties.ts'

/** Everything a user can do to the scenario. A drag is one gesture: `startDrag`, any number of changes, `endDrag`. */
export const actionsOn = (store: Store) => ({
  /** Sets an input, unsnapped but in its range; an input that is tied to it moves along. */
  setInput: (key: InputKey, value: number) =>
    store.setState(state => withReasons(state, laidOver(state, { [key]: value, ...tiedMove(state, key, value) }))),
  /** Sets several inputs in one step. */
  setInputs: (changes: Changes) => store.setState(state => withReasons(state, laidOver(state, changes))),
  resetInput: (key: InputKey) =>
    store.setState(state => (state.locks.includes(key) ? state : withReasons(state, without(state.changes, [key])))),
  /** Takes back every change but those of locked inputs. */
  resetAll: () =>
    store.setState(state => {
      const keys = (Object.keys(state.changes) as InputKey[]).filter(key => !state.locks.includes(key))
      return withReasons(state, without(state.changes, keys))
    }),
  chooseBase: (base: BaseId) =>
    store.setState(state => ({ base, ...withReasons(state, laidOver({ ...state, base }, {})) })),
  /** Lays a preset over the scenario; when it is already on, takes it off again. Other changes and locked inputs stay. */
  togglePreset: (id: PresetId) =>
    store.setState(state => {
      const sets = presetChanges(state.base, sparing(presets[id], state.locks))
      const keys = Object.keys(sets) as InputKey[]
      return withReasons(state, isOn(state, id) ? without(state.changes, keys) : laidOver(state, sets))
    }),
  chooseMeasure: (measure: MeasureId) => store.setState({ measure }),
  chooseView: (view: View) => store.setState({ view }),
  chooseHorizon: (quarter: number) =>
    store.setState({ horizon: Math.min(Math.max(Math.round(quarter), 0), lastQuarter) }),
  /** Pins the scenario as it is now: everything on the screen is compared with it until it is let go. */
  pinBaseline: () => store.setState(({ base, changes }) => ({ baseline: { base, changes } })),
  letBaselineGo: () => store.setState({ baseline: null }),
  /** Locks an input against presets and resets, or frees it again. */
  toggleLock: (key: InputKey) =>
    store.setState(({ locks }) => ({
      locks: locks.includes(key) ? locks.filter(other => other !== key) : [...locks, key],
    })),
  /** Ties both stacks' values of a parameter together, or parts them. */
  tieStacks: (id: StackId, by: Tie['by'] | null) =>
    store.setState(({ ties }) => {
      const others = ties.filter(tie => tie.id !== id)
      return { ties: by ? [...others, { id, by }] : others }
    }),
  /** Gives the reason for a change, or takes it back. */
  setReason: (key: InputKey, reason: Reason | null) =>
    store.setState(({ reasons }) => {
      const { [key]: _, ...others } = reasons
      return { reasons: reason ? { ...others, [key]: reason } : others }
    }),
  toggleAxesLock: () => store.setState(({ areAxesLocked }) => ({ areAxesLocked: !areAxesLocked })),
  startDrag: (dragging: InputKey | 'horizon') => store.setState(({ changes }) => ({ dragging, grabbed: changes })),
  endDrag: () =>
    store.setState(state => ({ dragging: null, ...withReasons({ ...state, dragging: null }, state.changes) })),
})

export type Actions = ReturnType<typeof actionsOn>

/** Is every value that the preset sets in force, save those of locked inputs? */
export function isOn({ base, changes, locks }: Pick<State, 'base' | 'changes' | 'locks'>, id: PresetId): boolean {
  const sets = Object.entries(presetChanges(base, sparing(presets[id], locks)))
  const isSet = ([key, value]: [string, number]) =>
    (changes[key as InputKey] ?? baseValue(base, inputOf(key as InputKey)).value) === value
  return sets.length > 0 && sets.every(isSet)
}
