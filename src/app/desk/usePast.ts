import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { eventsQuery } from '../../data/events.ts'
import { factsQuery } from '../../data/facts.ts'
import { history } from '../../data/history.ts'
import type { PastFiles } from '../../figures/chartInputSource.ts'
import { useFiles } from '../ui/files.ts'

/** Brings in the files of the past, and passes on what there is. Answers the queries that found nothing. */
export function usePast(onPast: (past: PastFiles) => void) {
  const files = useFiles()
  const facts = useQuery(factsQuery, files)
  const events = useQuery(eventsQuery, files)
  useEffect(() => {
    const known = facts.data ?? []
    onPast({ historyAt: asOf => history(known, asOf), events: events.data ?? [] })
  }, [onPast, facts.data, events.data])
  return [facts, events].filter(query => query.error)
}
