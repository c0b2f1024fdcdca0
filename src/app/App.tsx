import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import type { Actions } from '../state/actions.ts'
import type { Desk, Live } from '../state/desk.ts'
import { DeskContext } from '../state/hooks.ts'
import { DeskView } from './DeskView.tsx'

/** The whole of Stakeout over one desk. */
export function App({ desk, actions }: { desk: Live<Desk>; actions: Actions }) {
  const [client] = useState(() => new QueryClient())
  return (
    <QueryClientProvider client={client}>
      <DeskContext value={{ desk, actions }}>
        <DeskView />
      </DeskContext>
    </QueryClientProvider>
  )
}
