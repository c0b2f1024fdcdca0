import { createContext, use, useSyncExternalStore } from 'react'
import type { EarlierDesks } from '../../state/library/earlierDesks.ts'
import type { ScenariosOf } from '../../state/library/openScenarios.ts'
import type { Scenarios } from '../../state/library/scenarioStore.ts'
import { basesIn, type Kept, type OwnBase, type Scenario, scenariosIn } from '../../state/scenario/scenarios.ts'
import type { Shared } from '../../state/scenario/shared.ts'

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
export function useEarlierDesks(): EarlierDesks {
  const { earlier } = useContextOfScenarios()
  return useSyncExternalStore(earlier.subscribe, earlier.getState)
}

/** The saved scenarios in their order. */
export const useSaved = (): Scenario[] => scenariosIn(useScenarios(({ kept }) => kept))

/** The bases of the user's own in their order; none while what was saved is still on its way. */
export function useOwnBases(): OwnBase[] {
  const store = use(ScenariosContext)?.store
  return basesIn(useSyncExternalStore(store?.subscribe ?? deaf, () => store?.getState().kept ?? nothing))
}

const deaf = () => () => {}
const nothing: readonly Kept[] = []

/** The scenarios that the user wants drawn over the charts, four at the most. */
export function useOverlaid(): { id: string; name: string; shared: Shared }[] {
  const chosen = useScenarios(({ overlaid }) => overlaid)
  return useSaved().filter(({ id }) => chosen.includes(id))
}
