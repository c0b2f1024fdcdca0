import { isDay } from '../data/dates.ts'
import type { BaseId } from '../model/bases.ts'
import { type InputKey, inputOf, inputs } from '../model/inputs.ts'
import { baseValue, type Changes } from '../model/world.ts'
import { isRecord, type Read, readChanges, shown } from './readChanges.ts'
import { cleanName } from './scenarios.ts'

/** A base of the user's own: a name, the day that is its quarter 0 (YYYY-MM-DD), and what it has other than the base it was made of. */
export type Own = { label: string; asOf: string; values: Changes }

/** Reads a base of somebody's own from anything at all. Without a real day it is none; values that are not understood are left out. */
export function readOwn(raw: unknown): Read<Own | null> {
  if (raw === null) return { value: null, dropped: [] }
  if (!isRecord(raw)) return { value: null, dropped: ['the base of one’s own is not readable'] }
  const label = cleanName(typeof raw.label === 'string' ? raw.label : '')
  const { asOf } = raw
  if (typeof asOf !== 'string' || !isDay(asOf))
    return { value: null, dropped: [`the base “${label}” begins on ${shown(asOf)}, which is no day`] }
  const { value, dropped } = readChanges(raw.values ?? {})
  return {
    value: { label, asOf, values: value },
    dropped: dropped.map(problem => `in the base “${label}”, ${problem}`),
  }
}

/** Only the values that differ from the base it was made of: as the desk, the history and links have it. */
export const differing = (base: BaseId, own: Own | null): Own | null =>
  own && {
    ...own,
    values: Object.fromEntries(
      Object.entries(own.values).filter(([key, value]) => value !== baseValue(base, inputOf(key as InputKey)).value),
    ),
  }

/** All 78 values: as files and storage have it, so that it stays what it is when a base of the model is mended. */
export const whole = (base: BaseId, own: Own): Own => ({
  ...own,
  values: Object.fromEntries(inputs.map(input => [input.key, own.values[input.key] ?? baseValue(base, input).value])),
})
