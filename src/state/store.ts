import { createStore } from 'zustand/vanilla'
import { type BaseId, latestBase } from '../model/bases.ts'
import type { InputKey } from '../model/inputs.ts'
import type { MeasureId } from '../model/measures.ts'
import type { Changes } from '../model/world.ts'

/** What the user chose. All else on the screen is computed from it. */
export type Chosen = {
  base: BaseId
  changes: Changes
  measure: MeasureId
  /** The quarter that the verdict is about, 0 (today) to 24. */
  horizon: number
}

/** What is going on at the moment: never shared, never kept. */
export type Gesture = { dragging: InputKey | 'horizon' | null }

export type State = Chosen & Gesture

export const firstVisit: Chosen = { base: latestBase, changes: {}, measure: 'valueCreated', horizon: 12 }

export type Store = ReturnType<typeof makeStore>

/** A store of its own for each page and each test. */
export const makeStore = (chosen: Partial<Chosen> = {}) =>
  createStore<State>(() => ({ ...firstVisit, dragging: null, ...chosen }))
