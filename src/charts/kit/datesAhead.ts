import { lastQuarter } from '../../model/index.ts'
import type { Quarter } from '../../model/quantities.ts'
import { aboutDate, quartersTo } from '../../model/quarters.ts'
import type { TooltipLine } from '../chart.ts'
import type { ChartInput, DateOnAxis } from '../chartInput.ts'

type Dated = Pick<ChartInput, 'ahead' | 'asOf'>

/** The dates ahead of one calendar quarter, in the order of days, and what they are called together. */
export type QuarterDates = { quarter: Quarter; dates: DateOnAxis[]; text: string }

/** The dates ahead, gathered by calendar quarter: "Microsoft reports", "3 dates". */
export function quarterDates({ ahead, asOf }: Dated): QuarterDates[] {
  const byQuarter = Map.groupBy(ahead, ({ date }) => quartersTo(asOf, date))
  return [...byQuarter].map(([quarter, dates]) => ({
    quarter,
    dates,
    text: dates.length === 1 ? dates[0]!.short : `${dates.length} dates`,
  }))
}

/** What a tooltip says of the dates ahead in a quarter; the last quarter ends the axis, and has what comes before its own end. */
export const dateReadings = (scene: Dated, quarter: Quarter): TooltipLine[] =>
  scene.ahead
    .filter(({ date }) => Math.min(quartersTo(scene.asOf, date), lastQuarter) === quarter)
    .map(({ date, grade, short }) => ({ name: aboutDate(date, grade), value: `${short} (${grade})` }))

/** A row of a table for each date ahead: its day, and what is to happen, how sure the day is and what it is from. */
export const dateRows = ({ ahead }: Pick<ChartInput, 'ahead'>): string[][] =>
  ahead.map(({ date, grade, title, source }) => [
    aboutDate(date, grade),
    `${title} (a date ahead, ${[grade, source].filter(Boolean).join(', ')})`,
  ])

/** The dated events that are no date ahead. */
export const pastEvents = ({ events, ahead }: Pick<ChartInput, 'events' | 'ahead'>): ChartInput['events'] =>
  events.filter(({ date, title }) => !ahead.some(one => one.date === date && one.title === title))

/** The dates ahead as a sentence; nothing where there are none. */
export const datesInWords = ({ ahead }: Pick<ChartInput, 'ahead'>): string =>
  ahead.length === 0
    ? ''
    : `Dates ahead: ${ahead.map(({ date, grade, short }) => `${short}, ${aboutDate(date, grade)}`).join('; ')}.`

/** The ids of what the dates ahead are from, as a sentence; nothing where none has one. */
export function dateSources({ ahead }: Pick<ChartInput, 'ahead'>): string {
  const ids = [...new Set(ahead.flatMap(({ source }) => source ?? []))]
  return ids.length === 0 ? '' : `Sources of the dates: ${ids.join(', ')}.`
}
