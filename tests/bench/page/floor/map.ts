import { contour } from '../../../../src/analysis/contour.ts'
import { toPosition } from '../../../../src/analysis/track.ts'
import { desk, ink } from '../../../../src/charts/kit/look.ts'
import { inputOf } from '../../../../src/model/inputs.ts'
import { measures } from '../../../../src/model/measures.ts'
import { sides } from '../../../../src/model/sides.ts'
import { parameterUnits } from '../../../../src/model/units.ts'
import { live } from '../desk.ts'
import { boxOf, leadMap, mapChart, mapPlot as plot, size } from '../figures.ts'
import { cellsOf, colourOf } from '../lead.ts'
import { scales } from '../scales.ts'
import { pool, shape, tenth, words } from './svg.ts'

const [columns, rows] = [16, 11]
const bottom = plot.y + plot.height
const x = (place: number) => plot.x + place * plot.width
const y = (place: number) => bottom - place * plot.height
const edgeX = (column: number) => Math.round(x(column / columns))
const edgeY = (row: number) => Math.round(y(row / rows))

/** The map of two inputs by hand: a path a colour, the flip line, and where the scenario stands. */
export function mapFigure() {
  const svg = shape(boxOf(mapChart.id), 'svg', size).node
  axes(svg)
  scales.set(mapChart.id, x)
  const layer = shape(svg, 'g', { class: 'picture' }).node
  const ground = shape(layer, 'g').node
  const cells = pool(() => [shape(ground, 'path', { 'shape-rendering': 'crispEdges' })])
  const line = { fill: 'none', 'stroke-linecap': 'round' }
  const flips = [
    shape(layer, 'path', { ...line, stroke: ink.page, 'stroke-width': 5 }),
    shape(layer, 'path', { ...line, stroke: ink.ink, 'stroke-width': 1.9 }),
  ]
  const led = sides.map(side => {
    const text = words(layer, desk.label, ink.ink, { weight: 650, outline: ink[`${side}2`] })
    text.put('text-anchor', 'middle')
    return { side, text }
  })
  const base = shape(layer, 'circle', {
    r: 4.5,
    fill: 'none',
    stroke: ink.ink,
    'stroke-width': 1.25,
    'stroke-dasharray': '2 2',
  })
  const now = shape(layer, 'circle', { r: 6, fill: ink.page, stroke: ink.ink, 'stroke-width': 1.75 })
  const dot = shape(layer, 'circle', { r: 1.75, fill: ink.ink })

  return () => {
    const scene = live.get()
    const map = leadMap(scene)
    const paths = new Map<string, string>()
    map.leads.forEach((lead, i) => {
      const [left, right] = [edgeX(i % columns), edgeX((i % columns) + 1)]
      const [foot, top] = [edgeY(Math.floor(i / columns)), edgeY(Math.floor(i / columns) + 1)]
      const colour = colourOf(lead)
      paths.set(colour, `${paths.get(colour) ?? ''}M${left} ${top}H${right}V${foot}H${left}z`)
    })
    const drawn = [...paths]
    cells(drawn.length, ([path], i) => {
      path!.put('fill', drawn[i]![0])
      path!.put('d', drawn[i]![1])
    })
    let d = ''
    for (const [ax, ay, bx, by] of contour(map)) d += `M${tenth(x(ax))} ${tenth(y(ay))}L${tenth(x(bx))} ${tenth(y(by))}`
    for (const flip of flips) flip.put('d', d)
    for (const { side, text } of led) {
      const own = cellsOf(map, side)
      text.put('display', own.length < 14 ? 'none' : 'inline')
      if (own.length < 14) continue
      const says = `${measures[scene.measure].of(side).split(' /')[0]} leads`
      const mean = (of: (i: number) => number) => own.reduce((sum, i) => sum + of(i), 0) / own.length
      const half = says.length * desk.axis * 0.27 + 4
      const middle = x(mean(i => ((i % columns) + 0.5) / columns))
      text.put('x', Math.min(Math.max(middle, plot.x + half), plot.x + plot.width - half))
      text.put('y', y(mean(i => (Math.floor(i / columns) + 0.5) / rows)))
      text.say(says)
    }
    const { x: across, y: up } = mapChart.axes
    const isMoved = [across, up].some(key => scene.world[key] !== scene.baseWorld[key])
    base.put('display', isMoved ? 'inline' : 'none')
    for (const [ring, world] of [
      [base, scene.baseWorld],
      [now, scene.world],
      [dot, scene.world],
    ] as const) {
      ring.put('cx', x(toPosition(world[across], inputOf(across).parameter)))
      ring.put('cy', y(toPosition(world[up], inputOf(up).parameter)))
    }
  }
}

function axes(svg: Element) {
  const { x: across, y: up } = mapChart.axes
  for (const [key, values] of [
    [across, [10, 100, 1000]],
    [up, [0, 0.75, 1.5]],
  ] as const)
    for (const value of values) {
      const { parameter } = inputOf(key)
      const place = toPosition(value, parameter)
      const text = words(svg, desk.axis, ink.ink3)
      text.put('x', key === across ? x(place) : plot.x - 8)
      text.put('y', key === across ? bottom + 15 : y(place) + 4)
      text.put('text-anchor', key === across ? 'middle' : 'end')
      text.say(parameterUnits[parameter.unit].format(value))
    }
}
