import type { Drawing } from '../../../../src/charts/chart.ts'
import { dodged, type EndLabel } from '../../../../src/charts/kit/endLabels.tsx'
import { type Lines, lineAt } from '../../../../src/charts/kit/lines.ts'
import { desk, ink } from '../../../../src/charts/kit/look.ts'
import { lastQuarter, stackLines } from '../../../../src/model/index.ts'
import { type Side, sides } from '../../../../src/model/sides.ts'
import { shape } from './svg.ts'
import type { Picture } from './timeFrame.ts'

/** Name and value where a line ends, one element each, moved apart; `isGhost` ones are smaller. */
export function endLabels(layer: Element, of: { side: Side; name?: string; isGhost?: boolean }[]) {
  const drawn = of.map(({ side, name, isGhost }) => {
    const group = shape(layer, 'g')
    const leader = shape(group.node, 'path', { stroke: ink[side], 'stroke-width': 0.75, fill: 'none' })
    const text = shape(group.node, 'text', { 'font-size': isGhost ? desk.axis : desk.label, fill: ink[side] })
    if (name) shape(text.node, 'tspan', { 'font-weight': isGhost ? 400 : 700 }).say(`${name} `)
    return { group, leader, text, value: text.node.appendChild(document.createTextNode('')) }
  })
  return (labels: Pick<EndLabel, 'y' | 'value'>[], x: number, { y, height }: Drawing['plot']) => {
    const places = dodged(
      labels.map(label => label.y),
      desk.label * 1.16,
      y + 4,
      y + height,
    )
    drawn.forEach(({ group, leader, text, value }, i) => {
      const label = labels[i]
      group.put('display', label ? 'inline' : 'none')
      if (!label) return
      leader.put('d', `M${x + 1} ${label.y}L${x + 7} ${places[i]}`)
      text.put('x', x + 9)
      text.put('y', places[i]! + desk.label * 0.35)
      if (value.data !== label.value) value.data = label.value
    })
  }
}

/** The ends of both stacks on a line, with those of the base where it is labelled; `strip` keeps the bottom free. */
export const lineEnds =
  (line: Lines, name?: (side: Side) => string, { withGhost = false, strip = false } = {}): Picture =>
  layer => {
    const named = sides.map(side => ({ side, ...(name && { name: name(side) }) }))
    const ghosts = withGhost ? sides.map(side => ({ side, name: 'Base', isGhost: true })) : []
    const put = endLabels(layer, [...named, ...ghosts])
    const { format } = stackLines[line].unit
    return ({ scene, x, y, plot }) => {
      const label = (value: number) => ({ y: y(value), value: format(value) })
      const { ghost } = scene
      put(
        [
          ...sides.map(side => label(lineAt(scene, side, line, lastQuarter))),
          ...(withGhost && ghost ? sides.map(side => label(ghost.answer[side][line][lastQuarter]!)) : []),
        ],
        x(lastQuarter),
        strip ? { ...plot, height: y(0) - plot.y - 30 } : plot,
      )
    }
  }
