import { type Chart, chartIn } from '../charts/chart.ts'
import type { ChartInput } from '../charts/chartInput.ts'
import { figureCharts } from '../charts/index.ts'

/** The chart of that id as the scenario asks for it. */
export const chartOf = (id: string, input: Pick<ChartInput, 'map' | 'bridgeLine'>): Chart =>
  chartIn(figureCharts.find(one => one.id === id) ?? figureCharts[0]!, input)
