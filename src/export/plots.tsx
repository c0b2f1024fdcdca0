import type { ReactNode } from 'react'
import type { Chart, MapChart, Plot, RankChart, SplitChart, TimeChart } from '../charts/chart.ts'
import { type Axis, axisFor } from '../charts/kit/axis.ts'
import type { Look } from '../charts/kit/look.ts'
import { placesOf, textAt } from '../charts/kit/trackTicks.ts'
import type { Scene } from '../charts/scene.ts'
import { lastQuarter, type StackLine } from '../model/index.ts'
import { quarterLabel, quarterShort } from '../model/quarters.ts'
import { type AnnotationId, annotated } from './annotations.ts'
import { cleared } from './clear.ts'
import { drawn } from './drawn.tsx'
import { line, type Shape, scaled, type TextShape } from './shapes.ts'
import { boxOf, type Type } from './type.ts'

/** Where a chart is to be drawn, and with what. `extent` is that of an axis shared by several figures. */
export type Place = {
  box: Plot
  look: Look
  type: Type
  extent?: [number, number] | undefined
  annotations?: readonly AnnotationId[] | undefined
}

type Inset = { left: number; right: number; top: number; bottom: number }

/** What a kind of chart needs at the least in height, and what its rows can use before they stand too far apart. */
function needOf(chart: Chart, scene: Scene): { least: number; enough: number } {
  if (chart.kind === 'split') return { least: 232, enough: 250 }
  if (chart.kind === 'rank') return { least: 32 + chart.rows(scene) * 27, enough: 32 + chart.rows(scene) * 36 }
  return { least: 130, enough: Number.POSITIVE_INFINITY }
}

const mostLarger = 1.35

/** What rows of bars need in width before they are drawn larger. */
const enoughWidth = 340

/**
 * A chart with its axes, drawn anew for this place: whatever is written stays inside of it. Rows of bars with more room
 * than they can use are drawn somewhat larger, letters and all. Throws where there is too little room, saying how much.
 */
export function plotted(chart: Chart, scene: Scene, place: Place): Shape[] {
  const { least, enough } = needOf(chart, scene)
  const { box } = place
  if (box.height < least) throw new TooLittleRoom(least - box.height)
  const larger = Math.max(1, Math.min(mostLarger, box.height / enough, box.width / enoughWidth))
  const part = { x: box.x / larger, y: box.y / larger, width: box.width / larger, height: box.height / larger }
  const height = Math.min(part.height, enough)
  const inner = { ...place, box: { ...part, y: part.y + (part.height - height) / 2, height } }
  return drawnIn(chart, scene, inner).map(shape => scaled(shape, larger))
}

/** So much more height is needed, in twelfths of the axis text. */
export class TooLittleRoom extends Error {
  readonly missing: number
  constructor(missing: number) {
    super('There is too little room for this chart')
    this.missing = missing
  }
}

function drawnIn(chart: Chart, scene: Scene, place: Place): Shape[] {
  if (chart.kind === 'time') return fitted(place, { ...chart.margin, bottom: 22 }, timePlot(chart, scene, place))
  if (chart.kind === 'split')
    return fitted(place, { left: 50, right: 1, top: 0, bottom: 0 }, splitPlot(chart, scene, place))
  if (chart.kind === 'rank')
    return fitted(place, { left: 1, right: 1, top: 32, bottom: 0 }, rankPlot(chart, scene, place))
  return fitted(place, { left: 42, right: 1, top: 4, bottom: 20 }, mapPlot(chart, scene, place))
}

/** `more` is what is written on top, where the others leave room. */
type Painted = { axes: Shape[]; picture: ReactNode; more?: (others: readonly Shape[]) => Shape[] }

/** Draws, measures what stands out, gives it room, and draws again. */
function fitted({ box, type }: Place, start: Inset, paint: (plot: Plot) => Painted): Shape[] {
  let inset = start
  for (let pass = 0; ; pass++) {
    const plot = {
      x: box.x + inset.left,
      y: box.y + inset.top,
      width: Math.max(box.width - inset.left - inset.right, 40),
      height: Math.max(box.height - inset.top - inset.bottom, 40),
    }
    const { axes, picture, more } = paint(plot)
    const shapes = cleared([...axes, ...drawn(picture)], type)
    const over = standingOut(shapes, box, type)
    if (pass === 3 || Math.max(...Object.values(over)) < 0.5) return [...shapes, ...(more?.(shapes) ?? [])]
    inset = {
      left: inset.left + over.left,
      right: inset.right + over.right,
      top: inset.top + over.top,
      bottom: inset.bottom + over.bottom,
    }
  }
}

/** How far texts reach beyond the box on each side. */
function standingOut(shapes: readonly Shape[], box: Plot, type: Type): Inset {
  const over = { left: 0, right: 0, top: 0, bottom: 0 }
  for (const shape of shapes) {
    if (shape.kind !== 'text') continue
    const text = boxOf(type, shape)
    over.left = Math.max(over.left, box.x - text.left)
    over.right = Math.max(over.right, text.right - box.x - box.width)
    over.top = Math.max(over.top, box.y - text.top)
    over.bottom = Math.max(over.bottom, text.bottom - box.y - box.height)
  }
  return over
}

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

function timePlot(chart: TimeChart, scene: Scene, { look, type, extent, annotations = [] }: Place) {
  const drawnLine = chart
    .lines(scene)
    .find(key => key.startsWith('aws.'))
    ?.slice(4) as StackLine | undefined
  const axis = axisFor(extent ?? chart.extent(scene), chart.floats)
  const first = chart.from(scene)
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
      more: others => (drawnLine ? annotated(annotations, drawing, drawnLine, others, type) : []),
      axes: [
        ...axis.ticks.map(value =>
          line(`M${plot.x} ${y(value)}H${right}`, value === 0 ? look.ink.axis : look.ink.grid, look.grid),
        ),
        ...axis.ticks.map(value => label(look, plot.x - 7, y(value) + look.axis * 0.34, chart.tick(value), 'end')),
        line(`M${plot.x} ${foot}H${right}`, look.ink.axis, look.grid),
        ...quarters.map(t => line(`M${x(t)} ${foot}v5`, look.ink.axis, look.grid)),
        ...quarters.map(t => label(look, x(t), foot + 19, named(scene.asOf, t), 'middle')),
      ],
    }
  }
}

const upOn = (axis: Axis, plot: Plot) => (value: number) =>
  plot.y + (1 - (value - axis.from) / (axis.to - axis.from)) * plot.height

function splitPlot(chart: SplitChart, scene: Scene, { look }: Place) {
  const [from] = chart.extent(scene)
  return (plot: Plot): Painted => {
    const x = (share: number) => plot.x + ((share - from) / (1 - from)) * plot.width
    const y = (row: number) => plot.y + (row * plot.height) / chart.rows.length
    const drawing = { scene, x, y, plot, look }
    return { picture: chart.picture(drawing), axes: [] }
  }
}

function rankPlot(chart: RankChart, scene: Scene, { look, extent }: Place) {
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
        ...axis.ticks.map(value => line(`M${x(value)} ${plot.y}v${plot.height}`, look.ink.grid, look.grid)),
        ...ticks.filter(({ runs }) => runs[0]!.text !== ''),
      ],
    }
  }
}

function mapPlot(chart: MapChart, scene: Scene, { look }: Place) {
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
