import type { Unit } from '../../model/units.ts'
import type { RankChart } from '../chart.ts'
import type { ChartInput } from '../chartInput.ts'
import { type SpanBar, spanExtent, spanPicture } from './spanBars.tsx'

type Words = Pick<RankChart, 'id' | 'title' | 'tab' | 'asks' | 'subtitle' | 'headline' | 'lines' | 'table' | 'data'>

type Spans = {
  barsOf: (scene: ChartInput) => readonly SpanBar[]
  unitOf: (scene: ChartInput) => Unit
  tick?: (value: number) => string
}

/** Bars from where to where something reaches, as a chart: what is said of it, and its bars in their unit. */
export const spanChart = (words: Words, { barsOf, unitOf, tick }: Spans): RankChart => ({
  kind: 'rank',
  face: words.tab,
  ...words,
  extent: scene => spanExtent(barsOf(scene)),
  tick: (value, scene) => (tick ?? unitOf(scene).format)(value),
  holds: null,
  rows: scene => barsOf(scene).length,
  isWhole: true,
  keys: scene => barsOf(scene).map(() => null),
  empty: () => null,
  slide: async () => {
    const { spanBarsSlide } = await import('../../export/slides/spanBarsSlide.ts')
    return (chart, scene, room) => spanBarsSlide(chart, scene, room, { bars: barsOf(scene), unit: unitOf(scene) })
  },
  futures: null,
  picture: spanPicture(barsOf),
  readings: (scene, row) => {
    const bar = barsOf(scene)[row]
    return bar ? [{ name: bar.name, value: unitOf(scene).exact(bar.to - bar.from), side: bar.side }] : []
  },
})
