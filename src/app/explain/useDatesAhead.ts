import { useQuery } from '@tanstack/react-query'
import { eventsQuery } from '../../data/events.ts'
import { factsQuery } from '../../data/facts.ts'
import { type DateAhead, datesAhead } from '../../explain/datesAhead.ts'
import { useFiles } from '../ui/files.ts'
import { useToday } from '../ui/useToday.ts'

/** What is dated after the reader's day, and which day that is; without what has not come of the files. */
export function useDatesAhead(): { today: string; dates: DateAhead[] } {
  const files = useFiles()
  const today = useToday()
  const { data: events = [] } = useQuery(eventsQuery, files)
  const { data: facts = [] } = useQuery(factsQuery, files)
  return { today, dates: datesAhead(today, facts, events) }
}
