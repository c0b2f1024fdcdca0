import type { Chart } from '../charts/chart.ts'
import type { ChartInput } from '../charts/chartInput.ts'
import { figureCharts } from '../charts/index.ts'

/** The chart of that id as the scene asks for it. */
export function chartOf(id: string, { map }: Pick<ChartInput, 'map'>): Chart {
  return chartIn(figureCharts.find(one => one.id === id) ?? figureCharts[0]!, { map })
}

/** A chart as a scene asks for it: a map has the scene's two inputs. */
export const chartIn = (chart: Chart, { map }: Pick<ChartInput, 'map'>): Chart =>
  chart.kind === 'map' ? chart.on(map) : chart
