import type { Ink as Colours } from '../../src/export/colours.ts'
import type { ChartSeries, Extra, NativeChart, PointLabel, SeriesGroup } from '../../src/export/slides/native.ts'
import { type Type, textBoxOf } from '../../src/export/type.ts'
import { type Box, edgesOf, type Ink } from './crossings.ts'
import { inNumberFormat } from './numberFormats.ts'

type Point = readonly [x: number, y: number]

/** What a chart is drawn with: letters so much wider than ours are those of a font in the place of ours. */
type With = { type: Type; ink: Colours; wide: number }

/**
 * A chart of a slide as an office program draws it from its workbook's numbers, in points of its frame: series, bars and
 * stems as lines, labels where the program puts them and where they were moved to.
 *
 * Programs agree on where labels stand to within some points: the box of a label touches its point or the mark there, and
 * its words stand three points within it at the sides and one and a half above and below, on a line 1.2 times their size.
 * Grid lines lie beneath everything, and are left out.
 */
export function inkOnSlide(chart: NativeChart, drawn: With): Ink[] {
  const { categories, plot, values } = chart
  const share = (value: number) => (value - values.from) / (values.to - values.from)
  const lies = chart.groups.some(({ kind }) => kind === 'bar')
  const rows = categories.kind === 'names' ? categories.names.length : 0
  const slot = (lies ? plot.height : plot.width) / Math.max(rows, 1)
  const along = ({ kind }: SeriesGroup, at: number) => {
    if (categories.kind === 'days')
      return plot.x + ((categories.days[at]! - categories.from) / (categories.to - categories.from)) * plot.width
    if (kind === 'bar') return plot.y + (at + 0.5) * slot
    return plot.x + (at + 0.5) * slot
  }
  const up = (value: number) => plot.y + (1 - share(value)) * plot.height
  const across = (value: number) => plot.x + share(value) * plot.width

  const bars: Ink[] = []
  const lines: Ink[] = []
  const labels: Ink[] = []
  for (const group of chart.groups) {
    const ends = stacked(chart, group)
    for (const [i, series] of group.series.entries()) {
      const own = ends[i]!
      if (group.kind === 'bar' || group.kind === 'column') {
        const half = slot / (1 + (group.gap ?? 50) / 100) / 2
        const boxes = own.map((end, at): Box | null => {
          if (!end) return null
          const middle = along(group, at)
          const [a, b] = end.map(group.kind === 'bar' ? across : up) as [number, number]
          const [low, high] = [Math.min(a, b), Math.max(a, b)]
          return group.kind === 'bar'
            ? { left: low, right: high, top: middle - half, bottom: middle + half }
            : { left: middle - half, right: middle + half, top: low, bottom: high }
        })
        if (series.fill) bars.push(...boxes.flatMap((box, at) => (box ? barInk(box, series, at) : [])))
        labels.push(
          ...(series.labels ?? []).flatMap(label => {
            const box = boxes[label.at]
            return box ? barLabel(chart, series, label, box, own[label.at]![1] < own[label.at]![0], drawn) : []
          }),
        )
        continue
      }
      const points = own.flatMap((end, at): Point[] => (end ? [[along(group, at), up(end[1])]] : []))
      lines.push(...seriesInk(chart, group, series, points, drawn))
      lines.push(
        ...own.flatMap((end, at): Ink[] => {
          if (!end || !series.stems) return []
          const [x, top, foot] = [along(group, at), up(end[1]), up(end[1] - series.stems.length)]
          const caps = series.stems.hasCaps
            ? ([
                [x - 4, top, x + 4, top],
                [x - 4, foot, x + 4, foot],
              ] as const)
            : []
          return [line(`the stem “${nameOf(chart, series)}”`, [[x, top, x, foot], ...caps], series.stems.stroke.width)]
        }),
      )
      labels.push(
        ...(series.labels ?? []).flatMap(label => {
          const end = own[label.at]
          if (!end) return []
          const mark = series.marks?.find(({ at }) => at === label.at)?.size ?? 0
          return [pointLabel(chart, series, label, [along(group, label.at), up(end[1])], mark / 2, drawn)]
        }),
      )
    }
  }
  return [
    ...seenBars(bars, drawn),
    ...lines,
    ...labels,
    ...axisInk(chart, lies, slot, drawn),
    ...chart.extras.map(extra => extraInk(extra, drawn)),
  ]
}

