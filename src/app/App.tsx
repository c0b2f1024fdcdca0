import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { DeskContext } from '../state/hooks.ts'
import type { Session } from '../state/session.ts'
import { Commands } from './commands/Commands.tsx'
import { DeskView } from './DeskView.tsx'
import { SessionContext } from './session.ts'

/** The whole of Stakeout over one visit. */
export function App({ session }: { session: Session }) {
  const [client] = useState(() => new QueryClient())
  return (
    <QueryClientProvider client={client}>
      <SessionContext value={session}>
        <DeskContext value={session}>
          <Commands>
            <DeskView />
          </Commands>
        </DeskContext>
      </SessionContext>
    </QueryClientProvider>
  )
}
