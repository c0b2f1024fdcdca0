import { type InputKey, inputs } from '../model/inputs.ts'
import type { InputValue, Lead } from '../model/quantities.ts'
import type { World } from '../model/world.ts'
import type { Criterion } from './outcome.ts'
import { plausibleRange, type Range } from './plausible.ts'
import { type Swing, swingsOver } from './swing.ts'
import { outcomesOfTrials } from './trials.ts'

/** One end of a bar: the lead, and the value of the input that brings it about. */
export type End = { lead: Lead; value: InputValue }

/**
 * What one input does to the lead over its range, all else equal: the least and the most, wherever in it they lie.
 * `isFull` marks the whole slider's range, where there is no plausible one.
 */
export type Bar = { key: InputKey; range: Range; least: End; most: End; swing: Lead; isFull: boolean }

const placeOf = new Map(inputs.map(({ key }, place) => [key, place]))

type Ranking = { spread: Bar[]; full: Bar[] }

/**
 * Inputs by how far they move the lead over their plausible range, widest first; then those without one, apart.
 * All inputs are asked about, or only some: a drag asks about the few that are shown.
 */
export function tornado(
  world: World,
  baseWorld: World,
  criterion: Criterion,
  keys: readonly InputKey[] = inputs.map(input => input.key),
): Ranking {
  const wide = keys
    .map(key => ({ key, ...plausibleRange(key, world, baseWorld) }))
    .filter(({ range: r }) => r.high > r.low)
  const swings = swingsOver(wide, world, outcomesOfTrials(world, criterion))
  const end = ({ value, result }: Swing['least']): End => ({ lead: result, value })
  return rankingOf(
    wide.map(({ key, range, isFull }, i): Bar => {
      const { least, most } = swings[i]!
      return { key, range, least: end(least), most: end(most), swing: most.result - least.result, isFull }
    }),
  )
}

/** Bars in their order: widest first, equal ones as their inputs are listed; those over a whole slider's range apart. */
export function rankingOf(bars: readonly Bar[]): Ranking {
  const ranked = bars.toSorted((a, b) => b.swing - a.swing || placeOf.get(a.key)! - placeOf.get(b.key)!)
  return { spread: ranked.filter(bar => !bar.isFull), full: ranked.filter(bar => bar.isFull) }
}
