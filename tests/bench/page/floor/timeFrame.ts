import type { Drawing, TimeChart } from '../../../../src/charts/chart.ts'
import { desk, ink } from '../../../../src/charts/kit/look.ts'
import { firstQuarter } from '../../../../src/charts/kit/reportedHistory.tsx'
import { steadyAxis } from '../../../../src/charts/kit/stickyAxis.ts'
import { lastQuarter } from '../../../../src/model/index.ts'
import { quarterLabel } from '../../../../src/model/quarters.ts'
import { live } from '../desk.ts'
import { boxOf, size } from '../figures.ts'
import { scales } from '../scales.ts'
import { pool, shape, words } from './svg.ts'

/** Makes the elements of a picture once, and answers how they are brought up to date. */
export type Picture = (layer: Element) => (drawing: Drawing) => void

/** Axes, grid and picture of a chart over time, by hand. */
export function timeFrame(chart: TimeChart, picture: Picture) {
  const svg = shape(boxOf(chart.id), 'svg', size).node
  const { margin } = chart
  const plot = {
    x: margin.left,
    y: margin.top,
    width: size.width - margin.left - margin.right,
    height: size.height - margin.top - 26,
  }
  const bottom = plot.y + plot.height
  const grid = shape(svg, 'g', { 'font-size': desk.axis, fill: ink.ink3 }).node
  const gridline = pool(() => [
    shape(grid, 'path', { stroke: ink.grid }),
    shape(grid, 'text', { 'text-anchor': 'end' }),
  ])
  shape(grid, 'path', { stroke: ink.axis, d: `M${plot.x} ${bottom}H${plot.x + plot.width}` })
  const ticks = chart.quarters.map(quarter => ({
    quarter,
    mark: shape(grid, 'path', { stroke: ink.axis }),
    text: words(grid, desk.axis, ink.ink3),
  }))
  const draw = picture(shape(svg, 'g', { class: 'picture' }).node)
  const axisOf = steadyAxis(live, chart.extent, chart.floats)

  return () => {
    const scene = live.get()
    const axis = axisOf.get()
    const from = firstQuarter(chart, scene)
    const x = (quarter: number) => plot.x + (plot.width * (quarter - from)) / (lastQuarter - from)
    const y = (value: number) => bottom - (plot.height * (value - axis.from)) / (axis.to - axis.from)
    scales.set(chart.id, y)
    gridline(axis.ticks.length, ([rule, text], i) => {
      const at = y(axis.ticks[i]!)
      rule!.put('d', `M${plot.x} ${at}H${plot.x + plot.width}`)
      text!.put('x', plot.x - 8)
      text!.put('y', at + 4)
      text!.say(chart.tick(axis.ticks[i]!))
    })
    for (const { quarter, mark, text } of ticks) {
      mark.put('d', `M${x(quarter)} ${bottom}v5`)
      text.put('x', x(quarter))
      text.put('y', bottom + 18)
      text.put('text-anchor', 'middle')
      text.say(quarterLabel(scene.asOf, quarter))
    }
    draw({ scene, x, y, plot, look: desk })
  }
}
