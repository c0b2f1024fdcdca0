import { type Bridge, bridge } from '../../analysis/bridge.ts'
import { type Heatmap, heatmap } from '../../analysis/heatmap.ts'
import { families } from '../../analysis/leadIf.ts'
import { type Bar, type Ranking, rankingOf, tornado } from '../../analysis/tornado.ts'
import { type InputKey, inputs } from '../../model/inputs.ts'
import type { Scene } from '../scene.ts'

/** What a question to the model depends on: not on how far a glide has come. */
type Asked = Pick<Scene, 'world' | 'baseWorld' | 'ghost' | 'measure' | 'horizon'>

const isSame = (a: Asked, b: Asked) =>
  a.world === b.world &&
  a.baseWorld === b.baseWorld &&
  a.ghost?.world === b.ghost?.world &&
  a.measure === b.measure &&
  a.horizon === b.horizon

/** Keeps the last answer: picture, tooltip and table of one frame ask once. `isKnown` says what it stands for. */
function once<Answer>(ask: (scene: Asked) => Answer, isKnown = isSame): (scene: Asked) => Answer {
  let last: { scene: Asked; answer: Answer } | undefined
  return scene => {
    if (!last || !isKnown(last.scene, scene)) last = { scene, answer: ask(scene) }
    return last.answer
  }
}

const shown = 7

/**
 * All inputs by what they do to the lead, and the seven that do most. While a hand moves the bars move with every frame;
 * their order is that of the last round, in which each frame asks about another family of inputs, so that none takes
 * longer.
 */
export const barsOf = ranking()

function ranking() {
  let ranked: Ranking = { spread: [], full: [] }
  let round: Bar[] = []
  let turn = 0
  const all = once(scene => {
    ranked = tornado(scene.world, scene.baseWorld, stakesOf(scene))
    round = []
    turn = 0
    return { ...ranked, top: ranked.spread.slice(0, shown) }
  })
  const moved = once(scene => {
    const asked = tornado(scene.world, scene.baseWorld, stakesOf(scene), families[turn])
    round.push(...asked.spread, ...asked.full)
    turn += 1
    if (turn === families.length) {
      ranked = rankingOf(round)
      round = []
      turn = 0
    }
    const keys = ranked.spread.slice(0, shown).map(bar => bar.key)
    const { spread } = tornado(scene.world, scene.baseWorld, stakesOf(scene), keys)
    const top = keys.flatMap(key => spread.filter(bar => bar.key === key))
    return { ...ranked, top }
  })
  return (scene: Scene) => (isMoving(scene) && ranked.spread.length > 0 ? moved(scene) : all(scene))
}

const stakesOf = ({ measure, horizon }: Pick<Asked, 'measure' | 'horizon'>) => ({ measure, quarter: horizon })

/** Every input, those without a plausible range last. */
export const allBarsOf = once(scene => {
  const { spread, full } = tornado(scene.world, scene.baseWorld, stakesOf(scene))
  return [...spread, ...full]
})

const isMoving = ({ isDragging, isResting }: Scene) => isDragging && !isResting

/** With more inputs changed a bridge takes longer than a frame, and waits until a drag holds still or ends. */
const quickly = 10

/** What moved the lead from the baseline to now; null where nothing differs from it. */
export const bridgeOf = bridging()

function bridging() {
  let last: { of: Scene['ghost']; bridge: Bridge } | undefined
  const ask = once(({ ghost, world, ...scene }) => ghost && bridge(ghost.world, world, stakesOf(scene)))
  return (scene: Scene): Bridge | null => {
    const waits = isMoving(scene) && last && last.of?.world === scene.ghost?.world && last.bridge.steps.length > quickly
    if (waits) return last!.bridge
    const found = ask(scene)
    last = found ? { of: scene.ghost, bridge: found } : undefined
    return found
  }
}

/** The map of two inputs, in so many columns and rows. It spans their tracks: where they themselves stand changes nothing. */
export function mapOf(x: InputKey, y: InputKey, size: [number, number] = [16, 11]): (scene: Scene) => Heatmap {
  const others = inputs.map(({ key }) => key).filter(key => key !== x && key !== y)
  return once(
    scene => heatmap(x, y, size, scene.world, stakesOf(scene)),
    (a, b) =>
      a.measure === b.measure &&
      a.horizon === b.horizon &&
      (a.world === b.world || others.every(key => a.world[key] === b.world[key])),
  )
}
