import { useEffect, useSyncExternalStore } from 'react'
import { templateKeep } from '../../state/settings/templateStore.ts'

/** The firm's template that decks are made on; null where there is none, or while it is being read. */
export function useTemplate() {
  useEffect(() => void templateKeep.read(), [])
  return useSyncExternalStore(templateKeep.store.subscribe, templateKeep.store.getState).template
}
