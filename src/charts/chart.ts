import type { Word } from '../analysis/verdict.ts'
import type { NativeChart, NativeTable } from '../export/slides/native.ts'
import type { SlideArea } from '../export/slides/room.ts'
import type { LineKey, StackLine } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import type { NumberAddress } from '../model/keys.ts'
import type { Lead, Quarter, Share } from '../model/quantities.ts'
import type { Side } from '../model/sides.ts'
import type { Changes } from '../model/world.ts'
import type { ChartId } from './catalogue.ts'
import type { ChartInput, DragAnswers, Spot } from './chartInput.ts'
import type { Column } from './kit/data.ts'
import type { DollarExtents } from './kit/dollarExtents.ts'
import type { AxisValue, Pixels } from './kit/lengths.ts'
import type { Look } from './kit/look.ts'
import type { LabelRoom } from './kit/room.ts'
import type { SecondLine } from './kit/secondLines.tsx'
import type { TableSpec } from './kit/tableSpec.ts'
import type { Marks } from './picture/mark.ts'

/** Where a drawing stands, in pixels of its figure. */
export type Plot = { x: Pixels; y: Pixels; width: Pixels; height: Pixels }

/** What a picture draws with: the scene, where a place on each axis stands, and the sizes and colours of its medium. */
export type Drawing = {
  scene: ChartInput
  x: (place: AxisValue) => Pixels
  y: (place: AxisValue) => Pixels
  plot: Plot
  look: Look
  /** What is drawn around the picture already, where no label may stand. */
  room?: LabelRoom
  /** Places what is written when the chart's own labels have their places; asked before the line at the horizon is broken around all. */
  placeLast?: () => void
}

/** Rows of text for the table view and the reader of a screen. A row may be shorter than the head. */
export type Table = {
  head: string[]
  rows: string[][]
  /** Where the number of each cell stands, row by row as in `rows`, for cells that can explain themselves. */
  places?: (Spot | null)[][]
}

/** One line of a tooltip. */
export type TooltipLine = { name: string; value: string; side?: Side }

/** A chart of a kind as an office program draws it, from its own numbers; fetched when a deck is made. */
type NativeSlide<Kind, Native> = () => Promise<(chart: Kind, scene: ChartInput, area: SlideArea) => Native>

type ChartBase = {
  id: ChartId
  title: string
  /** The name of its tab on a phone. */
  tab: string
  subtitle: (scene: ChartInput) => string
  /** What it says above all: the headline of its figure and its slide. What belongs to a side is set in its colour. */
  headline: (scene: ChartInput) => Word[]
  table: (scene: ChartInput) => Table
  /** What it draws, as plain numbers: all of its bars or lines can be drawn again from them. */
  data: (scene: ChartInput) => Column[]
  /** What it shows of simulated futures, once they are there: the bands of these lines, or with none of them something else; null where it shows nothing of them. */
  futures: { bands: readonly StackLine[] } | null
  /** Whether weighted scenarios are in it, where there are some. */
  weighs?: true
  /** The lines of the model that it shows: its sources are what feeds them. */
  lines: (scene: Pick<ChartInput, 'measure' | 'tables'>) => LineKey[]
  /** What moves. The frame (axes, grid, tooltip, keyboard) is shared by all charts of a kind. */
  picture: (drawing: Drawing) => Marks
}

/** Whether its values are dollars: with axes locked, such charts share one axis, which knows their extents. */
type InDollars =
  | { [Id in keyof DollarExtents]: { isInDollars: true; id: Id; extent: DollarExtents[Id] } }[keyof DollarExtents]
  | { isInDollars: false }

/** Values over quarters. */
export type TimeChart = ChartBase & {
  kind: 'time'
  slide: NativeSlide<TimeChart, NativeChart>
  /** The line of both stacks that it draws, and what a stack is called in it. */
  line: StackLine
  naming: (side: Side) => string
  /** A thinner line of each stack beside its own; null where it has none. */
  second: SecondLine | null
  /** The line whose reported past it shows before today; null where it begins today. */
  past: StackLine | null
  quarters: Quarter[]
  /** Values that must be in view. */
  extent: (scene: ChartInput) => [number, number]
  /** Whether the value axis may begin above zero; money never does. */
  floats: boolean
  tick: (value: number) => string
  margin: { left: Pixels; right: Pixels; top: Pixels }
  /** What the tooltip says at a quarter, exactly. */
  readings: (scene: ChartInput, quarter: Quarter) => TooltipLine[]
  /** Itself with the fan of its line, for where there is room. */
  wide?: TimeChart
} & InDollars

