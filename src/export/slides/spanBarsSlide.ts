import type { RankChart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { axisFor } from '../../charts/kit/axis.ts'
import { partOpacity, type SpanBar } from '../../charts/kit/spanBars.tsx'
import type { Unit } from '../../model/units.ts'
import type { ChartSeries, Extra, NativeChart } from './native.ts'
import { axisFormat } from './numberFormat.ts'
import { lying, rowsIn } from './rankCharts.ts'
import { columnList, mixed, type SlideArea, textLine, textSizes } from './room.ts'

/** Bars that lie, from where to where each reaches, as parts that stack on one that is not seen; their numbers stand beyond their ends. */
export function spanBarsSlide(
  chart: RankChart,
  scene: ChartInput,
  room: SlideArea,
  { bars: all, unit }: { bars: readonly SpanBar[]; unit: Unit },
): NativeChart {
  const { ink } = room
  const bars = all.slice(0, rowsIn(room, 24))
  const axis = axisFor(room.extent ?? chart.extent(scene))
  const names = bars.map(({ name }) => name)
  const reach = bars.map(({ from, to }) => [Math.min(from, to), Math.max(from, to)] as const)
  const ends = bars.map(({ text }, i) => ({ value: reach[i]![1], says: text }))
  const { plot, from, to, step, x } = lying(room, names, { ...axis, tick: value => chart.tick(value, scene) }, 24, ends)
  const { columns, add } = columnList()
  add({ name: chart.asks, values: bars.map(bar => bar.to - bar.from) })
  const series = (name: string, of: (low: number, high: number) => number, isSeen: boolean): ChartSeries => ({
    column: add({ name, values: reach.map(([low, high]) => of(low, high)), isHelper: true }),
    fill: isSeen ? { colour: ink.aws } : null,
    stroke: null,
    ...(isSeen && {
      points: bars.map(({ side, isSum }, at) => ({
        at,
        colour: isSum ? ink[side] : mixed(ink.page, ink[side], partOpacity),
      })),
    }),
  })
  const slot = plot.height / bars.length
  return {
    categories: { kind: 'names', head: chart.title, names },
    columns,
    groups: [
      {
        kind: 'bar',
        stacking: 'stacked',
        gap: 60,
        overlap: 100,
        series: [
          series('Not seen: lifts the bar', (low, high) => (low >= 0 ? low : high <= 0 ? high : 0), false),
          series('Above nought', (low, high) => Math.max(high, 0) - Math.max(low, 0), true),
          series('Below nought', (low, high) => Math.min(low, 0) - Math.min(high, 0), true),
        ],
      },
    ],
    plot,
    values: { from, to, step, format: axisFormat(unit, axis.ticks), isSeen: true },
    names: { isSeen: true, isReversed: true, hasLine: true, size: textSizes.axis, weight: 600, colour: ink.ink },
    grounds: [],
    extras: bars.map(({ text }, i): Extra => {
      const y = plot.y + (i + 0.5) * slot + textSizes.axis * 0.36
      return { kind: 'words', text: textLine(text, [x(reach[i]![1]) + 5, y], { colour: ink.ink2 }) }
    }),
  }
}
