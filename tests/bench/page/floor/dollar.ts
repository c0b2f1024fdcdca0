import type { Plot } from '../../../../src/charts/chart.ts'
import type { ChartInput } from '../../../../src/charts/chartInput.ts'
import {
  type DollarPart,
  insideCents,
  isInside,
  partNames as namesOfParts,
  partsOf,
  stackOf,
  wholeCents,
} from '../../../../src/charts/kit/computeParts.ts'
import { desk, ink } from '../../../../src/charts/kit/look.ts'
import { names } from '../../../../src/model/names.ts'
import { quarterLabel } from '../../../../src/model/quarters.ts'
import { type Side, sides } from '../../../../src/model/sides.ts'
import { live } from '../desk.ts'
import { boxOf, size, splitChart } from '../figures.ts'
import { scales } from '../scales.ts'
import { pool, shape, words } from './svg.ts'

const barHeight = 24
const plot: Plot = { x: 50, y: 0, width: size.width - 51, height: size.height }
const band = plot.height / 4

type Scale = (share: number) => number

/** The compute dollar by hand: four bars, their names, cents and brackets. */
export function dollarFigure() {
  const svg = shape(boxOf(splitChart.id), 'svg', size).node
  const layer = shape(svg, 'g', { class: 'picture' }).node
  const hatch = { id: 'hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }
  const pattern = shape(shape(layer, 'defs').node, 'pattern', hatch).node
  shape(pattern, 'rect', { width: 6, height: 6, fill: ink.page })
  shape(pattern, 'path', { d: 'M0 0V6', stroke: ink.hatch, 'stroke-width': 1.6 })
  const stacks = sides.map((side, i) => {
    const top = plot.y + i * 2 * band
    const title = words(layer, desk.label, ink[side], { weight: 700 })
    title.put('x', plot.x - 50)
    title.put('y', top + 15)
    title.say(`${names[side].lab}’s dollar`)
    return [
      partNames(layer, side, top + 31),
      bar(layer, side, top + 36),
      bar(layer, side, top + 64),
      kept(layer, side, top + 90),
    ] as const
  })
  return () => {
    const scene = live.get()
    const [from] = splitChart.extent(scene)
    const x: Scale = share => plot.x + (plot.width * (share - from)) / (1 - from)
    scales.set(splitChart.id, x)
    for (const [head, today, then, bracket] of stacks) {
      head(scene, x)
      today(scene, x, 0, 'Today')
      then(scene, x, scene.horizon, quarterLabel(scene.asOf, scene.horizon))
      bracket(scene, x)
    }
  }
}

function bar(layer: Element, side: Side, top: number) {
  const label = words(layer, desk.axis, ink.ink2)
  const rects = pool(() => [shape(layer, 'rect', { height: barHeight, y: top })])
  const cents = pool(() => [words(layer, desk.label, ink.ink, { weight: 600 })])
  return (scene: ChartInput, x: Scale, quarter: number, name: string) => {
    const parts = partsOf(scene, side, quarter)
    const written = wholeCents(parts)
    label.put('x', plot.x - 6)
    label.put('y', top + 16)
    label.put('text-anchor', 'end')
    label.say(name)
    const widthOf = ({ from, share }: DollarPart) => Math.max(x(from + Math.abs(share)) - x(from) - 1.5, 0)
    rects(parts.length, ([rect], i) => {
      const part = parts[i]!
      rect!.put('x', x(part.from))
      rect!.put('width', widthOf(part))
      rect!.put('fill', colourOf(part, side))
      rect!.put('stroke', part.id === 'otherClouds' ? ink.hatch : 'none')
      rect!.put('opacity', part.share < 0 ? 0.55 : 1)
    })
    const wide = parts.filter((part, i) => widthOf(part) > `${written[i]}`.length * 6.5 + 9)
    cents(wide.length, ([text], i) => {
      const part = wide[i]!
      const sum = written[parts.indexOf(part)]!
      text!.put('x', x(part.from) + widthOf(part) / 2)
      text!.put('y', top + 16.5)
      text!.put('text-anchor', 'middle')
      text!.put('fill', stackOf(part.id, side) ? ink.onStack : ink.ink)
      if (part.id === 'otherClouds') outline(text!.node, desk.label)
      text!.say(`${sum < 0 ? '−' : ''}${Math.abs(sum)}¢`)
    })
  }
}

function outline(node: SVGElement, fontSize: number) {
  const halo = { stroke: ink.page, 'stroke-width': fontSize / 2.5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
  if (!node.hasAttribute('stroke'))
    for (const [name, value] of Object.entries(halo)) node.setAttribute(name, String(value))
}

const greys = {
  vendorProfit: ink.nvidia,
  chipMaking: ink.chips,
  infrastructure: ink.power,
  otherClouds: 'url(#hatch)',
}

function colourOf({ id }: DollarPart, side: Side) {
  const stack = stackOf(id, side)
  return stack ? ink[stack] : greys[id as keyof typeof greys]
}

function partNames(layer: Element, side: Side, y: number) {
  const called = namesOfParts(side)
  const texts = pool(() => [words(layer, desk.axis, ink.ink2)])
  return (scene: ChartInput, x: Scale) => {
    const parts = partsOf(scene, side, 0).filter(({ id, share }) => id !== 'commitProfit' && share > 0)
    const widths = parts.map(({ id }) => called[id].text.length * desk.axis * 0.52 + 7)
    const places: number[] = []
    let free = plot.x - 10
    parts.forEach((part, i) => {
      places[i] = Math.max(x(part.from), free)
      free = places[i] + widths[i]!
    })
    let right = plot.x + plot.width
    for (let i = parts.length - 1; i >= 0; i--) {
      places[i] = Math.min(places[i]!, right - widths[i]! + 7)
      right = places[i]!
    }
    texts(parts.length, ([text], i) => {
      const { id } = parts[i]!
      text!.put('x', places[i]!)
      text!.put('y', y)
      text!.put('fill', ink[called[id].ink])
      text!.put('font-weight', called[id].weight)
      text!.say(called[id].text)
    })
  }
}

function kept(layer: Element, side: Side, top: number) {
  const bracket = shape(layer, 'path', { fill: 'none', stroke: ink.ink, 'stroke-width': 1.25 })
  const text = words(layer, desk.axis, ink.ink, { weight: 600 })
  return (scene: ChartInput, x: Scale) => {
    const parts = partsOf(scene, side, scene.horizon)
    const inside = parts.filter(({ id }) => isInside(id, side))
    const sum = insideCents(parts, side)
    const to = x(inside.reduce((all, part) => all + part.share, 0))
    const where = side === 'alliance' ? 'inside the alliance' : `with ${names[side].owner}`
    bracket.put('d', `M${x(0) + 0.75} ${top}v4H${to - 1.5}v-4`)
    text.put('x', x(0))
    text.put('y', top + 15)
    text.say(sum < 0 ? `${Math.abs(sum)}¢ is lost ${where}` : `${sum}¢ stays ${where}`)
  }
}
