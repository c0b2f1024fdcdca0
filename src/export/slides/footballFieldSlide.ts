import type { LeadRange, RangePlace } from '../../analysis/leadRanges.ts'
import type { RankChart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { axisFor } from '../../charts/kit/axis.ts'
import { leadNow, unitOf } from '../../charts/kit/leads.tsx'
import { rangesOf } from '../../charts/kit/ranges.ts'
import type { ChartSeries, Extra, NativeChart } from './native.ts'
import { halfNames, halves, leadAxisFormat, lying, nowLine, rowsIn } from './rankCharts.ts'
import { columnList, type SlideArea, textLine, textSizes, widest } from './room.ts'

/**
 * The football field: for each analysis a bar from the least lead to the most, as parts that stack on one that is not seen; a
 * range that crosses nought has a part on each side of it. Where its expected value or median lies is a line over it.
 */
export function footballFieldSlide(chart: RankChart, scene: ChartInput, room: SlideArea): NativeChart {
  const { ink } = room
  const ranges = rangesOf(scene).slice(0, rowsIn(room, 44))
  const unit = unitOf(scene)
  const axis = axisFor(room.extent ?? chart.extent(scene))
  const names = ranges.map(({ name }) => name)
  const written = ({ lead, short }: RangePlace) => [unit.format(Math.abs(lead)), short].filter(Boolean).join(' ')
  const { plot, from, to, step, x } = lying(room, names, { ...axis, tick: unit.delta }, 44, [])
  const { columns, add } = columnList()
  add({ name: 'Least lead', values: ranges.map(({ least }) => least.lead) })
  add({ name: 'Most lead', values: ranges.map(({ most }) => most.lead) })
  add({ name: 'Expected, or median', values: ranges.map(({ middle }) => middle?.lead ?? null) })
  const parts = ranges.map(partsIn)
  const bar = (name: string, of: (part: ReturnType<typeof partsIn>) => number, colour: string | null): ChartSeries => ({
    column: add({ name, values: parts.map(of), isHelper: true }),
    fill: colour === null ? null : { colour },
    stroke: null,
  })
  const series = [
    bar('Not seen: lifts the bar', ({ lift }) => lift, null),
    bar('Above nought', ({ above }) => above, ink.aws),
    bar('Below nought', ({ below }) => below, ink.alliance),
  ]
  const slot = plot.height / ranges.length
  const half = slot / (1 + gap / 100) / 2
  const lines = [x(0), x(leadNow(scene))]
  const places = ranges.flatMap(({ least, most }, row): Extra[] => {
    const y = plot.y + (row + 0.5) * slot + textSizes.axis * 0.36
    const label = (way: -1 | 1, place: RangePlace): Extra[] => {
      const fits = [written(place), unit.format(Math.abs(place.lead))].flatMap(text => {
        const wide = room.type.widthOf(text, textSizes.axis, 'sans400') * widest
        const at = clearOf(lines, x(place.lead) + way * 5, way, wide)
        const [left, right] = way < 0 ? [at - wide, at] : [at, at + wide]
        return left >= plot.x && right <= room.width ? [{ text, at }] : []
      })
      const [first] = fits
      if (!first) return []
      const look = { colour: ink.ink2, anchor: way < 0 ? ('end' as const) : ('start' as const) }
      return [{ kind: 'words', text: textLine(first.text, [first.at, y], look) }]
    }
    return [...label(-1, least), ...label(1, most)]
  })
  const middles = ranges.flatMap(({ middle }, row): Extra[] => {
    if (!middle) return []
    const [at, y] = [x(middle.lead), plot.y + (row + 0.5) * slot]
    return [
      { kind: 'line', from: [at, y - half - 2], to: [at, y + half + 2], stroke: { colour: ink.ink, width: 2.25 } },
    ]
  })
  return {
    categories: { kind: 'names', head: 'Analysis', names },
    columns,
    groups: [{ kind: 'bar', stacking: 'stacked', gap, overlap: 100, series }],
    plot,
    values: { from, to, step, format: leadAxisFormat(unit, axis.ticks), isSeen: true },
    names: { isSeen: true, isReversed: true, hasLine: true, size: textSizes.axis, weight: 600, colour: ink.ink },
    grounds: halves(x, plot, ink),
    extras: [...halfNames(scene, x, plot, room), ...nowLine(scene, x, plot, room), ...middles, ...places],
  }
}

/** The gap between two bars, in % of one. */
const gap = 110

/** Where a label beside the end of a bar begins, beyond a line that would run through it. */
function clearOf(lines: readonly number[], at: number, way: -1 | 1, wide: number): number {
  const crossed = lines.find(line =>
    way > 0 ? line > at - 3 && line < at + wide + 3 : line < at + 3 && line > at - wide - 3,
  )
  return crossed === undefined ? at : crossed + way * 5
}

/** A range as parts that stack: what lifts it off nought, and what of it is above and below. */
function partsIn({ least: { lead: low }, most: { lead: high } }: LeadRange) {
  if (low >= 0) return { lift: low, above: high - low, below: 0 }
  if (high <= 0) return { lift: high, above: 0, below: low - high }
  return { lift: 0, above: high, below: low }
}
