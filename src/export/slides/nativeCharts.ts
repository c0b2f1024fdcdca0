import type { Chart, RankChart } from '../../charts/chart.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import { mapTable } from './mapTable.ts'
import type { Native, NativeChart } from './native.ts'
import { influenceSlide, tornadoSlide } from './rankCharts.ts'
import type { SlideArea } from './room.ts'
import { splitChart } from './splitChart.ts'
import { timeChart } from './timeChart.ts'
import { waterfall } from './waterfall.ts'

/** How charts of ranks are drawn by an office program, by the id of the chart. */
const ranks: Record<string, (chart: RankChart, scene: ChartInput, room: SlideArea) => NativeChart> = {
  tornado: tornadoSlide,
  bridge: waterfall,
  influence: influenceSlide,
}

/** A chart as an office program draws it, from its own numbers. */
export function nativeOf(chart: Chart, scene: ChartInput, room: SlideArea): Native {
  if (chart.kind === 'map') return { kind: 'table', table: mapTable(chart, scene, room) }
  if (chart.kind === 'time') return { kind: 'chart', chart: timeChart(chart, scene, room) }
  if (chart.kind === 'split') return { kind: 'chart', chart: splitChart(scene, room) }
  const nothing = chart.empty(scene)
  if (nothing) return { kind: 'nothing', says: nothing }
  const drawn = ranks[chart.id]
  if (!drawn) throw new Error(`There is no chart of office programs for “${chart.title}”`)
  return { kind: 'chart', chart: drawn(chart, scene, room) }
}
