import { createContext, use, useSyncExternalStore } from 'react'
import type { Session } from '../../state/session/session.ts'

/** The visit that everything on the screen belongs to. */
export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('There is no session above this component')
  return session
}

/** The list of changes, and how many of them are in force. */
export function useHistory() {
  const { store } = useSession().history
  return useSyncExternalStore(store.subscribe, store.getState)
}
