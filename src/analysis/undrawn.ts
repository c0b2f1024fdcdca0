import { type InputKey, inputOf } from '../model/inputs.ts'
import { inputText } from '../model/wording.ts'
import type { World } from '../model/world.ts'
import { plausible } from './plausible.ts'

/**
 * Why an input is not drawn at random in the futures of a world, in a sentence; null where it is drawn. Either its parameter
 * has no plausible range and says why, or the range is a share of a value that is nought, or lies beyond the slider.
 */
export function undrawnReason(key: InputKey, world: World, baseWorld: World): string | null {
  const { spread, undrawn } = inputOf(key).parameter
  const range = plausible(key, world, baseWorld)
  if (!spread || !range) return undrawn ?? 'No plausible range is stated.'
  if (range.high > range.low) return null
  return spread.relative
    ? `Its plausible range is ${spread.low} to ${spread.high} times its value, and that is ${inputText(key, world[key])}.`
    : 'Its plausible range lies beyond the end of its slider.'
}
