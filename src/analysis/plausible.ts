import { clamp } from '../model/clamp.ts'
import { type InputKey, inputOf } from '../model/inputs.ts'
import { snapped } from '../model/parameter.ts'
import type { InputValue } from '../model/quantities.ts'
import type { World } from '../model/world.ts'

/** A range of values of an input, low to high. */
export type Range = { low: InputValue; high: InputValue }

/**
 * The plausible range of an input around its present value (docs/model.md, Inputs): relative ones are factors of the
 * value; absolute ones move with the value's distance from the base's. Always holds the value, never leaves the
 * slider's range. Null where the input has no spread.
 */
export function plausible(key: InputKey, world: World, baseWorld: World): Range | null {
  const { spread, min, max } = inputOf(key).parameter
  if (!spread) return null
  const value = world[key]
  const shift = value - baseWorld[key]
  const [a, b] = spread.relative ? [spread.low * value, spread.high * value] : [spread.low + shift, spread.high + shift]
  const clip = (x: number) => clamp(x, min, max)
  return { low: clip(Math.min(a, b, value)), high: clip(Math.max(a, b, value)) }
}

/** The range that an input is tried over: its plausible one, of whole quarters from whole to whole, or the whole slider's where it has none. */
export function plausibleRange(key: InputKey, world: World, baseWorld: World): { range: Range; isFull: boolean } {
  const { parameter } = inputOf(key)
  const range = plausible(key, world, baseWorld) ?? { low: parameter.min, high: parameter.max }
  return {
    range: { low: snapped(parameter, range.low), high: snapped(parameter, range.high) },
    isFull: parameter.spread === null,
  }
}
