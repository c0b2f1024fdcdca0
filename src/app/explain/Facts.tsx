import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, use } from 'react'
import { type Fact, factsQuery } from '../../data/facts.ts'
import { useFiles } from '../ui/files.ts'
import { PassingButton } from '../ui/PassingButton.tsx'

const FactsContext = createContext<readonly Fact[]>([])

/** The facts, for everything beneath; none while they are on their way or where they cannot be had, which is said. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={useFiles()}>
      <Loaded>{children}</Loaded>
    </QueryClientProvider>
  )
}

function Loaded({ children }: { children: ReactNode }) {
  const { data = [], error, refetch } = useQuery(factsQuery)
  return (
    <FactsContext value={data}>
      {error && (
        <p role="alert">
          {error.message} What follows is without its sources.{' '}
          <PassingButton onClick={() => void refetch()}>Try again</PassingButton>
        </p>
      )}
      {children}
    </FactsContext>
  )
}

export const useFacts = () => use(FactsContext)
