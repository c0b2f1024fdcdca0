import { stackLines } from '../../model/index.ts'
import { names } from '../../model/names.ts'
import { quarterLabel } from '../../model/quarters.ts'
import { sides } from '../../model/sides.ts'
import type { ChartInput } from '../chartInput.ts'
import { lineAt } from './lines.ts'

/** All that hangs on its own lab, of each owner in one number: a heading, then a line of text for each. */
export const exposureWords = (scene: ChartInput): string[] => [
  `Exposure ${scene.horizon === 0 ? 'today' : `by ${quarterLabel(scene.asOf, scene.horizon)}`}`,
  ...sides.map(side => {
    const value = lineAt(scene, side, 'exposure', scene.horizon)
    return `${names[side].owner} ${stackLines.exposure.unit.format(value)}`
  }),
]
