import { type InputKey, inputOf, inputs } from '../model/inputs.ts'
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

/** The inputs that are not drawn in the futures of a world, by why. */
export function undrawnInputs(world: World, baseWorld: World): { why: string; keys: InputKey[] }[] {
  const found = inputs.flatMap(({ key }) => {
    const why = undrawnReason(key, world, baseWorld)
    return why === null ? [] : [{ key, why }]
  })
  return [...Map.groupBy(found, ({ why }) => why)].map(([why, some]) => ({ why, keys: some.map(({ key }) => key) }))
}

/** How many inputs are not drawn, in a sentence; "Every input is drawn." where all are. */
export function undrawnSays(undrawn: readonly { keys: readonly InputKey[] }[]): string {
  const count = undrawn.reduce((sum, { keys }) => sum + keys.length, 0)
  if (count === 0) return 'Every input is drawn.'
  return `${count} of ${inputs.length} inputs ${count === 1 ? 'is' : 'are'} not drawn.`
}
