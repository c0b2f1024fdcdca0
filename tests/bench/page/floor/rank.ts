import type { Bar, End } from '../../../../src/analysis/tornado.ts'
import { barsOf } from '../../../../src/charts/kit/chartAnalyses.ts'
import { desk, ink } from '../../../../src/charts/kit/look.ts'
import { steadyAxis } from '../../../../src/charts/kit/stickyAxis.ts'
import { inputOf } from '../../../../src/model/inputs.ts'
import { measures } from '../../../../src/model/measures.ts'
import { shortName } from '../../../../src/model/names.ts'
import { parameterUnits } from '../../../../src/model/units.ts'
import { live } from '../desk.ts'
import { boxOf, rankPlot as plot, rankChart, size } from '../figures.ts'
import { leadNow } from '../lead.ts'
import { scales } from '../scales.ts'
import { pool, shape, words } from './svg.ts'

type Scale = (lead: number) => number

const bold = { weight: 600 }
const band = plot.height / 7
const bottom = plot.y + plot.height

/** The tornado by hand, axis and all. */
export function rankFigure() {
  const svg = shape(boxOf(rankChart.id), 'svg', size).node
  const grid = shape(svg, 'g').node
  const gridline = pool(() => [
    shape(grid, 'path', { stroke: ink.grid }),
    shape(grid, 'text', { 'text-anchor': 'middle', 'font-size': desk.axis, fill: ink.ink3, y: 26 }),
  ])
  const layer = shape(svg, 'g', { class: 'picture' }).node
  const halves = ([ink.allianceWash, ink.awsWash] as const).map(fill =>
    shape(layer, 'rect', { fill, opacity: 0.55, y: plot.y, height: plot.height }),
  )
  const heads = (['alliance', 'aws'] as const).map((side, i) => {
    const head = words(layer, desk.axis, ink[side], bold)
    head.put('text-anchor', i === 0 ? 'end' : 'start')
    head.put('y', plot.y - 21)
    return { side, head }
  })
  const bars = Array.from({ length: 7 }, (_, row) => rankedBar(layer, plot.y + row * band))
  const flip = shape(layer, 'path', { stroke: ink.ink, 'stroke-width': 1.75 })
  const rule = shape(layer, 'path', { stroke: ink.ink, 'stroke-width': 1.25, 'stroke-dasharray': '2 2.5' })
  const now = words(layer, desk.axis, ink.ink, { ...bold, outline: ink.page })
  now.put('text-anchor', 'middle')
  now.put('y', plot.y - 6)
  now.say('now')
  const names = bars.map((_, row) => {
    const name = words(layer, desk.axis, ink.ink, { ...bold, outline: ink.page })
    name.put('x', plot.x + 3)
    name.put('y', plot.y + row * band + 11)
    return name
  })
  const axisOf = steadyAxis(live, rankChart.extent, true)

  return () => {
    const scene = live.get()
    const axis = axisOf.get()
    const x: Scale = lead => plot.x + (plot.width * (lead - axis.from)) / (axis.to - axis.from)
    scales.set(rankChart.id, x)
    gridline(axis.ticks.length, ([line, text], i) => {
      const at = x(axis.ticks[i]!)
      line!.put('d', `M${at} ${plot.y}V${bottom}`)
      text!.put('x', at)
      text!.say(rankChart.tick(axis.ticks[i]!, scene))
    })
    const zero = Math.min(Math.max(x(0), plot.x), plot.x + plot.width)
    halves[0]!.put('x', plot.x)
    halves[0]!.put('width', zero - plot.x)
    halves[1]!.put('x', zero)
    halves[1]!.put('width', plot.x + plot.width - zero)
    for (const { side, head } of heads) {
      head.put('x', zero + (side === 'aws' ? 5 : -5))
      head.say(`${measures[scene.measure].of(side).split(' /')[0]} leads`)
    }
    barsOf(scene).forEach((bar, row) => {
      bars[row]!(bar, x)
      names[row]!.say(shortName(bar.key))
    })
    flip.put('d', `M${zero} ${plot.y - 6}V${bottom}`)
    const at = x(leadNow(scene))
    rule.put('d', `M${at} ${plot.y - 2}V${bottom}`)
    now.put('x', at)
  }
}

function rankedBar(layer: Element, top: number) {
  const group = shape(layer, 'g').node
  const [left, right] = [ink.alliance, ink.aws].map(fill => shape(group, 'rect', { y: top + 14.5, height: 11, fill }))
  const ends = [0, 1].map(() => words(group, desk.axis, ink.ink2))
  return (bar: Bar, x: Scale) => {
    const [from, zero, to] = [x(bar.least.lead), x(0), x(bar.most.lead)]
    const middle = Math.min(Math.max(zero, from), to)
    left!.put('x', from)
    left!.put('width', middle - from)
    right!.put('x', middle)
    right!.put('width', to - middle)
    const end = (i: 0 | 1, at: number, { value }: End) => {
      const says = parameterUnits[inputOf(bar.key).parameter.unit].format(value)
      const width = says.length * desk.axis * 0.55
      const isInside = i === 0 ? at - width - 4 < plot.x : at + width + 4 > plot.x + plot.width
      const away = (i === 0) === isInside ? 4 : -4
      const text = ends[i]!
      text.put('x', at + away)
      text.put('y', top + 24)
      text.put('font-weight', isInside ? 600 : 400)
      text.put('fill', isInside ? ink.onStack : ink.ink2)
      text.put('text-anchor', away > 0 ? 'start' : 'end')
      text.say(says)
    }
    end(0, from, bar.least)
    end(1, to, bar.most)
  }
}
