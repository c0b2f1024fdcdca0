import { type Lines, leaderLast, lineAt } from '../../../../src/charts/kit/lines.ts'
import { desk, ink } from '../../../../src/charts/kit/look.ts'
import { lastQuarter } from '../../../../src/model/index.ts'
import { rivalOf, type Side, sides } from '../../../../src/model/sides.ts'
import { polyline } from './polyline.ts'
import { shape, words } from './svg.ts'
import type { Picture } from './timeFrame.ts'

/** Both lines with their casings, the leader on top. */
export const series =
  (line: Lines, width: number): Picture =>
  layer => {
    const lineOf = (side: Side) => {
      const group = shape(layer, 'g', { fill: 'none', 'stroke-linejoin': 'round' }).node
      const casing = shape(group, 'path', { stroke: ink.page, 'stroke-width': width + 3.2 })
      return { group, casing, path: shape(group, 'path', { stroke: ink[side], 'stroke-width': width }) }
    }
    const drawn = { aws: lineOf('aws'), alliance: lineOf('alliance') }
    let onTop: Side = 'alliance'
    return ({ scene, x, y }) => {
      for (const side of sides) {
        const d = polyline(scene.answer[side][line], x, y)
        drawn[side].casing.put('d', d)
        drawn[side].path.put('d', d)
      }
      const leader = leaderLast(scene, line)[1]!
      if (leader !== onTop) drawn[rivalOf(leader)].group.after(drawn[leader].group)
      onTop = leader
    }
  }

/** The dotted vertical and the marker on each line. */
export const horizon =
  (line: Lines): Picture =>
  layer => {
    const rule = shape(layer, 'path', { stroke: ink.ink, 'stroke-width': 1.25, 'stroke-dasharray': '2 2.5' })
    const r = desk.marker
    const paint = { stroke: ink.page, 'stroke-width': 1.5 }
    const circle = shape(layer, 'circle', { ...paint, r, fill: ink.aws })
    const square = shape(layer, 'rect', { ...paint, width: r * 1.84, height: r * 1.84, fill: ink.alliance })
    return ({ scene, x, y, plot }) => {
      const at = x(scene.horizon)
      rule.put('d', `M${at} ${plot.y}V${plot.y + plot.height}`)
      circle.put('cx', at)
      circle.put('cy', y(lineAt(scene, 'aws', line, scene.horizon)))
      square.put('x', at - r * 0.92)
      square.put('y', y(lineAt(scene, 'alliance', line, scene.horizon)) - r * 0.92)
    }
  }

/** The name of each series beside the horizon. */
export const namesOnLine =
  (line: Lines, name: (side: Side) => string): Picture =>
  layer => {
    const drawn = sides.map(side => words(layer, desk.label, ink[side], { weight: 700, outline: ink.page }))
    return ({ scene, x, y, plot }) =>
      sides.forEach((side, i) => {
        const own = lineAt(scene, side, line, scene.horizon)
        const other = lineAt(scene, rivalOf(side), line, scene.horizon)
        const isUpper = own > other || (own === other && side === 'aws')
        const isLate = scene.horizon > lastQuarter / 2
        const at = x(scene.horizon) + (isLate === isUpper ? -8 : 12)
        drawn[i]!.put('x', Math.min(Math.max(at, plot.x + 2), plot.x + plot.width))
        drawn[i]!.put('y', y(own) + (isUpper ? -desk.marker - 6 : desk.marker + desk.label))
        drawn[i]!.put('text-anchor', isUpper || isLate ? 'end' : 'start')
        drawn[i]!.say(name(side))
      })
  }

/** Parts drawn in their order, one over the other. */
export const together =
  (...parts: Picture[]): Picture =>
  layer => {
    const drawn = parts.map(part => part(layer))
    return drawing => {
      for (const draw of drawn) draw(drawing)
    }
  }
