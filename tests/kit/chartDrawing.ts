import type { Chart, DrawnChart } from '../../src/charts/chart.ts'
import type { ChartInput } from '../../src/charts/chartInput.ts'
import { axisFor } from '../../src/charts/kit/axis.ts'
import { desk } from '../../src/charts/kit/look.ts'
import { firstQuarter } from '../../src/charts/kit/reportedHistory.tsx'
import { markupOf } from './asReact.ts'

export const plot = { x: 40, y: 10, width: 400, height: 250 }

function drawn(chart: Chart): DrawnChart {
  if (chart.kind === 'table') throw new Error(`${chart.id} is a table, and not drawn`)
  return chart
}

/** Plain scales for the drawing of a chart: whole quarters, shares and rows over the plot. */
export function scalesOf(given: Chart, scene: ChartInput) {
  const chart = drawn(given)
  if (chart.kind === 'map')
    return { x: (at: number) => plot.x + at * plot.width, y: (at: number) => plot.y + (1 - at) * plot.height }
  const [low, high] = chart.extent(scene)
  const along = (value: number) => plot.x + ((value - low) / (high - low)) * plot.width
  if (chart.kind !== 'time') return { x: along, y: (row: number) => plot.y + row * 35 }
  const from = firstQuarter(chart, scene)
  const axis = axisFor([low, high], chart.floats)
  return {
    x: (t: number) => plot.x + ((t - from) / (24 - from)) * plot.width,
    y: (v: number) => plot.y + (1 - (v - axis.from) / (axis.to - axis.from)) * plot.height,
  }
}

/** A chart's picture on plain scales, as SVG. */
export function svgOf(chart: Chart, scene: ChartInput): string {
  const drawing = { scene, plot, look: desk, ...scalesOf(chart, scene) }
  return `<svg>${markupOf(drawn(chart).picture(drawing))}</svg>`
}

/** The words of a chart's picture, drawn on plain scales. */
export function wordsOf(chart: Chart, scene: ChartInput): string[] {
  const svg = svgOf(chart, scene)
  if (/NaN|Infinity/.test(svg)) throw new Error(`${chart.id} draws what is no number`)
  return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text]) =>
    text!.replace(/<[^>]*>/g, '').replaceAll('&#x27;', "'"),
  )
}
