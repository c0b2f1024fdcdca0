import { QueryClient } from '@tanstack/react-query'
import type { Session } from '../../state/session/session.ts'
import { useSession } from './sessionContext.ts'

const opened = new WeakMap<Session, QueryClient>()

/** The files that came in over this visit: whoever asks for one again has it at once. */
export function useFiles(): QueryClient {
  const session = useSession()
  const files = opened.get(session) ?? new QueryClient()
  opened.set(session, files)
  return files
}
