import { useQuery } from '@tanstack/react-query'
import { eventsQuery } from '../../data/events.ts'
import { factsQuery } from '../../data/facts.ts'
import { datesAhead } from '../../explain/datesAhead.ts'
import { longDate } from '../../model/quarters.ts'
import { SourceLink } from '../explain/SourceLink.tsx'
import { useToday } from '../ui/useToday.ts'

/** What is dated after today: results, ends of lock-ups, and the like, each with where the day is from. */
export function DatesAhead() {
  const today = useToday()
  const { data: events = [] } = useQuery(eventsQuery)
  const { data: facts = [] } = useQuery(factsQuery)
  return (
    <section aria-label="Dates ahead" className="datesAhead">
      <h2>Dates ahead</h2>
      <p>Seen from {longDate(today)}.</p>
      <ol>
        {datesAhead(today, facts, events).map(({ date, title, says, isEstimated, address }) => (
          <li key={`${date} ${title}`}>
            <time dateTime={date}>
              {isEstimated && 'about '}
              {longDate(date)}
            </time>
            <div>
              <b>{title}</b>
              <p>
                {date <= today && 'Not known to be out. '}
                {says} {address && <SourceLink url={address} text="source" />}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
