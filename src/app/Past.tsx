import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { eventsQuery } from '../data/events.ts'
import { factsQuery } from '../data/facts.ts'
import { history } from '../data/history.ts'
import { useFiles } from './files.ts'
import type { PastFiles } from './sceneSource.ts'

type PastProps = { onPast: (past: PastFiles) => void }

/** Brings in the files of the past. What does not come is said in a sentence, with a way to try again. */
export default function Past({ onPast }: PastProps) {
  return (
    <QueryClientProvider client={useFiles()}>
      <Files onPast={onPast} />
    </QueryClientProvider>
  )
}

function Files({ onPast }: PastProps) {
  const facts = useQuery(factsQuery)
  const events = useQuery(eventsQuery)
  useEffect(() => {
    const known = facts.data ?? []
    onPast({ historyAt: asOf => history(known, asOf), events: events.data ?? [] })
  }, [onPast, facts.data, events.data])
  const missing = [facts, events].filter(query => query.error)
  if (missing.length === 0) return null
  return (
    <div className="notice" role="alert">
      {missing.map(({ error, refetch }) => (
        <p key={error?.message}>
          {error?.message} The model works without it.{' '}
          <button type="button" className="textButton" onClick={() => void refetch()}>
            Try again
          </button>
        </p>
      ))}
    </div>
  )
}
