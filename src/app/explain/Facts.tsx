import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, use } from 'react'
import { type Fact, factsQuery } from '../../data/facts.ts'
import { useFiles } from '../ui/files.ts'
import { PassingButton } from '../ui/PassingButton.tsx'

const FactsContext = createContext<readonly Fact[]>([])

type FactsProps = {
  /** Whether nothing beneath is shown while they are on their way: they would move what stands there already. */
  isWaiting?: boolean
  children: ReactNode
}

/** The facts, for everything beneath; none while they are on their way or where they cannot be had, which is said. */
export function Facts(props: FactsProps) {
  return (
    <QueryClientProvider client={useFiles()}>
      <Loaded {...props} />
    </QueryClientProvider>
  )
}

function Loaded({ isWaiting = false, children }: FactsProps) {
  const { data = [], error, isPending, refetch } = useQuery(factsQuery)
  if (isWaiting && isPending) return null
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
