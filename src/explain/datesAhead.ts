import { lastDay } from '../data/dates.ts'
import type { DatedEvent } from '../data/events.ts'
import type { Fact } from '../data/facts.ts'
import { dayNumber, dayText } from '../model/days.ts'
import type { Grade } from '../model/parameter.ts'
import { longDate } from '../model/quarters.ts'
import { isOut, reporters, reportsUntil } from '../model/reports.ts'

/**
 * A day that lies ahead, or should have come: what is to happen, in full and in a few words, how sure the day is, and where that
 * is from: the address, and the id of the fact or of the SEC's filing.
 */
export type DateAhead = {
  date: string
  title: string
  short: string
  says: string
  grade: Grade
  address: string | null
  source: string | null
}

/** Dates that facts of this metric tell, as their readers call them. */
const datedMetrics: Record<string, { title: string; short: string }> = {
  lockup_end: { title: 'End of the lock-up', short: 'lock-up ends' },
  ipo_marketing_earliest_date: {
    title: 'Earliest start of the marketing of the listing',
    short: 'listing is marketed',
  },
}

/** How sure a day is that a fact of this kind tells. */
const gradeOf: Record<Fact['kind'], Grade> = {
  reported: 'reported',
  estimate: 'estimated',
  claim: 'claimed',
  recollection: 'estimated',
}

const halfYear = 182

/** "January 2027": the last day of a quarter that is to come is not known of a company whose years have 52 or 53 weeks. */
const monthOf = (day: string): string => longDate(day).replace(/^\d+ /, '')

/**
 * What is dated after a day: the next report of each owner and of Nvidia (and one that should be out, but is not known to be), the
 * events of the file, and the dates among the facts; in order of days. Only days with a source, or by the rule of past reports.
 */
export function datesAhead(today: string, facts: readonly Fact[], events: readonly DatedEvent[]): DateAhead[] {
  const reports = reportsUntil(dayText((dayNumber(today) ?? 0) + halfYear)).filter(report => !isOut(report, today))
  const next = reporters.flatMap(company => {
    const [first, second] = reports.filter(report => report.company === company)
    return first && first.day <= today ? [first, ...(second ? [second] : [])] : first ? [first] : []
  })
  return [
    ...next.map(({ company, form, period, day, due, address, accession }) => ({
      date: day,
      title: `${company} reports on the ${form === '10-K' ? 'year' : 'quarter'} to ${monthOf(period)}`,
      says: `Estimated: 52 weeks after the report of the year before; due with the SEC by ${longDate(due)}.`,
      short: `${company} reports`,
      grade: 'estimated' as const,
      address,
      source: `SEC ${accession}`,
    })),
    ...events
      .filter(({ date }) => date > today)
      .map(({ date, title, detail, source_url }) => ({
        date,
        title,
        says: detail,
        short: title,
        grade: source_url && !detail.includes('day approximate') ? ('reported' as const) : ('estimated' as const),
        address: source_url,
        source: null,
      })),
    ...facts.flatMap((fact): DateAhead[] => {
      const dated = datedMetrics[fact.metric]
      const date = fact.unit === 'date_yyyymmdd' ? lastDay(fact.period_or_date) : null
      if (!dated || !date || date <= today) return []
      const says = [fact.note, fact.source_title].filter(Boolean).join(' ')
      return [
        {
          date,
          title: `${dated.title}, ${fact.entity}`,
          short: `${fact.entity} ${dated.short}`,
          says,
          grade: gradeOf[fact.kind],
          address: fact.source_url,
          source: fact.id,
        },
      ]
    }),
  ].toSorted((a, b) => a.date.localeCompare(b.date))
}
