import type { Lines } from '../../../../src/charts/kit/lines.ts'
import { desk, ink } from '../../../../src/charts/kit/look.ts'
import { sides } from '../../../../src/model/sides.ts'
import { polyline } from './polyline.ts'
import { shape } from './svg.ts'
import type { Picture } from './timeFrame.ts'

/** The base in dots, where the scenario differs from it. */
export const ghostLines =
  (line: Lines): Picture =>
  layer => {
    const paths = sides.map(side =>
      shape(layer, 'path', {
        fill: 'none',
        stroke: ink[side],
        'stroke-width': desk.ghost,
        'stroke-linecap': 'round',
        'stroke-dasharray': `0 ${desk.ghost * 2.4}`,
      }),
    )
    return ({ scene: { ghost }, x, y }) =>
      paths.forEach((path, i) => {
        path.put('display', ghost ? 'inline' : 'none')
        if (ghost) path.put('d', polyline(ghost.answer[sides[i]!][line], x, y))
      })
  }
