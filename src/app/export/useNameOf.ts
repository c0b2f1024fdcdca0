import { use } from 'react'
import { fieldNames, type Shared } from '../../state/scenario/shared.ts'
import { ScenariosContext } from '../ui/scenariosContext.ts'

/** The name of the saved scenario that is on the desk as it was saved. */
export function useNameOf(shared: Shared): string | null {
  const kept = use(ScenariosContext)?.store.getState()
  const open = kept?.kept.find(one => one.id === kept.open)
  if (open?.kind !== 'scenario') return null
  const isSame = fieldNames.every(field => JSON.stringify(open.shared[field]) === JSON.stringify(shared[field]))
  return isSame ? open.name : null
}
