import type { Chart } from '../charts/chart.ts'
import type { ChartInput } from '../charts/chartInput.ts'
import type { Part } from './parts.ts'
import type { PlotPlace } from './plotKinds.ts'
import { plotted } from './plots.ts'
import { tableParts } from './tableParts.ts'

/** What a chart is in a figure: a picture with its words, or real tables. */
export const bodyParts = (chart: Chart, scene: ChartInput, place: PlotPlace, alt: string): Part[] =>
  chart.kind === 'table'
    ? tableParts(chart, scene, place)
    : [{ is: 'picture', shapes: plotted(chart, scene, place), alt }]
