import allFacts from '../../../public/data/facts.json'
import { holding } from '../../../src/charts/kit/holding.ts'
import type { Fact } from '../../../src/data/facts.ts'
import { history } from '../../../src/data/history.ts'
import { chartInputSource } from '../../../src/figures/chartInputSource.ts'
import { actionsOn } from '../../../src/state/scenario/actions.ts'
import { makeStore } from '../../../src/state/scenario/store.ts'
import { liveDesk } from '../../../src/state/session/desk.ts'
import { rankChart } from './figures.ts'

/** The app's own store, actions and desk, and the scene that its charts are fed, with the reported past. */
export const store = makeStore()
export const actions = actionsOn(store)
export const desk = liveDesk(store)

const source = chartInputSource(desk)
source.setPast({ historyAt: asOf => history(allFacts as Fact[], asOf), aheadAt: () => [], events: [] })

/** With what a ranking holds in a drag, so that every variant and its witness draw the same bars. */
export const live = holding(rankChart, source.live)
