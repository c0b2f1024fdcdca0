import { use } from 'react'
import { fieldNames, type ScenarioState } from '../../state/scenario/scenarioState.ts'
import { ScenariosContext } from '../ui/scenariosContext.ts'

/** The name of the saved scenario that is on the desk as it was saved. */
export function useNameOf(shared: ScenarioState): string | null {
  const kept = use(ScenariosContext)?.store.getState()
  const open = kept?.kept.find(one => one.id === kept.open)
  if (open?.kind !== 'scenario') return null
  const isSame = fieldNames.every(field => JSON.stringify(open.shared[field]) === JSON.stringify(shared[field]))
  return isSame ? open.name : null
}
