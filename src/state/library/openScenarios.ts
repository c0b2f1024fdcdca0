import type { Store } from '../scenario/store.ts'
import { keepIn } from '../settings/storageSlot.ts'
import { keepLookedAt } from './comparisonView.ts'
import { makeEarlierDesks } from './earlierDesks.ts'
import { browserShelf } from './indexedDb.ts'
import { openActions } from './openActions.ts'
import { ownBaseActions } from './ownBaseActions.ts'
import { scenarioActions } from './scenarioActions.ts'
import { keepOn, makeScenarioStore } from './scenarioStore.ts'

/** This browser's own database, and its chance and clock. */
const scenarioPlaces = () => ({
  shelf: browserShelf(),
  keep: keepIn(() => sessionStorage, 'stakeout.lookedAt'),
  stamp: () => ({
    // Not randomUUID: that is only there on secure addresses.
    id: Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => byte.toString(36).padStart(2, '0')).join(''),
    savedAt: new Date().toISOString(),
  }),
})

type ScenarioPlaces = ReturnType<typeof scenarioPlaces>

/**
 * The saved scenarios of this browser, over the desk that they are saved from and opened on. `earlier` are the
 * desks that were left: what is on this one is set apart among them before one of the scenarios takes its place.
 */
export function openScenarios(
  desk: Store,
  { shelf, keep, stamp }: ScenarioPlaces = scenarioPlaces(),
  earlier = makeEarlierDesks(),
) {
  const store = makeScenarioStore()
  keepLookedAt(store, keep)
  const { commit, ready, readAgain } = keepOn(shelf, store)
  const parts = { desk, scenarios: store, commit, stamp, onReplace: () => earlier.getState().setApart() }
  void readAgain()
  return {
    desk,
    store,
    earlier,
    actions: { ...scenarioActions(parts), ...ownBaseActions(parts), ...openActions(parts) },
    /** When all is read and written that was asked for so far. */
    ready,
  }
}

export type ScenariosOf = ReturnType<typeof openScenarios>