/** From where to where each point of each series reaches, null where it has none. */
function stacked(
  { columns, categories }: NativeChart,
  { stacking, series }: SeriesGroup,
): ([number, number] | null)[][] {
  const count = categories.kind === 'days' ? categories.days.length : categories.names.length
  const isStacked = stacking === 'stacked' || stacking === 'percentStacked'
  const totals = Array.from({ length: count }, (_, at) =>
    stacking === 'percentStacked' ? series.reduce((sum, { column }) => sum + (columns[column]!.values[at] ?? 0), 0) : 1,
  )
  const ends = Array.from({ length: count }, () => ({ above: 0, below: 0 }))
  return series.map(({ column }) =>
    Array.from({ length: count }, (_, at): [number, number] | null => {
      const raw = columns[column]!.values[at] ?? null
      if (raw === null) return null
      const value = raw / totals[at]!
      if (!isStacked) return [0, value]
      const side = value < 0 ? 'below' : 'above'
      const from = ends[at]![side]
      ends[at]![side] += value
      return [from, from + value]
    }),
  )
}

const nameOf = ({ columns }: NativeChart, { column }: ChartSeries) => columns[column]!.name

const line = (what: string, pieces: readonly (readonly [number, number, number, number])[], width: number): Ink => ({
  kind: 'line',
  what,
  pieces,
  width,
  isQuiet: false,
})

/** The line of a series; an area without one is a fill. */
function seriesInk(
  chart: NativeChart,
  { kind }: SeriesGroup,
  series: ChartSeries,
  points: readonly Point[],
  { ink }: With,
): Ink[] {
  const { stroke } = series
  // The edge of a fan is as faint as a grid, and the page’s colour is no ink.
  if (kind === 'area' || !stroke || stroke.colour === ink.page) return []
  const pieces = points.slice(1).map((point, i) => [...points[i]!, ...point] as const)
  const isFaint = (stroke.opacity ?? 1) < 0.6
  return isFaint ? [] : [line(`the line of “${nameOf(chart, series)}”`, pieces, stroke.width)]
}

/** A bar, which covers what lies beneath it. */
function barInk(box: Box, { points, fill }: ChartSeries, at: number): Ink[] {
  const own = points?.find(point => point.at === at)
  if (own?.colour === null || box.right - box.left < 0.1 || box.bottom - box.top < 0.1) return []
  const what = `a bar of ${own?.colour ?? fill!.colour}`
  return [{ kind: 'line', what, pieces: edgesOf(box), width: 0, isQuiet: false, covers: box }]
}

/** Bars of which one in the colour of the ground hides a part of another in its row: only what is seen of them. */
function seenBars(bars: readonly Ink[], { ink }: With): Ink[] {
  const isGround = (bar: Ink) => bar.kind === 'line' && !Object.values(ink).some(hex => bar.what.endsWith(hex))
  const hidden = bars.flatMap(bar => (bar.kind === 'line' && bar.covers && isGround(bar) ? [bar.covers] : []))
  return bars.flatMap((bar): Ink[] => {
    if (bar.kind !== 'line' || !bar.covers || isGround(bar)) return []
    const own = bar.covers
    const over = hidden.find(({ top, left, right }) => top === own.top && left < own.right && right > own.left)
    if (!over) return [bar]
    const seen = over.left <= own.left ? { ...own, left: over.right } : { ...own, right: over.left }
    return [{ ...bar, pieces: edgesOf(seen), covers: seen }]
  })
}

const said = (chart: NativeChart, series: ChartSeries, { shows, format, at }: PointLabel) => {
  const value = () => inNumberFormat(chart.columns[series.column]!.values[at]!, format)
  if (typeof shows === 'object') return shows.says
  if (shows === 'value') return value()
  return shows === 'name' ? nameOf(chart, series) : `${nameOf(chart, series)} ${value()}`
}

const widthOf = (says: string, { size, weight = 400 }: Pick<PointLabel, 'size' | 'weight'>, { type, wide }: With) =>
  type.widthOf(says, size, weight >= 700 ? 'sans700' : weight >= 600 ? 'sans600' : 'sans400') * wide

