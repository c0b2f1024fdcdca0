import { desk, ink } from '../../../../src/charts/kit/look.ts'
import { steadyAxis } from '../../../../src/charts/kit/steadyAxis.ts'
import { stackLines } from '../../../../src/model/index.ts'
import { live } from '../desk.ts'
import { boxOf, size, tornadoMargin } from '../figures.ts'
import { tornado, tornadoExtent } from '../questions.ts'
import { scales } from '../scales.ts'
import { pool, shape, words } from './svg.ts'

const { format } = stackLines.valueCreated.unit

/** The tornado by hand, axis and all. */
export function tornadoFigure() {
  const svg = shape(boxOf('tornado'), 'svg', size).node
  const { left, right, top } = tornadoMargin
  const bottom = size.height - 26
  const grid = shape(svg, 'g').node
  const gridline = pool(() => [
    shape(grid, 'path', { stroke: ink.grid }),
    shape(grid, 'text', { 'text-anchor': 'middle', 'font-size': desk.axis, fill: ink.ink3 }),
  ])
  shape(svg, 'path', { stroke: ink.axis, d: `M${left} ${bottom}H${size.width - right}` })
  const layer = shape(svg, 'g', { class: 'picture' }).node
  const bars = Array.from({ length: 7 }, () => ({
    ends: [ink.alliance, ink.aws].map(fill => ({
      bar: shape(layer, 'rect', { fill }),
      text: words(layer, desk.axis, ink.ink2),
    })),
    name: words(layer, desk.axis, ink.ink, { outline: ink.page }),
  }))
  const rule = shape(layer, 'path', { stroke: ink.ink, 'stroke-dasharray': '2 2.5' })
  const axisOf = steadyAxis(live, tornadoExtent, false)
  const band = (bottom - top) / bars.length

  return () => {
    const scene = live.get()
    const axis = axisOf.get()
    const x = (value: number) => left + ((size.width - left - right) * (value - axis.from)) / (axis.to - axis.from)
    scales.set('tornado', x)
    gridline(axis.ticks.length, ([line, text], i) => {
      const at = x(axis.ticks[i]!)
      line!.put('d', `M${at} ${top}V${bottom}`)
      text!.put('x', at)
      text!.put('y', bottom + 16)
      text!.say(format(axis.ticks[i]!))
    })
    const { aws, alliance } = scene.answer
    const now = x(aws.valueCreated[scene.horizon]! - alliance.valueCreated[scene.horizon]!)
    tornado(scene).forEach(({ name, low, high }, i) => {
      const y = top + i * band
      ;[low, high].forEach((value, end) => {
        const { bar, text } = bars[i]!.ends[end]!
        const to = x(value)
        bar.put('x', Math.min(now, to))
        bar.put('y', y + 13)
        bar.put('width', Math.abs(to - now))
        bar.put('height', band - 16)
        text.put('x', to)
        text.put('y', y + 10)
        text.put('text-anchor', to < now ? 'end' : 'start')
        text.say(format(value))
      })
      bars[i]!.name.put('x', left)
      bars[i]!.name.put('y', y + 10)
      bars[i]!.name.say(name)
    })
    rule.put('d', `M${now} ${top}V${bottom}`)
  }
}
