import { type InputKey, inputOf } from '../model/inputs.ts'
import { isWhole } from '../model/parameter.ts'
import type { InputValue } from '../model/quantities.ts'
import type { World } from '../model/world.ts'
import { plausibleRange } from './plausible.ts'
import { roundStepFrom } from './roundNumber.ts'
import type { TableChoice } from './tableChoice.ts'
import { dusted, stepValues, type TableAxis, type TableSteps } from './tableSteps.ts'

/**
 * Round steps around the present value, which stands in the middle where the input's range leaves room: over the plausible range,
 * the whole one where there is none. Fewer than `count` where the range has no room for more.
 */
export function stepsAround(key: InputKey, world: World, baseWorld: World, count: number): TableSteps {
  const { parameter } = inputOf(key)
  const { range } = plausibleRange(key, world, baseWorld)
  const now = world[key]
  const whole = isWhole(parameter)
  const width = (range.high - range.low || parameter.max - parameter.min) / (count - 1)
  const step = whole ? Math.max(1, Math.round(width)) : roundStepFrom(width)
  const room = (end: InputValue) => Math.floor(Math.abs(end - now) / step + 1e-9)
  const [below, above] = [room(parameter.min), room(parameter.max)]
  const half = Math.floor((count - 1) / 2)
  const down = Math.min(below, Math.max(half, count - 1 - above))
  const up = Math.min(above, count - 1 - down)
  return { start: dusted(now - down * step, step), step, count: down + up + 1 }
}

/** So many values of each input of the table of two where nobody says how many. */
export const usualSteps = { across: 9, up: 7 } as const

/** The values of an input in a table: the chosen ones, else round steps around its value in a world. */
export const chosenAxis = (
  { steps }: Pick<TableChoice, 'steps'>,
  key: InputKey,
  world: World,
  baseWorld: World,
  count: number,
): TableAxis => ({ key, values: stepValues(steps[key] ?? stepsAround(key, world, baseWorld, count)) })
