import { type Bridge, bridge } from '../../analysis/bridge.ts'
import { type Heatmap, heatmap } from '../../analysis/heatmap.ts'
import { tornado } from '../../analysis/tornado.ts'
import { type InputKey, inputs } from '../../model/inputs.ts'
import type { ChartInput } from '../chartInput.ts'
import { lastOf } from './memoise.ts'
import { criterionOf, isMoving, isSameLead, ranking } from './ranking.ts'

/** What a question to the model depends on: not on how far a glide has come. */
type Asked = Pick<ChartInput, 'world' | 'baseWorld' | 'ghost' | 'measure' | 'horizon'>

const isSame = (a: Asked, b: Asked) => isSameLead(a, b) && a.ghost?.world === b.ghost?.world

/** Picture, tooltip and table of one frame ask once. */
const once = <Answer>(ask: (scene: Asked) => Answer): ((scene: Asked) => Answer) => lastOf(ask, isSame)

/** The seven inputs that do most to the lead. */
export const barsOf = ranking()

/** Every input, those without a plausible range last. */
export const allBarsOf = once(scene => {
  const { spread, full } = tornado(scene.world, scene.baseWorld, criterionOf(scene))
  return [...spread, ...full]
})

/** With more inputs changed a bridge takes longer than a frame, and waits until a drag holds still or ends. */
const quickly = 10

/** What moved the lead from the baseline to now; null where nothing differs from it. */
export const bridgeOf = bridging()

function bridging() {
  let last: { of: ChartInput['ghost']; bridge: Bridge } | undefined
  const ask = once(({ ghost, world, ...scene }) => ghost && bridge(ghost.world, world, criterionOf(scene)))
  return (scene: ChartInput): Bridge | null => {
    const waits = isMoving(scene) && last && last.of?.world === scene.ghost?.world && last.bridge.steps.length > quickly
    if (waits) return last!.bridge
    const found = ask(scene)
    last = found ? { of: scene.ghost, bridge: found } : undefined
    return found
  }
}

/** The map of two inputs, in so many columns and rows. It spans their tracks: where they themselves stand changes nothing. */
export function mapOf(x: InputKey, y: InputKey, size: [number, number] = [16, 11]): (scene: ChartInput) => Heatmap {
  const others = inputs.map(({ key }) => key).filter(key => key !== x && key !== y)
  return lastOf(
    (scene: Asked) => heatmap(x, y, size, scene.world, criterionOf(scene)),
    (a, b) =>
      a.measure === b.measure &&
      a.horizon === b.horizon &&
      (a.world === b.world || others.every(key => a.world[key] === b.world[key])),
  )
}
