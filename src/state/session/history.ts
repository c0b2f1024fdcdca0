import { createStore } from 'zustand/vanilla'
import { readShared, writeShared } from '../codec/fields.ts'
import { fieldsThatDiffer, type ScenarioState, sharedOf } from '../scenario/scenarioState.ts'
import type { Store } from '../scenario/store.ts'
import type { Keep } from '../settings/storageSlot.ts'
import { describe } from './describe.ts'

/** One gesture of the user: what it was, and the states it lies between. */
type Step = { says: string; before: ScenarioState; after: ScenarioState }

/** All steps, and how many of them are in force; those beyond were undone and can be done again. */
export type History = { steps: Step[]; at: number }

const most = 300

/**
 * Listens to a store and makes one step of each gesture: a drag is one step however far it went, all else is a step
 * at once. Undo and redo put whole states back.
 */
export function makeHistory(store: Store, keep: Keep) {
  const history = createStore<History>(() => recalled(keep, sharedOf(store.getState())))
  let settled = sharedOf(store.getState())

  store.subscribe(state => {
    if (state.dragging !== null || fieldsThatDiffer(settled, state).length === 0) return
    const after = sharedOf(state)
    const step = { says: describe(settled, after), before: settled, after }
    settled = after
    history.setState(({ steps, at }) => {
      const kept = [...steps.slice(0, at), step].slice(-most)
      return { steps: kept, at: kept.length }
    })
  })
  history.subscribe(now => keep.write(written(now)))

  function goTo(at: number) {
    const { steps } = history.getState()
    const target = at === 0 ? steps[0]?.before : steps[at - 1]?.after
    if (!target || store.getState().dragging !== null) return
    settled = target
    history.setState({ at })
    store.setState(target)
  }
  return {
    store: history,
    undo: () => goTo(history.getState().at - 1),
    redo: () => goTo(history.getState().at + 1),
    /** Back or forth to the state after that many steps. */
    goTo,
  }
}

const written = ({ steps, at }: History) =>
  JSON.stringify({
    at,
    start: steps[0] ? writeShared(steps[0].before) : {},
    steps: steps.map(({ says, after }) => ({ says, after: writeShared(after) })),
  })

/** The history from before a reload, if it leads to the state that is open now; otherwise a new one. */
function recalled(keep: Keep, now: ScenarioState): History {
  const none = { steps: [], at: 0 }
  try {
    const raw = JSON.parse(keep.read() ?? 'null')
    if (!raw || !Array.isArray(raw.steps) || !Number.isInteger(raw.at)) return none
    let before = readShared(raw.start).state
    const steps = raw.steps.map((step: { says: unknown; after: unknown }) => {
      const after = readShared(step.after).state
      const made = { says: String(step.says), before, after }
      before = after
      return made
    })
    const there = raw.at === 0 ? steps[0]?.before : steps[raw.at - 1]?.after
    const leadsHere = there && JSON.stringify(writeShared(there)) === JSON.stringify(writeShared(now))
    return leadsHere ? { steps, at: raw.at } : none
  } catch {
    return none
  }
}
