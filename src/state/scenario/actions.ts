import type { TableChoice } from '../../analysis/tableChoice.ts'
import type { BaseId } from '../../model/bases.ts'
import { clamp } from '../../model/clamp.ts'
import { type LineKey, lastQuarter } from '../../model/index.ts'
import type { InputKey, StackId } from '../../model/inputs.ts'
import type { MeasureId } from '../../model/measures.ts'
import type { PresetId } from '../../model/presets.ts'
import type { InputValue, Quarter } from '../../model/quantities.ts'
import type { Changes } from '../../model/world.ts'
import { baselineOf } from './baseline.ts'
import { type FutureCount, mostCorrelation, nextSeed } from './chance.ts'
import { laidOver, startingFrom, tiedMove, without, withReasons } from './changes.ts'
import type { Estimate, EstimateTarget } from './consensus.ts'
import type { Frozen } from './frozenMarket.ts'
import type { Tie } from './linkedInputs.ts'
import { toggled } from './presetToggle.ts'
import type { Reason } from './reasons.ts'
import { type ScenarioState, sharedOf, type View } from './scenarioState.ts'
import { type SourcedValue, withSourcedValues } from './sourcedValue.ts'
import { isSameChanges, type Start, startValue } from './start.ts'
import type { Movable, State, Store } from './store.ts'
import { sceneAdded } from './story.ts'
import type { Authored } from './yours.ts'

