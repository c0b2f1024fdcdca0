import type { BaseId } from '../../model/bases.ts'
import { type InputKey, inputOf, inputs } from '../../model/inputs.ts'
import { baseValue, type Changes } from '../../model/world.ts'
import { gradeOf, type Reasons } from './reasons.ts'

/**
 * A base of the user's own: a name, the day that is its quarter 0 (YYYY-MM-DD), what it has other than the base it was made
 * of, and why, where that was said; a version of an earlier one has that one with it, so that what changed can be said anywhere.
 */
export type Own = BaseVersion & { before?: BaseVersion }

/** One version of an own base, for itself. */
export type BaseVersion = { label: string; asOf: string; values: Changes; reasons?: Reasons }

/** An own base without the one that it was made of. */
export function versionAlone(own: Own): BaseVersion {
  const { before: _, ...version } = own
  return version
}

/** The base with the reasons for the values that it has; where there are none, none are written anywhere. */
export function withReasonsOf({ label, asOf, values }: BaseVersion, all: Reasons = {}): BaseVersion {
  const reasons = Object.fromEntries(Object.entries(all).filter(([key]) => key in values))
  return { label, asOf, values, ...(Object.keys(reasons).length > 0 && { reasons }) }
}

/**
 * Only the values that differ from the base it was made of, and those that a source of its own confirms, with their reasons: as the
 * desk, the history and links have it.
 */
export function differing(base: BaseId, own: Own | null): Own | null {
  if (!own) return null
  const { before } = own
  return { ...versionDiffering(base, own), ...(before && { before: versionDiffering(base, before) }) }
}

function versionDiffering(base: BaseId, own: BaseVersion): BaseVersion {
  const { reasons = {} } = own
  const isOwn = ([key, value]: [string, number]) => {
    const reason = reasons[key as InputKey]
    return isOther(base, key as InputKey, value) || (reason !== undefined && gradeOf(reason) !== null)
  }
  return withReasonsOf({ ...own, values: Object.fromEntries(Object.entries(own.values).filter(isOwn)) }, reasons)
}

/** Whether the base of the model has another value. */
const isOther = (base: BaseId, key: InputKey, value: number) => value !== baseValue(base, inputOf(key)).value

/** The inputs that an own base has at other values than the base it was made of. */
export const movedFrom = (base: BaseId, { values }: Pick<Own, 'values'>): InputKey[] =>
  (Object.keys(values) as InputKey[]).filter(key => isOther(base, key, values[key]!))

/** All values: as files and storage have it, so that it stays what it is when a base of the model is mended. */
export const whole = (base: BaseId, own: Own): Own => ({
  ...wholeVersion(base, own),
  ...(own.before && { before: wholeVersion(base, own.before) }),
})

const wholeVersion = <Version extends BaseVersion>(base: BaseId, own: Version): Version => ({
  ...own,
  values: Object.fromEntries(inputs.map(input => [input.key, own.values[input.key] ?? baseValue(base, input).value])),
})
