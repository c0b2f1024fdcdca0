import { type Chart, facesOf } from '../charts/chart.ts'
import type { ChartInput } from '../charts/chartInput.ts'
import { charts } from '../charts/index.ts'

/** Every chart that can be had as a figure: those of the desk, and those that share a frame with one. */
export const figureCharts: readonly Chart[] = charts.flatMap((chart): readonly Chart[] => {
  const faces = facesOf(chart)
  return faces.length > 0 ? faces : [chart]
})

/** The chart of that id as the scene asks for it. */
export function chartOf(id: string, { map }: Pick<ChartInput, 'map'>): Chart {
  return chartIn(figureCharts.find(one => one.id === id) ?? figureCharts[0]!, { map })
}

/** A chart as a scene asks for it: a map has the scene's two inputs. */
export const chartIn = (chart: Chart, { map }: Pick<ChartInput, 'map'>): Chart =>
  chart.kind === 'map' ? chart.on(map) : chart
