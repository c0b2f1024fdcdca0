import { lineAt } from '../../../../src/charts/kit/lines.ts'
import { desk, ink } from '../../../../src/charts/kit/look.ts'
import { sides } from '../../../../src/model/sides.ts'
import { live } from '../desk.ts'
import { shape, tenth } from './svg.ts'
import type { Picture } from './timeFrame.ts'

/** What was reported before today: the ground, the thinner lines and the hollow markers. */
export const past =
  (line: 'arr' | 'stakeValue'): Picture =>
  layer => {
    const ground = shape(layer, 'rect', { fill: ink.rail })
    const paint = { fill: ink.page, 'stroke-width': 1.5 }
    const drawn = sides.map(side => {
      const points = live
        .get()
        .history.filter(point => point.line === line && point.side === side && point.quarter >= -5)
      const path = shape(layer, 'path', { fill: 'none', stroke: ink[side], 'stroke-width': desk.line * 0.7 })
      const markers = points.map(() =>
        shape(layer, side === 'aws' ? 'circle' : 'rect', { ...paint, stroke: ink[side] }),
      )
      return { side, points, path, markers }
    })
    return ({ scene, x, y, plot }) => {
      const r = plot.width < 200 ? desk.marker * 0.6 : desk.marker
      ground.put('x', plot.x)
      ground.put('y', plot.y)
      ground.put('width', x(0) - plot.x)
      ground.put('height', plot.height)
      for (const { side, points, path, markers } of drawn) {
        let d = ''
        points.forEach((point, i) => {
          const [cx, cy] = [x(point.quarter), y(point.value)]
          d += `${i === 0 ? 'M' : 'L'}${tenth(cx)} ${tenth(cy)}`
          const marker = markers[i]!
          if (side === 'aws') {
            marker.put('cx', cx)
            marker.put('cy', cy)
            marker.put('r', r)
          } else {
            marker.put('x', cx - r * 0.92)
            marker.put('y', cy - r * 0.92)
            marker.put('width', r * 1.84)
            marker.put('height', r * 1.84)
          }
        })
        path.put('d', `${d}L${tenth(x(0))} ${tenth(y(lineAt(scene, side, line, 0)))}`)
      }
    }
  }
