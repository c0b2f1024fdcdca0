import { createContext, use, useSyncExternalStore } from 'react'
import type { EarlierDeskList } from '../../state/library/earlierDesks.ts'
import type { ScenariosOf } from '../../state/library/openScenarios.ts'
import type { Scenarios } from '../../state/library/scenarioStore.ts'
import {
  basesIn,
  type OwnBase,
  type SavedItem,
  type SavedScenario,
  scenariosIn,
} from '../../state/scenario/savedItem.ts'
import type { ScenarioState } from '../../state/scenario/scenarioState.ts'

/** The saved scenarios of this browser, for everything beneath. */
export const ScenariosContext = createContext<ScenariosOf | null>(null)

function useContextOfScenarios() {
  const context = use(ScenariosContext)
  if (!context) throw new Error('There are no scenarios above this component')
  return context
}

/** A part of what is kept; renders again only when that part changes. Pick, do not compute. */
export function useScenarios<Part>(pick: (scenarios: Scenarios) => Part): Part {
  const { store } = useContextOfScenarios()
  return useSyncExternalStore(store.subscribe, () => pick(store.getState()))
}

export const useScenarioActions = () => useContextOfScenarios().actions

/** The desks that were left, and what can be done with them. */
export function useEarlierDesks(): EarlierDeskList {
  const { earlier } = useContextOfScenarios()
  return useSyncExternalStore(earlier.subscribe, earlier.getState)
}

/** The saved scenarios in their order. */
export const useSaved = (): SavedScenario[] => scenariosIn(useScenarios(({ kept }) => kept))

/** The bases of the user's own in their order; none while what was saved is still on its way. */
export function useOwnBases(): OwnBase[] {
  const store = use(ScenariosContext)?.store
  return basesIn(useSyncExternalStore(store?.subscribe ?? deaf, () => store?.getState().kept ?? nothing))
}

const deaf = () => () => {}
const nothing: readonly SavedItem[] = []

/** The scenarios that the user wants drawn over the charts, four at the most. */
export function useOverlaid(): { id: string; name: string; shared: ScenarioState }[] {
  const chosen = useScenarios(({ overlaid }) => overlaid)
  return useSaved().filter(({ id }) => chosen.includes(id))
}
