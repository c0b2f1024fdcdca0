import { createStore } from 'zustand/vanilla'
import type { InputKey } from '../../model/inputs.ts'
import { initial, type ScenarioState } from './scenarioState.ts'

/** What the model is asked: a world, a measure and a quarter. */
export type ModelQuery = Pick<ScenarioState, 'base' | 'own' | 'changes' | 'measure' | 'horizon'>

/** What a drag can move. */
type Grabbed = Pick<ScenarioState, 'changes' | 'horizon' | 'correlation' | 'weights'>

/** What a hand can take hold of. */
export type Movable = InputKey | 'horizon' | 'correlation' | 'weights'

/** What is going on at the moment: never shared, never kept. */
type Gesture = {
  dragging: Movable | null
  /** What a drag can move, as it was when the drag began. */
  grabbed: Grabbed
  /** Whether axes hold from one scenario to the next. */
  areAxesLocked: boolean
  /** Where a thumb would go. */
  preview: { key: InputKey; value: number } | null
}

/** What the user chose, and what the hand is doing. All else on the screen is computed from it. */
export type State = ScenarioState & Gesture

export type Store = ReturnType<typeof makeStore>

/** A store of its own for each page and each test. */
export const makeStore = (shared: Partial<ScenarioState> = {}) =>
  createStore<State>(() => ({
    ...initial,
    dragging: null,
    grabbed: initial,
    areAxesLocked: false,
    preview: null,
    ...shared,
  }))
