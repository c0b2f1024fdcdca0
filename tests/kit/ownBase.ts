import { actionsOn } from '../../src/state/scenario/actions.ts'
import { initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'
import { makeStore } from '../../src/state/scenario/store.ts'
import { liveDesk } from '../../src/state/session/desk.ts'

export const latest = 'reported-2026-09-30'
export const filing = { label: 'Q4 filing', asOf: '2026-12-31', values: { 'aws.arr': 80, 'alliance.arr': 60 } }
export const scenario: ScenarioState = { ...initial, own: filing, changes: { adoptionSlowdown: 0.35 } }
export const deskOf = (shared: Partial<ScenarioState>) => {
  const store = makeStore(shared)
  return { store, actions: actionsOn(store), desk: liveDesk(store, task => task()) }
}
