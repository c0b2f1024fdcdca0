import type { RankChart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { axisFor } from '../../charts/kit/axis.ts'
import { bridgedFigure, stepInk } from '../../charts/kit/bridgedFigure.ts'
import { mostSteps, type WaterfallRow, waterfallRows } from '../../charts/kit/waterfallRows.ts'
import { measures } from '../../model/measures.ts'
import type { Side } from '../../model/sides.ts'
import { textWidth } from '../type.ts'
import type { ChartSeries, Extra, NativeChart, PointLabel } from './native.ts'
import { axisFormat } from './numberFormat.ts'
import { columnList, evenAxis, type SlideArea, stepsIn, textLine, textSizes, widest } from './room.ts'

/**
 * The bridge as a waterfall: stacked columns on one that is not seen. A column that crosses nought has a part on each
 * side of it. The line through the ends is not seen either: it carries what each step did.
 */
export function waterfall(_: RankChart, scene: ChartInput, room: SlideArea): NativeChart {
  const { ink } = room
  const rows = waterfallRows(scene, stepsFor(room))
  const told = bridgedFigure(scene, scene.bridgeLine)
  const { unit } = told
  const inkOf = (row: WaterfallRow) => ink[stepInk(row, told)]
  const ends = rows.flatMap(row => [row.from, row.to])
  const axis = axisFor(room.extent ?? [Math.min(0, ...ends), Math.max(0, ...ends)])
  const { from, to, step } = evenAxis(axis, stepsIn(room.height - 88, textSizes.axis * 1.5))
  const wide = Math.max(...axis.ticks.map(tick => room.type.widthOf(unit.delta(tick), textSizes.axis, 'sans400')))
  const left = wide * widest + 12
  const plot = { x: left, y: 34, width: room.width - left - 8, height: room.height - 88 }
  const { columns, add } = columnList()
  const parts = rows.map(partsIn)
  const columnOf = (name: string, of: (part: ReturnType<typeof partsIn>) => number, isSeen: boolean): ChartSeries => ({
    column: add({ name, values: parts.map(of), isHelper: true }),
    fill: isSeen ? { colour: ink.aws } : null,
    stroke: null,
    ...(isSeen && { points: rows.map((row, at) => ({ at, colour: inkOf(row) })) }),
  })
  add({ name: told.moves, values: rows.map(row => row.to - row.from) })
  const bars = [
    columnOf('Not seen: lifts the column', ({ base }) => base, false),
    columnOf('Above nought', ({ above }) => above, true),
    columnOf('Below nought', ({ below }) => below, true),
  ]
  const y = (value: number) => plot.y + (1 - (value - from) / (to - from)) * plot.height
  const leads: ChartSeries = {
    column: add({ name: told.after, values: rows.map(({ to: end }) => end) }),
    fill: null,
    stroke: null,
    labels: rows.map((row, at): PointLabel => {
      const size = row.isEnd ? textSizes.label : textSizes.axis
      const text = row.isEnd ? told.end(row.to) : unit.delta(row.to - row.from)
      return {
        at,
        shows: { says: text },
        format: 'General',
        ...freePlace(row, { y, plot, size }),
        size,
        colour: row.isEnd ? inkOf(row) : ink.ink2,
        weight: row.isEnd ? 700 : 400,
      }
    }),
  }
  return {
    categories: { kind: 'names', head: 'Step', names: rows.map(({ name }) => name) },
    columns,
    groups: [
      { kind: 'column', stacking: 'stacked', gap: gapFor(rows.length), overlap: 100, series: bars },
      { kind: 'line', stacking: 'standard', series: [leads] },
    ],
    plot,
    values: {
      from,
      to,
      step,
      format: told.isLead
        ? axisFormat(unit, axis.ticks, { above: '+', below: '', nought: '' })
        : axisFormat(unit, axis.ticks),
      isSeen: true,
    },
    names: { isSeen: true, isReversed: false, hasLine: true, size: textSizes.axis, colour: ink.ink },
    grounds: [],
    extras: [...joints(rows, plot, y, room), ...(told.isLead ? whoLeads(scene, plot, room) : [])],
  }
}

/**
 * Where what a column did is written: beyond its end, else beyond its beginning, else beyond nought: where neither the line
 * at nought runs through it nor the names of the columns stand.
 */
function freePlace(
  row: WaterfallRow,
  { y, plot, size }: { y: (value: number) => number; plot: NativeChart['plot']; size: number },
): Pick<PointLabel, 'side' | 'move'> {
  const high = size * 1.2 + 3
  const above = (foot: number) => ({ side: 't' as const, foot, top: foot - high })
  const below = (top: number) => ({ side: 'b' as const, foot: top + high, top })
  const isUp = row.to >= row.from
  const [end, begin, nought] = [y(row.to), y(row.from), y(0)]
  const beyond = isUp ? above(Math.min(end, nought)) : below(Math.max(end, nought))
  const places = [
    isUp ? above(end) : below(end),
    isUp ? below(begin) : above(begin),
    beyond,
    isUp ? below(Math.max(begin, nought)) : above(Math.min(begin, nought)),
  ]
  const isFree = ({ top, foot }: (typeof places)[number]) =>
    foot <= plot.y + plot.height && (nought <= top + 0.5 || nought >= foot - 0.5)
  const { side, top, foot } = places.find(isFree) ?? beyond
  const by = (side === 't' ? foot : top) - end
  return by === 0 ? { side } : { side, move: [0, by] }
}

/** So many steps as have room for what they did, between the two ends. */
const stepsFor = ({ width, type }: SlideArea) => {
  const each = type.widthOf('+$1.59T', textSizes.label, 'sans700') * widest + 4
  return Math.min(mostSteps, Math.max(Math.floor((width - 60) / each) - 3, 1))
}

/** Few columns stand further apart, in % of one. */
const gapFor = (count: number) => (count < 6 ? 130 : 60)

/** A column from one lead to another as parts that stack: what lifts it, and what is above and below nought. */
function partsIn({ from, to }: WaterfallRow) {
  const [low, high] = [Math.min(from, to), Math.max(from, to)]
  if (low >= 0) return { base: low, above: high - low, below: 0 }
  if (high <= 0) return { base: high, above: 0, below: low - high }
  return { base: 0, above: high, below: low }
}

/** A thin line from the end of each step to where the next begins. */
function joints(
  rows: readonly WaterfallRow[],
  plot: NativeChart['plot'],
  y: (value: number) => number,
  { ink }: SlideArea,
): Extra[] {
  const slot = plot.width / rows.length
  const half = slot / (1 + gapFor(rows.length) / 100) / 2
  const middle = (i: number) => plot.x + (i + 0.5) * slot
  return rows.slice(0, -1).map(({ to }, i) => ({
    kind: 'line',
    from: [middle(i) + half, y(to)],
    to: [middle(i + 1) - half, y(to)],
    stroke: { colour: ink.axis, width: 1 },
  }))
}

/** Whose lead it is above nought, and whose below, over the plot: one text, so that no font can lay its halves over each other. */
function whoLeads(scene: ChartInput, { x, y }: NativeChart['plot'], { ink, type, width }: SlideArea): Extra[] {
  const name = (side: Side) => measures[scene.measure].of(side).split(' /')[0]!
  const says = (above: string, below: string, at: number) => ({
    ...textLine('', [at, y - 22], { colour: ink.ink }),
    runs: [
      { text: above, weight: 600, colour: ink.aws },
      { text: ', ', weight: 400, colour: ink.ink2 },
      { text: below, weight: 600, colour: ink.alliance },
    ],
  })
  const whole = says(`Above nought ${name('aws')} leads`, `below nought ${name('alliance')} leads`, x)
  const isNarrow = textWidth(type, whole) * widest > width - x
  const text = isNarrow ? says(`Above: ${name('aws')}`, `below: ${name('alliance')}`, 0) : whole
  return [{ kind: 'words', text }]
}
