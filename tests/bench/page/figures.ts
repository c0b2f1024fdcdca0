import { firstFrameIds } from '../../../src/charts/catalogue.ts'
import { charts } from '../../../src/charts/index.ts'
import { mapOf } from '../../../src/charts/kit/chartAnalyses.ts'
import { costs } from './ours/costs.tsx'

/** Every chart gets this much room in every variant. */
export const size = { width: 376, height: 266 }

/** The charts that a first visit to the app sees, by the frame that they stand in, and the stand-in for a second stacked bar. */
export const timeCharts = [
  ...charts.filter(chart => chart.kind === 'time').filter(({ id }) => firstFrameIds.includes(id)),
  costs,
]
export const splitChart = charts.find(chart => chart.kind === 'split')!
export const rankChart = charts.find(chart => chart.kind === 'rank')!
export const mapChart = charts.find(chart => chart.kind === 'map')!

/** All eight, in the order of the page. */
export const figures = [...timeCharts, splitChart, rankChart, mapChart]

/** The map for the variants that are not the app's: the app's chart keeps its own. */
export const leadMap = mapOf(mapChart.axes.x, mapChart.axes.y)

/** Where the plots of the ranking and of the map stand, in every variant. */
export const rankPlot = { x: 0, y: 32, width: size.width - 1, height: size.height - 32 }
export const mapPlot = { x: 42, y: 18, width: size.width - 43, height: size.height - 54 }

/** The element that a chart is drawn into. */
export function boxOf(id: string): HTMLElement {
  const box = document.getElementById(id)
  if (!box) throw new Error(`There is no box for the chart "${id}"`)
  return box
}
