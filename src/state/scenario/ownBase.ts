import type { BaseId } from '../../model/bases.ts'
import { type InputKey, inputOf, inputs } from '../../model/inputs.ts'
import { baseValue, type Changes } from '../../model/world.ts'
import type { Reasons } from './reasons.ts'

/**
 * A base of the user's own: a name, the day that is its quarter 0 (YYYY-MM-DD), what it has other than the base it was made
 * of, and why, where that was said.
 */
export type Own = { label: string; asOf: string; values: Changes; reasons?: Reasons }

/** The base with the reasons for the values that it has; where there are none, none are written anywhere. */
export function withReasonsOf({ label, asOf, values }: Own, all: Reasons = {}): Own {
  const reasons = Object.fromEntries(Object.entries(all).filter(([key]) => key in values))
  return { label, asOf, values, ...(Object.keys(reasons).length > 0 && { reasons }) }
}

/** Only the values that differ from the base it was made of, with their reasons: as the desk, the history and links have it. */
export function differing(base: BaseId, own: Own | null): Own | null {
  if (!own) return null
  const differs = ([key, value]: [string, number]) => value !== baseValue(base, inputOf(key as InputKey)).value
  return withReasonsOf({ ...own, values: Object.fromEntries(Object.entries(own.values).filter(differs)) }, own.reasons)
}

/** All values: as files and storage have it, so that it stays what it is when a base of the model is mended. */
export const whole = (base: BaseId, own: Own): Own => ({
  ...own,
  values: Object.fromEntries(inputs.map(input => [input.key, own.values[input.key] ?? baseValue(base, input).value])),
})
