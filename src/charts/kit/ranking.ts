import { families } from '../../analysis/leadIf.ts'
import type { Criterion } from '../../analysis/outcome.ts'
import { type Bar, rankingOf, tornado } from '../../analysis/tornado.ts'
import { type InputKey, inputOf } from '../../model/inputs.ts'
import type { ChartInput } from '../chartInput.ts'
import { lastOf } from './memoise.ts'

const shown = 7

type Asked = Pick<ChartInput, 'world' | 'baseWorld' | 'measure' | 'horizon'>

/** Those inputs that are ranked at all, family by family. */
const ranked = families.map(keys => keys.filter(key => inputOf(key).parameter.spread)).filter(keys => keys.length > 0)

/** Whether a hand is on the move, and no longer than a frame may be taken. */
export const isMoving = ({ isDragging, isResting }: ChartInput) => isDragging && !isResting

/**
 * The inputs that do most to the lead, widest first. While a hand moves the bars move with every frame; their order is
 * that of the last round, in which each frame asks about another family of inputs, so that none takes longer. A drag
 * begins with the order of its own scenario, whoever else has asked before.
 */
export function ranking(): (scene: ChartInput) => Bar[] {
  let order: InputKey[] = []
  let round: Bar[] = []
  let turn = 0
  let before: ChartInput | undefined

  const beginRound = (bars: readonly Bar[]) => {
    order = bars.slice(0, shown).map(bar => bar.key)
    round = []
    turn = 0
  }
  const ask = (scene: Asked, keys?: readonly InputKey[]) =>
    tornado(scene.world, scene.baseWorld, criterionOf(scene), keys)

  const all = lastOf((scene: Asked) => ask(scene).spread.slice(0, shown), isSameLead)
  const moved = lastOf((scene: Asked) => {
    round.push(...ask(scene, ranked[turn]).spread)
    turn += 1
    if (turn === ranked.length) beginRound(rankingOf(round).spread)
    const bars = ask(scene, order).spread
    return order.flatMap(key => bars.filter(bar => bar.key === key))
  }, isSameLead)

  return scene => {
    const isOn = before && isMoving(before) && before.measure === scene.measure && before.baseWorld === scene.baseWorld
    before = scene
    if (isOn && isMoving(scene)) return moved(scene)
    const top = all(scene)
    beginRound(top)
    return top
  }
}

export const criterionOf = ({ measure, horizon }: Pick<ChartInput, 'measure' | 'horizon'>): Criterion => ({
  measure,
  quarter: horizon,
})

/** Whether both scenes ask the same of the lead. */
export const isSameLead = (a: Asked, b: Asked) =>
  a.world === b.world && a.baseWorld === b.baseWorld && a.measure === b.measure && a.horizon === b.horizon
