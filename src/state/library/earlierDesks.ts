import { createStore } from 'zustand/vanilla'
import type { FirstEditionScenario } from '../scenario/firstEdition.ts'
import type { ScenarioState } from '../scenario/scenarioState.ts'

/**
 * A desk that was left, and that this browser kept. `shared` is what was on it, null where it cannot be opened; `says` is that
 * in a few words ("3 changes, 3 scenes"), or why not, and `dropped` what of it was not understood. `savedAt` is when
 * it was last changed (ISO, empty where that is not known), `when` the same by the reader's clock ("yesterday 23:10"). `firstEdition` is
 * what was on it where that was made with the first edition of the model.
 */
export type EarlierDesk = {
  id: string
  savedAt: string
  link: string
  shared: ScenarioState | null
  says: string
  dropped: readonly string[]
  when: string
  firstEdition?: FirstEditionScenario
}

/** The desks of earlier visits, newest first, and what can be done with them. */
export type EarlierDeskList = {
  list: readonly EarlierDesk[]
  /** The one that is offered, until it is taken or dismissed. */
  offered: string | null
  /** Why the desk of this tab is not kept just now. */
  trouble: string | null
  /** Puts it on the desk, as one step that can be undone. */
  pickUp: (id: string) => void
  /** Offers none of them any more; they stay in the list. */
  dismiss: () => void
  remove: (id: string) => void
  /** What is on the desk is about to be replaced by another scenario: it is kept as a desk of its own. */
  setApart: () => void
}

const nothing = () => {}

/** Empty until `keepDesk` has come and looked. */
export const makeEarlierDesks = () =>
  createStore<EarlierDeskList>(() => ({
    list: [],
    offered: null,
    trouble: null,
    pickUp: nothing,
    dismiss: nothing,
    remove: nothing,
    setApart: nothing,
  }))
