import { actionsOn } from '../../src/state/scenario/actions.ts'
import { liveDesk } from '../../src/state/session/desk.ts'
import { initial, type Shared } from '../../src/state/scenario/shared.ts'
import { makeStore } from '../../src/state/scenario/store.ts'

export const latest = 'reported-2026-09-30'
export const filing = { label: 'Q4 filing', asOf: '2026-12-31', values: { 'aws.arr': 80, 'alliance.arr': 60 } }
export const scenario: Shared = { ...initial, own: filing, changes: { adoptionSlowdown: 0.35 } }
export const deskOf = (shared: Partial<Shared>) => {
  const store = makeStore(shared)
  return { store, actions: actionsOn(store), desk: liveDesk(store, task => task()) }
}
