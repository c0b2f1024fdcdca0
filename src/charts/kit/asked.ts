import { type Heatmap, heatmap } from '../../analysis/heatmap.ts'
import { type Bar, tornado } from '../../analysis/tornado.ts'
import type { InputKey } from '../../model/inputs.ts'
import type { Scene } from '../scene.ts'

/** What a question to the model depends on: not on how far a glide has come. */
type Asked = Pick<Scene, 'world' | 'baseWorld' | 'measure' | 'horizon'>

const isSame = (a: Asked, b: Asked) =>
  a.world === b.world && a.baseWorld === b.baseWorld && a.measure === b.measure && a.horizon === b.horizon

/** Keeps the last answer: picture, tooltip and table of one frame ask once. */
function once<Answer>(ask: (scene: Asked) => Answer): (scene: Scene) => Answer {
  let last: { scene: Asked; answer: Answer } | undefined
  return scene => {
    if (!last || !isSame(last.scene, scene)) last = { scene, answer: ask(scene) }
    return last.answer
  }
}

const shown = 7

/** All inputs by what they do to the lead, and the seven that do most. */
export const barsOf = once(({ world, baseWorld, measure, horizon }) => {
  const bars = tornado(world, baseWorld, { measure, quarter: horizon })
  return { ...bars, top: bars.spread.slice(0, shown) satisfies Bar[] }
})

/** The map of two inputs, 16 by 11. */
export const mapOf = (x: InputKey, y: InputKey): ((scene: Scene) => Heatmap) =>
  once(({ world, measure, horizon }) => heatmap(x, y, [16, 11], world, { measure, quarter: horizon }))
