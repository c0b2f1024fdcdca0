import { plausibleRange } from '../analysis/plausible.ts'
import { type SwingEnd, swingsOver } from '../analysis/swing.ts'
import { outcomesOfTrials } from '../analysis/trials.ts'
import type { LineKey } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import type { Quarter } from '../model/quantities.ts'
import type { World } from '../model/world.ts'
import { feedsOf } from './feeds.ts'

/**
 * How far an input's range moves a number, all else equal: at its low end, at its high end, and the widest swing on the
 * way. `isFull` marks the whole slider's range, where the input has no plausible one.
 */
export type InputSwing = { key: InputKey; low: SwingEnd; high: SwingEnd; swing: number; isFull: boolean }

/**
 * The inputs that feed a line, by how far their plausible range moves it at this quarter, widest first; then those
 * without a plausible range, over their full one.
 */
export function swingsOf(line: LineKey, quarter: Quarter, world: World, baseWorld: World): InputSwing[] {
  const asked = feedsOf([line]).inputs.map(key => ({ key, ...plausibleRange(key, world, baseWorld) }))
  const found = swingsOver(asked, world, outcomesOfTrials(world, { line, quarter }))
  const swings = asked.map(({ key, isFull }, i): InputSwing => {
    const { low, high, least, most } = found[i]!
    return { key, isFull, low, high, swing: most.result - least.result }
  })
  return swings.toSorted((a, b) => Number(a.isFull) - Number(b.isFull) || b.swing - a.swing)
}
