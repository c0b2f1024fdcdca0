import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { eventsQuery } from '../../data/events.ts'
import { longDate } from '../../model/quarters.ts'
import { SourceLink } from '../explain/SourceLink.tsx'
import '../explain/dateList.css'

/** What happened when, newest first, for one stack or both. */
export function Timeline() {
  const { data: events = [], error } = useQuery(eventsQuery)
  const [side, setSide] = useState('')
  const shown = events.filter(event => !side || event.side === side || event.side === 'both')
  return (
    <section aria-label="Timeline" className="timeline">
      <h2>Timeline</h2>
      <p>
        <select aria-label="Events of" value={side} onChange={event => setSide(event.target.value)}>
          <option value="">Both stacks</option>
          <option value="aws">AWS / Trainium</option>
          <option value="alliance">Microsoft / OpenAI / Nvidia</option>
        </select>{' '}
        {shown.length} events
      </p>
      {error && <p role="alert">{error.message}</p>}
      <ol className="dateList">
        {shown
          .toSorted((a, b) => b.date.localeCompare(a.date))
          .map(({ date, title, detail, source_url, side: of }) => (
            <li key={`${date} ${title}`}>
              <time dateTime={date}>{longDate(date)}</time>
              <div>
                <b className={of === 'both' ? undefined : of}>{title}</b>
                <p>
                  {detail} {source_url && <SourceLink url={source_url} text="source" />}
                </p>
              </div>
            </li>
          ))}
      </ol>
    </section>
  )
}
