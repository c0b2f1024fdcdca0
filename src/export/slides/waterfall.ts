import { mostSteps, type WaterfallRow, waterfallRows } from '../../charts/bridge.tsx'
import type { RankChart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { axisFor } from '../../charts/kit/axis.ts'
import { unitOf } from '../../charts/kit/leads.tsx'
import { measures } from '../../model/measures.ts'
import type { Side } from '../../model/sides.ts'
import type { ChartSeries, Extra, NativeChart, PointLabel } from './native.ts'
import { axisFormat } from './numberFormat.ts'
import { columnList, evenAxis, type SlideArea, textLine, textSizes } from './room.ts'

/**
 * The bridge as a waterfall: stacked columns on one that is not seen. A column that crosses nought has a part on each
 * side of it. The line through the ends is not seen either: it carries what each step did.
 */
export function waterfall(_: RankChart, scene: ChartInput, room: SlideArea): NativeChart {
  const { ink } = room
  const rows = waterfallRows(scene, mostSteps)
  const unit = unitOf(scene)
  const ends = rows.flatMap(row => [row.from, row.to])
  const axis = axisFor(room.extent ?? [Math.min(0, ...ends), Math.max(0, ...ends)])
  const { from, to, step } = evenAxis(axis)
  const wide = Math.max(...axis.ticks.map(tick => room.type.widthOf(unit.delta(tick), textSizes.axis, 'sans400')))
  const left = wide * 1.12 + 12
  const plot = { x: left, y: 34, width: room.width - left - 8, height: room.height - 88 }
  const { columns, add } = columnList()
  const parts = rows.map(partsIn)
  const columnOf = (name: string, of: (part: ReturnType<typeof partsIn>) => number, isSeen: boolean): ChartSeries => ({
    column: add({ name, values: parts.map(of), isHelper: true }),
    fill: isSeen ? { colour: ink.aws } : null,
    stroke: null,
    ...(isSeen && { points: rows.map((row, at) => ({ at, colour: ink[sideOf(row)] })) }),
  })
  add({ name: 'Moves the lead by', values: rows.map(row => row.to - row.from) })
  const bars = [
    columnOf('Not seen: lifts the column', ({ base }) => base, false),
    columnOf('Above nought', ({ above }) => above, true),
    columnOf('Below nought', ({ below }) => below, true),
  ]
  const leads: ChartSeries = {
    column: add({ name: 'Lead after it', values: rows.map(({ to: end }) => end) }),
    fill: null,
    stroke: null,
    labels: rows.map((row, at): PointLabel => {
      const text = row.isEnd ? unit.format(Math.abs(row.to)) : unit.delta(row.to - row.from)
      return {
        at,
        shows: { says: text },
        format: 'General',
        side: row.to >= row.from ? 't' : 'b',
        size: row.isEnd ? textSizes.label : textSizes.axis,
        colour: row.isEnd ? ink[sideOf(row)] : ink.ink2,
        weight: row.isEnd ? 700 : 400,
      }
    }),
  }
  const y = (value: number) => plot.y + (1 - (value - from) / (to - from)) * plot.height
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
      format: axisFormat(unit, axis.ticks, { above: '+', below: '', nought: '' }),
      isSeen: true,
    },
    names: { isSeen: true, isReversed: false, hasLine: true, size: textSizes.axis, colour: ink.ink },
    grounds: [],
    extras: [...joints(rows, plot, y, room), ...whoLeads(scene, plot, room)],
  }
}

/** Few columns stand further apart, in % of one. */
const gapFor = (count: number) => (count < 6 ? 130 : 60)

const sideOf = ({ from, to }: WaterfallRow) => (to >= from ? 'aws' : 'alliance')

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
function whoLeads(scene: ChartInput, { x, y }: NativeChart['plot'], { ink }: SlideArea): Extra[] {
  const says = (side: Side) => `nought ${measures[scene.measure].of(side).split(' /')[0]} leads`
  const text = textLine('', [x, y - 22], { colour: ink.ink })
  const runs = [
    { text: `Above ${says('aws')}`, weight: 600, colour: ink.aws },
    { text: ', ', weight: 400, colour: ink.ink2 },
    { text: `below ${says('alliance')}`, weight: 600, colour: ink.alliance },
  ]
  return [{ kind: 'words', text: { ...text, runs } }]
}
