import type { MapChart, Plot, RankChart, SplitChart, TimeChart } from '../charts/chart.ts'
import type { ChartInput } from '../charts/chartInput.ts'
import { type Axis, axisFor } from '../charts/kit/axis.ts'
import type { Look } from '../charts/kit/look.ts'
import { firstQuarter } from '../charts/kit/reportedHistory.tsx'
import { placesOf, textAt } from '../charts/kit/trackTicks.ts'
import type { Marks } from '../charts/picture/mark.ts'
import { lastQuarter } from '../model/index.ts'
import { quarterLabel, quarterShort } from '../model/quarters.ts'
import { type AnnotationId, annotated } from './annotations.ts'
import { lineShape, type Shape, type TextShape } from './shapes.ts'
import type { Type } from './type.ts'

/** Where a chart is to be drawn, and with what. `extent` is that of an axis shared by several figures. */
export type PlotPlace = {
  box: Plot
  look: Look
  type: Type
  /** How much of its unit is a point. */
  point: number
  extent?: [number, number] | undefined
  annotations?: readonly AnnotationId[] | undefined
}

/** A chart in a plot: its axes, its own picture, and what is written on top where the others leave room. */
export type Painted = { axes: Shape[]; picture: Marks; more?: (others: readonly Shape[]) => Shape[] }

const label = (look: Look, x: number, y: number, text: string, anchor: TextShape['anchor']): TextShape => ({
  kind: 'text',
  x,
  y,
  anchor,
  size: look.axis,
  isSerif: false,
  runs: [{ text, weight: 400, colour: look.ink.ink3 }],
  rim: null,
})

/** Quarters to the right, an axis of numbers on the left. */
export function timePlot(chart: TimeChart, scene: ChartInput, { look, type, extent, annotations = [] }: PlotPlace) {
  const axis = axisFor(extent ?? chart.extent(scene), chart.floats)
  const first = firstQuarter(chart, scene)
  return (plot: Plot): Painted => {
    const x = (quarter: number) => plot.x + ((quarter - first) / (lastQuarter - first)) * plot.width
    const y = upOn(axis, plot)
    const drawing = { scene, x, y, plot, look }
    const [foot, right] = [plot.y + plot.height, plot.x + plot.width]
    const isShort = plot.width < 240
    const named = isShort ? quarterShort : quarterLabel
    const wide = type.widthOf(named(scene.asOf, 0), look.axis, 'sans400') + 14
    const step = [4, 8, 12, 24].find(count => (count / (lastQuarter - first)) * plot.width > wide) ?? 24
    const quarters = Array.from({ length: lastQuarter + 1 }, (_, t) => t).filter(t => t % step === 0)
    return {
      picture: chart.picture(drawing),
      more: others => annotated(annotations, drawing, chart.line, others, type),
      axes: [
        ...axis.ticks.map(value =>
          lineShape(`M${plot.x} ${y(value)}H${right}`, value === 0 ? look.ink.axis : look.ink.grid, look.grid),
        ),
        ...axis.ticks.map(value => label(look, plot.x - 7, y(value) + look.axis * 0.34, chart.tick(value), 'end')),
        lineShape(`M${plot.x} ${foot}H${right}`, look.ink.axis, look.grid),
        ...quarters.map(t => lineShape(`M${x(t)} ${foot}v5`, look.ink.axis, look.grid)),
        ...quarters.map(t => label(look, x(t), foot + 19, named(scene.asOf, t), 'middle')),
      ],
    }
  }
}

const upOn = (axis: Axis, plot: Plot) => (value: number) =>
  plot.y + (1 - (value - axis.from) / (axis.to - axis.from)) * plot.height

/** Shares to the right, a row for each bar; what is written stands in the picture. */
export function splitPlot(chart: SplitChart, scene: ChartInput, { look }: PlotPlace) {
  const [from, to] = chart.extent(scene)
  return (plot: Plot): Painted => {
    const x = (share: number) => plot.x + ((share - from) / (to - from)) * plot.width
    const y = (row: number) => plot.y + (row * plot.height) / chart.rows.length
    const drawing = { scene, x, y, plot, look }
    return { picture: chart.picture(drawing), axes: [] }
  }
}

/** Numbers over the bars, a row for each. */
export function rankPlot(chart: RankChart, scene: ChartInput, { look, extent }: PlotPlace) {
  const axis = axisFor(extent ?? chart.extent(scene), true)
  return (plot: Plot): Painted => {
    const x = (value: number) => plot.x + ((value - axis.from) / (axis.to - axis.from)) * plot.width
    const y = (row: number) => plot.y + (row * plot.height) / chart.rows(scene)
    const drawing = { scene, x, y, plot, look }
    const picture = chart.picture(drawing)
    const ticks = axis.ticks.map(value => label(look, x(value), plot.y - 6, chart.tick(value, scene), 'middle'))
    return {
      picture,
      axes: [
        ...axis.ticks.map(value => lineShape(`M${x(value)} ${plot.y}v${plot.height}`, look.ink.grid, look.grid)),
        ...ticks.filter(({ runs }) => runs[0]!.text !== ''),
      ],
    }
  }
}

/** One input to the right, one up. */
export function mapPlot(chart: MapChart, scene: ChartInput, { look }: PlotPlace) {
  return (plot: Plot): Painted => {
    const x = (at: number) => plot.x + at * plot.width
    const y = (at: number) => plot.y + (1 - at) * plot.height
    const drawing = { scene, x, y, plot, look }
    const across = chart.axes.x
    const up = chart.axes.y
    return {
      picture: chart.picture(drawing),
      axes: [
        ...placesOf(across).map(at => label(look, x(at), plot.y + plot.height + 16, textAt(across, at), 'middle')),
        ...placesOf(up).map(at => {
          // The topmost stays clear of the name of its axis.
          const foot = Math.max(y(at) + look.axis * 0.34, plot.y + look.axis * 0.75)
          return label(look, plot.x - 7, foot, textAt(up, at), 'end')
        }),
      ],
    }
  }
}
