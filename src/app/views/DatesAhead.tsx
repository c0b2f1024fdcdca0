import { longDate } from '../../model/quarters.ts'
import { DateList } from '../explain/DateList.tsx'
import { useDatesAhead } from '../explain/useDatesAhead.ts'

/** What is dated after today: results, ends of lock-ups, and the like, each with where the day is from. */
export function DatesAhead() {
  const { today, dates } = useDatesAhead()
  return (
    <section aria-label="Dates ahead" className="datesAhead">
      <h2>Dates ahead</h2>
      <p>Seen from {longDate(today)}.</p>
      <DateList dates={dates} today={today} />
    </section>
  )
}
