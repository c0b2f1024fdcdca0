import type { DateOnAxis } from '../charts/chartInput.ts'
import { quartersSince } from '../data/dates.ts'
import type { DateAhead } from '../explain/datesAhead.ts'
import { lastQuarter } from '../model/index.ts'

/** The dates of the calendar after `today`, where they lie on an axis of quarters from `asOf`; one that is only overdue has no place. */
export const datesOnAxis = (
  dates: readonly DateAhead[],
  { asOf, today }: { asOf: string; today: string },
): DateOnAxis[] =>
  dates
    .map(({ date, title, short, grade, source }) => ({
      date,
      quarter: quartersSince(asOf, date),
      title,
      short,
      grade,
      source,
    }))
    .filter(({ date, quarter }) => date > today && quarter > 0 && quarter <= lastQuarter)