/** Words around the middle of their line. */
function words(says: string, [x, y]: Point, look: Pick<PointLabel, 'size' | 'weight'>, drawn: With): Ink {
  const half = widthOf(says, look, drawn) / 2
  const foot = /[gjpqy,]/.test(says) ? 0.56 : 0.36
  const { size } = look
  return {
    kind: 'text',
    says,
    box: { left: x - half, right: x + half, top: y - 0.36 * size, bottom: y + foot * size },
    size,
    rim: 0,
  }
}

function pointLabel(
  chart: NativeChart,
  series: ChartSeries,
  label: PointLabel,
  [x, y]: Point,
  mark: number,
  drawn: With,
): Ink {
  const says = said(chart, series, label)
  const half = widthOf(says, label, drawn) / 2 + 3 + mark
  const high = label.size * 0.6 + 1.5 + mark
  const aside = { l: [-half, 0], r: [half, 0], t: [0, -high], b: [0, high] }[label.side as 'l' | 'r' | 't' | 'b']
  const [right, down] = label.move ?? [0, 0]
  return words(says, [x + aside[0]! + right, y + aside[1]! + down], label, drawn)
}

function barLabel(
  chart: NativeChart,
  series: ChartSeries,
  label: PointLabel,
  box: Box,
  isBack: boolean,
  drawn: With,
): Ink[] {
  const says = said(chart, series, label)
  const [middle, height] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  const half = widthOf(says, label, drawn) / 2 + 3
  const end = isBack ? box.left : box.right
  const out = isBack ? -half : half
  const x = { ctr: middle, outEnd: end + out, inEnd: end - out }[label.side as 'ctr' | 'outEnd' | 'inEnd']
  const [right, down] = label.move ?? [0, 0]
  return [words(says, [x + right, height + down], label, drawn)]
}

/** The numbers of the axis of values, and the names of rows that lie. */
function axisInk({ categories, plot, values, names }: NativeChart, lies: boolean, slot: number, drawn: With): Ink[] {
  const count = values.isSeen ? Math.floor((values.to - values.from) / values.step + 1e-9) + 1 : 0
  const ticks = Array.from({ length: count }, (_, i) => {
    const says = inNumberFormat(values.from + i * values.step, values.format)
    const share = (i * values.step) / (values.to - values.from)
    const half = widthOf(says, { size: 12 }, drawn) / 2
    const place: Point = lies
      ? [plot.x + share * plot.width, plot.y - 10]
      : [plot.x - 5 - half, plot.y + (1 - share) * plot.height]
    return says === '' ? [] : [words(says, place, { size: 12 }, drawn)]
  }).flat()
  if (categories.kind !== 'names') return ticks
  const look = { size: names.size, weight: names.weight ?? 400 }
  return [
    ...ticks,
    ...categories.names.flatMap((name, i): Ink[] => {
      if (name === '') return []
      const half = widthOf(name, look, drawn) / 2
      const middle = (i + 0.5) * slot
      // What is too long for its room is broken, and stays within it.
      if (lies) return half * 2 > plot.x - 6 ? [] : [words(name, [plot.x - 6 - half, plot.y + middle], look, drawn)]
      const box = words(name, [plot.x + middle, plot.y + plot.height + 5 + 0.6 * look.size], look, drawn)
      const within = { left: plot.x + middle - slot / 2 + 4, right: plot.x + middle + slot / 2 - 4 }
      return [half * 2 > slot - 8 ? { ...box, box: { ...(box as { box: Box }).box, ...within } } : box] as Ink[]
    }),
  ]
}

function extraInk(extra: Extra, { type, wide }: With): Ink {
  if (extra.kind === 'line') return line('a line over the chart', [[...extra.from, ...extra.to]], extra.stroke.width)
  const { text } = extra
  const { left, right, top, bottom } = textBoxOf(type, text)
  const more = ((right - left) * (wide - 1)) / { start: 1, middle: 2, end: 1 }[text.anchor]
  return {
    kind: 'text',
    says: text.runs.map(run => run.text).join(''),
    box: {
      left: left - (text.anchor === 'start' ? 0 : more),
      right: right + (text.anchor === 'end' ? 0 : more),
      top,
      bottom,
    },
    size: text.size,
    rim: 0,
  }
}
