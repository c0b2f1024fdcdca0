import type { Plot, TimeChart } from '../../charts/chart.ts'
import type { ChartInput, Reported } from '../../charts/chartInput.ts'
import { firstQuarter, reportedPoints } from '../../charts/kit/reportedHistory.tsx'
import type { LabelRoom } from '../../charts/kit/room.ts'
import { lastQuarter } from '../../model/index.ts'
import { quarterLabel } from '../../model/quarters.ts'
import { dayAt, serialDay } from './days.ts'
import type { SheetColumn } from './native.ts'
import type { SlideArea } from './room.ts'

/** A row of the workbook: a quarter of the model, or a day on which something was reported. */
export type TimelineRow = { day: number; name: string; quarter: number | null }

/** What the parts of a chart over time are drawn with: its workbook as it grows, and where a quarter and a value stand. */
export type SlideTimeline = {
  chart: TimeChart
  scene: ChartInput
  room: SlideArea
  rows: readonly TimelineRow[]
  columns: readonly SheetColumn[]
  /** Adds a column; answers its place. */
  add: (name: string, values: readonly (number | null)[], more?: Pick<SheetColumn, 'formula' | 'isHelper'>) => number
  /** A column of the model's quarters: null where nothing is to be said. */
  over: (value: (quarter: number) => number | null) => (number | null)[]
  /** The row of a quarter, counted from 0. */
  at: (quarter: number) => number
  x: (quarter: number) => number
  xOfDay: (day: number) => number
  y: (value: number) => number
  plot: Plot
  /** The values at the foot and at the top. */
  foot: number
  top: number
  /** What of the plot is taken: where labels may stand. */
  labels: LabelRoom
}

/** The reported points that a chart shows. */
export const pastOf = (chart: TimeChart, scene: ChartInput): readonly Reported[] =>
  chart.past && firstQuarter(chart, scene) < 0 ? reportedPoints(scene, chart.past) : []

/** Every day that has a number: those of reports, then the model's quarters. */
export function timelineRows(chart: TimeChart, scene: ChartInput): TimelineRow[] {
  const today = dayAt(scene.asOf, 0)
  const days = [...new Set(pastOf(chart, scene).map(({ date }) => serialDay(date)))].filter(day => day < today)
  return [
    ...days.toSorted((a, b) => a - b).map(day => ({ day, name: 'reported', quarter: null })),
    ...Array.from({ length: lastQuarter + 1 }, (_, quarter) => ({
      day: dayAt(scene.asOf, quarter),
      name: quarterLabel(scene.asOf, quarter),
      quarter,
    })),
  ]
}

/** The first and the last day of the axis: whole years back from today, so that each tick is the same quarter. */
export function spanOf(chart: TimeChart, scene: ChartInput) {
  const { asOf } = scene
  const years = Math.ceil(-firstQuarter(chart, scene) / 4)
  return { from: dayAt(asOf, -4 * years), to: dayAt(asOf, lastQuarter) }
}