/** Everything a user can do to the scenario. A drag is one gesture: `startDrag`, any number of changes, `endDrag`. */
export const actionsOn = (store: Store) => ({
  /** Sets an input, unsnapped but in its range; an input that is tied to it moves along. */
  setInput: (key: InputKey, value: InputValue) => store.setState(state => withInput(state, key, value)),
  /** Moves an input on from where it stands now, which may be further than the last frame showed. */
  moveInput: (key: InputKey, to: (value: InputValue) => InputValue) =>
    store.setState(state => withInput(state, key, to(state.changes[key] ?? startValue(state, key)))),
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
  chooseBase: (base: BaseId) => store.setState(state => startingFrom(state, { base, own: null })),
  /** Starts from a base of the user's own. */
  chooseOwn: (start: Start) => store.setState(state => startingFrom(state, start)),
  /** Lays a preset over the scenario; when it is already on, takes it off again. Other changes and locked inputs stay. */
  togglePreset: (id: PresetId) => store.setState(state => toggled(state, id)),
  chooseMeasure: (measure: MeasureId) => store.setState({ measure }),
  chooseView: (view: View) => store.setState({ view }),
  chooseHorizon: (quarter: Quarter) => store.setState({ horizon: clamp(Math.round(quarter), 0, lastQuarter) }),
  /** Pins the scenario as it is now: everything on the screen is compared with it until it is let go. */
  pinBaseline: () => store.setState(state => ({ baseline: baselineOf(state) })),
  /** Puts a scenario on the desk, compared with a start before it. */
  compareWith: ({ base, own, changes, reasons = {} }: Authored, earlier: Start, bridgeLine: LineKey | null) =>
    store.setState({ base, own, changes, reasons, baseline: { ...earlier, changes: {} }, bridgeLine }),
  letBaselineGo: () => store.setState({ baseline: null }),
  /** Holds the market values as they were at a moment, or lets them go on. */
  freezeMarket: (frozen: Frozen | null) => store.setState({ frozen }),
  /** Takes over a value from elsewhere together with why, in one step; what is tied to the input stays. */
  adopt: (key: InputKey, value: number, reason: Reason) =>
    store.setState(state => {
      const reasons = { ...state.reasons, [key]: reason }
      return withReasons({ ...state, reasons }, laidOver(state, { [key]: value }))
    }),
  /** Takes over values from elsewhere as changes, each with its reason, in one step. */
  adoptValues: (values: readonly SourcedValue[]) => store.setState(state => withSourcedValues(state, values)),
  /** Takes estimates beside those that are there; a target whose estimate is null loses it. */
  setConsensus: (estimates: Readonly<Partial<Record<EstimateTarget, Estimate | null>>>) =>
    store.setState(({ consensus }) => ({
      consensus: Object.fromEntries(
        Object.entries({ ...consensus, ...estimates }).flatMap(([target, estimate]) =>
          estimate ? [[target, estimate]] : [],
        ),
      ),
    })),
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
  /** Draws futures by this chance, from 1 to 999,999. */
  chooseSeed: (seed: number) => store.setState({ seed }),
  /** Draws futures anew, by another chance. */
  drawAnew: () => store.setState(({ seed }) => ({ seed: nextSeed(seed) })),
  correlate: (correlation: number) =>
    store.setState({ correlation: clamp(correlation, -mostCorrelation, mostCorrelation) }),
  chooseFutures: (futures: FutureCount) => store.setState({ futures }),
  /** Puts an input on an axis of the map; where it stands on the other one, the two change places. */
  chooseAxis: (axis: 'across' | 'up', key: InputKey) =>
    store.setState(({ map: [across, up] }) => {
      const isSwap = key === (axis === 'across' ? up : across)
      return { map: isSwap ? [up, across] : axis === 'across' ? [key, up] : [across, key] }
    }),
  /** Has the bridge split this line by input; null: the lead. */
  chooseBridgeLine: (bridgeLine: LineKey | null) => store.setState({ bridgeLine }),
  /** Chooses what the tables of the trade are of. */
  chooseTables: (choice: Partial<TableChoice>) =>
    store.setState(({ tables }) => ({ tables: { ...tables, ...choice } })),
  /** Sets the inputs of a cell of a table, whose steps stay what they are, in one step. */
  setFromTable: (changes: Changes, steps: TableChoice['steps']) =>
    store.setState(state => ({
      ...withReasons(state, laidOver(state, changes)),
      tables: { ...state.tables, steps: { ...state.tables.steps, ...steps } },
    })),
  /** Shows where a thumb would go. */
  showPreview: (preview: State['preview']) => store.setState({ preview }),
  /** Puts what is on the desk at the end of the storyboard, with the chart that is enlarged where one is. */
  addScene: (enlarged: string | null = null) =>
    store.setState(state => ({ scenes: sceneAdded(state.scenes, sharedOf(state), enlarged) })),
  /** Rewrites the storyboard: one scene edited, moved, doubled or deleted. */
  rewriteScenes: (by: (scenes: State['scenes']) => State['scenes']) =>
    store.setState(({ scenes }) => ({ scenes: by(scenes) })),
  /** Puts the scenario of a scene on the desk; the storyboard stays. */
  showScene: (shared: ScenarioState) => store.setState(({ scenes }) => ({ ...shared, scenes })),
  toggleAxesLock: () => store.setState(({ areAxesLocked }) => ({ areAxesLocked: !areAxesLocked })),
  /** Takes scenarios into the comparison that leaves the desk, in place of those that were. */
  compareScenarios: (compared: State['compared']) => store.setState({ compared }),
  /** Rewrites what is weighed; `before` is what it was when the drag began, where one is under way. */
  rewriteWeights: (by: (weights: State['weights'], before: State['weights']) => State['weights']) =>
    store.setState(({ weights, dragging, grabbed }) => ({
      weights: by(weights, dragging === 'weights' ? grabbed.weights : weights),
    })),
  startDrag: (dragging: Movable) =>
    store.setState(({ changes, horizon, correlation, weights }) => ({
      dragging,
      grabbed: { changes, horizon, correlation, weights },
    })),
  /** Ends a drag that was none: what it moved is as it was. */
  dropDrag: () => store.setState(({ grabbed }) => ({ ...grabbed, dragging: null })),
  endDrag: () =>
    store.setState(state => ({ dragging: null, ...withReasons({ ...state, dragging: null }, state.changes) })),
})

/** The state with an input moved. Within a step of its slider nothing changes, and nobody hears of it. */
function withInput(state: State, key: InputKey, value: InputValue) {
  const changes = laidOver(state, { [key]: value, ...tiedMove(state, key, value) })
  return isSameChanges(changes, state.changes) ? state : withReasons(state, changes)
}

export type Actions = ReturnType<typeof actionsOn>
