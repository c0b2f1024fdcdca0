import { quartersTo } from '../../model/quarters.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { DateList } from './DateList.tsx'
import { useDatesAhead } from './useDatesAhead.ts'

/** The dates ahead that charts over time mark, of all quarters or of one; nothing where there are none. */
export function ChartDates({ quarter }: { quarter?: number }) {
  const asOf = useDesk(desk => desk.asOf)
  const { today, dates } = useDatesAhead()
  const shown = dates.filter(
    ({ date }) => date > today && date > asOf && (quarter === undefined || quartersTo(asOf, date) === quarter),
  )
  if (shown.length === 0) return null
  return (
    <section aria-label="Dates ahead">
      <h3>Dates ahead{quarter !== undefined && ' in this quarter'}</h3>
      <DateList dates={shown} today={today} />
    </section>
  )
}
