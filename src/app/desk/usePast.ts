import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { eventsQuery } from '../../data/events.ts'
import { factsQuery } from '../../data/facts.ts'
import { history } from '../../data/history.ts'
import { datesAhead } from '../../explain/datesAhead.ts'
import type { PastFiles } from '../../figures/chartInputSource.ts'
import { datesOnAxis } from '../../figures/datesOnAxis.ts'
import { useFiles } from '../ui/files.ts'
import { useToday } from '../ui/useToday.ts'

/** Brings in the files of the past, and passes on what there is. Answers the queries that found nothing. */
export function usePast(onPast: (past: PastFiles) => void) {
  const files = useFiles()
  const facts = useQuery(factsQuery, files)
  const events = useQuery(eventsQuery, files)
  const today = useToday()
  useEffect(() => {
    const [known, dated] = [facts.data ?? [], events.data ?? []]
    const ahead = datesAhead(today, known, dated)
    onPast({
      historyAt: asOf => history(known, asOf),
      aheadAt: asOf => datesOnAxis(ahead, { asOf, today }),
      events: dated,
    })
  }, [onPast, facts.data, events.data, today])
  return [facts, events].filter(query => query.error)
}
