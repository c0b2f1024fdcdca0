import { inputOf, isInput } from '../../model/inputs.ts'
import { isWhole } from '../../model/parameter.ts'
import type { Changes } from '../../model/world.ts'

/** What was read, and a sentence for each part that could not be. */
export type ReadChanges<T> = { value: T; dropped: string[] }

/** Reads values of inputs from what came from outside: what is no value of an input is dropped with a sentence. */
export function readChanges(raw: unknown): ReadChanges<Changes> {
  if (!isRecord(raw)) return { value: {}, dropped: ['the changed inputs are not readable'] }
  const dropped: string[] = []
  const read = Object.entries(raw).filter(([key, value]) => {
    const problem = problemOf(key, value)
    if (problem) dropped.push(problem)
    return !problem
  })
  // A zero has no sign: none could be written.
  return { value: Object.fromEntries(read.map(([key, value]) => [key, Number(value) + 0])), dropped }
}

function problemOf(key: string, value: unknown): string | null {
  if (!isInput(key)) return `the input ${quotedRaw(key)} is not known`
  const { parameter } = inputOf(key)
  if (typeof value !== 'number' || !Number.isFinite(value)) return `${key} is no number`
  if (value < parameter.min || value > parameter.max) return `${key} is outside ${parameter.min} to ${parameter.max}`
  if (isWhole(parameter) && !Number.isInteger(value)) return `${key} counts quarters and is not whole`
  return null
}

export const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw)

/** Something from outside, short enough to be quoted in a sentence. */
export const quotedRaw = (raw: unknown) => `“${cut(typeof raw === 'string' ? raw : written(raw), 40)}”`

function written(raw: unknown): string {
  try {
    return JSON.stringify(raw) ?? 'nothing'
  } catch {
    // A nest may be deeper than can be written.
    return '…'
  }
}

const most = 50

/** Sentences for a reader, who is not shown thousands. */
export const few = (all: readonly string[]): string[] =>
  all.length > most ? [...all.slice(0, most), `and ${all.length - most} more`] : [...all]

/** No more than so many letters of a text, and no half of one: a half cannot travel in a link. */
export const cut = (text: string, most: number) => text.slice(0, most).toWellFormed()