/** A whole split into parts, a bar for each row; `x` is a share of the whole, `y` the row. */
export type SplitChart = ChartBase & {
  kind: 'split'
  slide: NativeSlide<SplitChart, NativeChart>
  rows: readonly string[]
  extent: (scene: ChartInput) => [number, number]
  /** What the tooltip says of a row, exactly. */
  readings: (scene: ChartInput, row: number) => TooltipLine[]
  /** The number in a row at a share of the whole. */
  placeAt: (scene: ChartInput, row: number, share: Share) => NumberAddress | null
}

/** Inputs one beneath the other, each with a bar. */
export type RankChart = ChartBase & {
  kind: 'rank'
  slide: NativeSlide<RankChart, NativeChart>
  extent: (scene: ChartInput) => [number, number]
  tick: (value: number, scene: ChartInput) => string
  /** Where the scenario stands on the axis. */
  now?: (scene: ChartInput) => Lead
  /** The input of each row, where it has one. */
  keys: (scene: ChartInput) => (InputKey | null)[]
  /** What a row without an input explains itself by. */
  spotAt?: (scene: ChartInput, row: number) => Spot | null
  /** The name of its tab among the questions that share a frame. */
  face: string
  /** What a row answers. */
  asks: string
  readings: (scene: ChartInput, row: number) => TooltipLine[]
  /** What a frame of it holds while a hand moves, from one input to the next, made anew for each frame; null where every answer is quick enough. */
  holds: (() => (scene: ChartInput) => DragAnswers) | null
  /** How many rows there are. */
  rows: (scene: ChartInput) => number
  /** Whether they mean little unless all are seen: where there is too little room they are drawn smaller, and none is cut off. */
  isWhole?: true
  /** What is said in place of rows where there are none; null where there are some. */
  empty: (scene: ChartInput) => string | null
  /** Itself with every row, for where there is room. */
  wide?: RankChart
  /** The same of another figure: a line of one stack, or the lead where none is named; left out where it has only one to tell of. */
  about?: ((figure: LineKey | undefined) => RankChart) | undefined
  /** Other questions that share its frame, as the catalogue says; `index.ts` puts them here. */
  beside?: readonly RankChart[]
}

/** Two inputs against each other; `x` and `y` are places on their tracks, 0 to 1. */
export type MapChart = ChartBase & {
  kind: 'map'
  slide: NativeSlide<MapChart, NativeTable>
  axes: { x: InputKey; y: InputKey }
  /** How many cells there are across, and up. */
  size: readonly [columns: number, rows: number]
  /** A cell as the changes that lead to it. */
  cellAt: (column: number, row: number) => Changes
  /** What a cell says, and by what it explains itself. */
  saysOf: (scene: ChartInput, column: number, row: number) => { title: string; readings: TooltipLine[]; spot: Spot }
  /** The same map of two other inputs. */
  on: (axes: ChartInput['map']) => MapChart
  /** Itself with finer cells, for where there is room. */
  wide?: MapChart
}

/** Numbers in rows and columns, or a few such tables: the tables of the trade. Nothing of them is drawn but letters and lines. */
export type TableChart = Omit<ChartBase, 'picture'> & {
  kind: 'table'
  slide: NativeSlide<TableChart, NativeTable[]>
  specs: (scene: ChartInput) => readonly TableSpec[]
  /** Itself with fewer rows, for a place in which the letters of all would be too small to be read; its sentences are those of the whole. */
  brief?: (scene: ChartInput) => readonly TableSpec[]
  /** What its marks and numbers mean, in sentences that stand beneath it. */
  remarks: (scene: ChartInput) => string[]
  /** What a reader can choose fewer of, where it is too wide; null where its columns are not chosen. */
  fewer: string | null
}

/** A chart that is drawn. */
export type DrawnChart = TimeChart | SplitChart | RankChart | MapChart

export type Chart = DrawnChart | TableChart

/** The questions that share a frame, where there are several. */
export const facesOf = (chart: Chart): RankChart[] =>
  chart.kind === 'rank' && chart.beside ? [chart, ...chart.beside] : []

/** The lines whose bands these charts show between them. */
export const bandsOf = (charts: readonly Pick<Chart, 'futures'>[]): StackLine[] => [
  ...new Set(charts.flatMap(({ futures }) => futures?.bands ?? [])),
]

/** A chart as it is where it has the whole room. */
export const wideOf = (chart: Chart): Chart => ('wide' in chart && chart.wide ? chart.wide : chart)

/** A chart as a scenario asks for it: a map has the scenario's two inputs, a bridge the figure that it splits. */
export function chartIn(chart: Chart, { map, bridgeLine }: Pick<ChartInput, 'map' | 'bridgeLine'>): Chart {
  if (chart.kind === 'map') return chart.on(map)
  return chart.kind === 'rank' && chart.about && bridgeLine ? chart.about(bridgeLine) : chart
}
