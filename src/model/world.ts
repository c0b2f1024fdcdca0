import type { BaseId } from './bases.ts'
import { type Input, type InputKey, inputs } from './inputs.ts'
import { membership } from './membership.ts'
import type { Graded } from './parameter.ts'

/** What the user set away from the base, by input. */
export type Changes = { readonly [Key in InputKey]?: number }

/** A number for every input. */
export type World = Record<InputKey, number>

/** The base's value of an input, with its grade and the fact behind it. */
export function baseValue(base: BaseId, { side, parameter }: Input): Graded {
  return parameter.scope === 'stack' ? parameter.values[base][side!] : parameter.values[base]
}

/** The base as a world, without any change. */
export const baseWorld = (base: BaseId): World =>
  Object.fromEntries(inputs.map(input => [input.key, baseValue(base, input).value])) as World

/** A scenario is a base plus the user's changes. */
export const worldOf = (base: BaseId, changes: Changes): World => ({ ...baseWorld(base), ...changes })

type EngineInputs = Record<string, number | Float64Array>

const known = new WeakMap<EngineInputs, EngineInputs>()

/**
 * A world, or columns of worlds, as the engine takes them: with the constants of the model beside the inputs. The same
 * world gives the same object.
 */
export function engineInputs<World extends EngineInputs>(world: World): World & typeof membership {
  const inputs = known.get(world) ?? { ...membership, ...world }
  known.set(world, inputs)
  return inputs as World & typeof membership
}
