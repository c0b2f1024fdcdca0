import type { DrawnChart, Plot } from '../charts/chart.ts'
import type { ChartInput } from '../charts/chartInput.ts'
import { shapesOfPicture } from './pictureShapes.ts'
import { mapPlot, type Painted, type PlotPlace, rankPlot, splitPlot, timePlot } from './plotKinds.ts'
import { type Shape, scaled } from './shapes.ts'
import { type Type, textBoxOf } from './type.ts'
import { cleared } from './withoutOverlap.ts'

type Inset = { left: number; right: number; top: number; bottom: number }

/** What a kind of chart needs at the least in height, and what its rows can use before they stand too far apart. */
function needOf(chart: DrawnChart, scene: ChartInput): { least: number; enough: number } {
  if (chart.kind === 'split') return { least: chart.rows.length * 55, enough: chart.rows.length * 62.5 }
  if (chart.kind === 'rank') return { least: 32 + chart.rows(scene) * 26.5, enough: 32 + chart.rows(scene) * 36 }
  return { least: 130, enough: Number.POSITIVE_INFINITY }
}

const mostLarger = 1.35

/** So much smaller may rows be drawn that have to be seen together: letters of 11 points are of 8 then. */
export const mostSmaller = 0.7

/** What rows of bars need in width before they are drawn larger. */
const enoughWidth = 340

/**
 * A chart with its axes, drawn anew for this place: whatever is written stays inside of it. Rows of bars with more room
 * than they can use are drawn somewhat larger, letters and all, and rows that mean little apart smaller. Throws where there is too little room, saying how much.
 */
export function plotted(chart: DrawnChart, scene: ChartInput, place: PlotPlace): Shape[] {
  const { least, enough } = needOf(chart, scene)
  const { box } = place
  const needed = chart.kind === 'rank' && chart.isWhole ? least * mostSmaller : least
  if (box.height < needed) throw new TooLittleRoom(needed - box.height)
  const roomy = Math.max(1, Math.min(mostLarger, box.height / enough, box.width / enoughWidth))
  const larger = Math.min(roomy, box.height / least)
  const part = { x: box.x / larger, y: box.y / larger, width: box.width / larger, height: box.height / larger }
  const height = Math.min(part.height, enough)
  const inner = { ...place, box: { ...part, y: part.y + (part.height - height) / 2, height } }
  return drawnIn(chart, scene, inner).map(shape => scaled(shape, larger))
}

/** How much more height is needed, in the unit of a figure (`FigureScale`). */
export class TooLittleRoom extends Error {
  readonly missing: number
  constructor(missing: number) {
    super('There is too little room for this chart')
    this.missing = missing
  }
}

function drawnIn(chart: DrawnChart, scene: ChartInput, place: PlotPlace): Shape[] {
  if (chart.kind === 'time') return fitted(place, { ...chart.margin, bottom: 22 }, timePlot(chart, scene, place))
  if (chart.kind === 'split')
    return fitted(place, { left: 50, right: 1, top: 0, bottom: 0 }, splitPlot(chart, scene, place))
  if (chart.kind === 'rank')
    return fitted(place, { left: 1, right: 1, top: 32, bottom: 0 }, rankPlot(chart, scene, place))
  return fitted(place, { left: 42, right: 1, top: 4, bottom: 20 }, mapPlot(chart, scene, place))
}

/** Draws, measures what stands out, gives it room, and draws again. */
function fitted({ box, type }: PlotPlace, start: Inset, paint: (plot: Plot) => Painted): Shape[] {
  let inset = start
  for (let pass = 0; ; pass++) {
    const plot = {
      x: box.x + inset.left,
      y: box.y + inset.top,
      width: Math.max(box.width - inset.left - inset.right, 40),
      height: Math.max(box.height - inset.top - inset.bottom, 40),
    }
    const { axes, picture, more } = paint(plot)
    const shapes = cleared([...axes, ...shapesOfPicture(picture)], type)
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
    const text = textBoxOf(type, shape)
    over.left = Math.max(over.left, box.x - text.left)
    over.right = Math.max(over.right, text.right - box.x - box.width)
    over.top = Math.max(over.top, box.y - text.top)
    over.bottom = Math.max(over.bottom, text.bottom - box.y - box.height)
  }
  return over
}
