import type { Plot } from '../../charts/chart.ts'
import type { Stroke } from '../office/drawing.ts'
import type { TextShape } from '../shapes.ts'

/** A column of the workbook behind a chart; a helper only serves the drawing of another. `formula` gives what makes a cell of it, for the row of that number (the first is 2). */
export type SheetColumn = {
  name: string
  values: readonly (number | null)[]
  formula?: (row: number) => string
  isHelper?: boolean
}

/** What is written at a point: its value in a number format, its series' name with it or alone, or words of their own. */
export type PointLabel = {
  at: number
  shows: 'value' | 'name' | 'name and value' | { says: string }
  format: string
  side: 'l' | 'r' | 't' | 'b' | 'ctr' | 'inBase' | 'inEnd' | 'outEnd'
  /** How far it stands from where the program would put it, in points: to the right, and down. */
  move?: [x: number, y: number]
  size: number
  colour: string
  weight?: number
}

/** Where a point of a line is marked: a circle is Amazon, a square Microsoft, in any colour or none. */
export type PointMarker = {
  at: number
  symbol: 'circle' | 'square' | 'diamond' | 'none'
  size: number
  isHollow: boolean
}

/** A stem from each point of a line towards the foot of the chart, so long in the values of the axis. */
export type Stems = { length: number; stroke: Stroke; hasCaps: boolean }

/** What stands at the foot of each row: its name; or a day, in days since the end of 1899, as office programs count them. */
export type Categories =
  | { kind: 'names'; head: string; names: readonly string[] }
  | {
      kind: 'days'
      days: readonly number[]
      quarters: readonly string[]
      from: number
      to: number
      years: number
      format: string
    }

export type ChartSeries = {
  /** Its column in the workbook. */
  column: number
  /** The colour of its area or bars; null for what only lifts others. */
  fill: { colour: string; opacity?: number } | null
  stroke: Stroke | null
  marks?: readonly PointMarker[]
  /** A mark on every point that has none of its own. */
  allMarked?: Omit<PointMarker, 'at'>
  /** Bars that have a colour of their own; null for one that is not to be seen. */
  points?: readonly { at: number; colour: string | null; opacity?: number; isHatched?: boolean }[]
  labels?: readonly PointLabel[]
  stems?: Stems
}

/** Series that are drawn in one way. */
export type SeriesGroup = {
  kind: 'area' | 'line' | 'bar' | 'column'
  stacking: 'standard' | 'clustered' | 'stacked' | 'percentStacked'
  /** The gap between bars, and how far they overlap, in % of a bar. */
  gap?: number
  overlap?: number
  series: readonly ChartSeries[]
}

/** What stands over a chart and moves with it: lines and words that no series can say. In points of the chart's frame. */
export type Extra =
  | { kind: 'words'; text: TextShape }
  | { kind: 'line'; from: [x: number, y: number]; to: [x: number, y: number]; stroke: Stroke }

/** A chart as an office program has it: a workbook, and how its columns are drawn. Lengths are points within its frame. */
export type NativeChart = {
  categories: Categories
  columns: readonly SheetColumn[]
  groups: readonly SeriesGroup[]
  plot: Plot
  values: { from: number; to: number; step: number; format: string; isSeen: boolean }
  /** How categories are named: whether at all, whether the first stands on top, and whether nought has a line. */
  names: { isSeen: boolean; isReversed: boolean; hasLine: boolean; size: number; weight?: number; colour: string }
  /** What is coloured behind the plot. */
  grounds: readonly (Plot & { colour: string })[]
  extras: readonly Extra[]
}

/** One cell of a table on a slide; a note stands smaller behind its text, or beneath it. */
export type TableCell = {
  text: string
  note?: string | null
  fill: string | null
  colour: string
  weight: number
  align: 'start' | 'middle' | 'end'
  /** Lines at its sides, where it has any. */
  right?: Stroke
  below?: Stroke
  around?: Stroke
}

/** A table as an office program has it; widths and heights in points. */
export type NativeTable = {
  widths: readonly number[]
  heights: readonly number[]
  /** How far below its own top the table begins. */
  top: number
  size: number
  /** Of notes, where there are any. */
  noteSize?: number
  areNotesBeneath?: boolean
  cells: readonly (readonly TableCell[])[]
  extras: readonly TextShape[]
}

/** What the program itself draws on a slide, or why there is nothing to draw. */
export type Native =
  | { kind: 'chart'; chart: NativeChart }
  | { kind: 'tables'; tables: readonly NativeTable[] }
  | { kind: 'nothing'; says: string }
