import { type BaseId, isBase, latestBase } from '../model/bases.ts'
import { lastQuarter } from '../model/index.ts'
import { type InputKey, inputOf, isInput } from '../model/inputs.ts'
import { isMeasure, type MeasureId } from '../model/measures.ts'
import type { Changes } from '../model/world.ts'
import { readTies, type Tie } from './ties.ts'

/** Why an input was changed: the user's own line, and where it comes from. */
export type Reason = { says: string; source?: string }

export type Reasons = { readonly [Key in InputKey]?: Reason }

/** A pinned scenario that everything is compared with. */
export type Baseline = { base: BaseId; changes: Changes }

/** The views of the top bar. */
export const views = ['desk', 'compare'] as const

export type View = (typeof views)[number]

/** All that makes a scenario, and the view on it: what links, files, storage and history carry. */
export type Shared = {
  base: BaseId
  changes: Changes
  measure: MeasureId
  view: View
  horizon: number
  reasons: Reasons
  /** Inputs that presets and resets leave alone. */
  locks: readonly InputKey[]
  ties: readonly Tie[]
  baseline: Baseline | null
}

/** What was read, and a sentence for each part that could not be. */
type Read<T> = { value: T; dropped: string[] }

/** One field of the shared state: what it is when nothing is said, and how to read it from what came from outside. */
type Field<T> = { initial: T; read: (raw: unknown) => Read<T> }

const good = <T>(value: T): Read<T> => ({ value, dropped: [] })

/** The one list of the shareable state. Every reader of it (link, file, storage, history) goes by this list. */
export const fields: { [Key in keyof Shared]: Field<Shared[Key]> } = {
  base: {
    initial: latestBase,
    read: raw =>
      typeof raw === 'string' && isBase(raw)
        ? good(raw)
        : { value: latestBase, dropped: [`the base ${shown(raw)} is not known`] },
  },
  view: {
    initial: 'desk',
    read: raw => {
      const view = views.find(one => one === raw)
      return view ? good(view) : { value: 'desk', dropped: [`the view ${shown(raw)} is not known`] }
    },
  },
  changes: { initial: {}, read: readChanges },
  measure: {
    initial: 'valueCreated',
    read: raw =>
      typeof raw === 'string' && isMeasure(raw)
        ? good(raw)
        : { value: 'valueCreated', dropped: [`the measure ${shown(raw)} is not known`] },
  },
  horizon: {
    initial: 12,
    read: raw =>
      Number.isInteger(raw) && Number(raw) >= 0 && Number(raw) <= lastQuarter
        ? good(Number(raw))
        : { value: 12, dropped: [`the quarter ${shown(raw)} is not one of 0 to ${lastQuarter}`] },
  },
  reasons: { initial: {}, read: readReasons },
  locks: {
    initial: [],
    read: raw => {
      const all = Array.isArray(raw) ? raw : []
      const known = all.filter((key): key is InputKey => typeof key === 'string' && isInput(key))
      const odd = all.length - known.length
      return {
        value: [...new Set(known)],
        dropped: Array.isArray(raw)
          ? odd
            ? [`${odd} locks are on inputs that are not known`]
            : []
          : ['the locks are no list'],
      }
    },
  },
  ties: { initial: [], read: readTies },
  baseline: {
    initial: null,
    read: raw => {
      if (raw === null) return good(null)
      if (!isRecord(raw)) return { value: null, dropped: ['the pinned baseline is not readable'] }
      const base = fields.base.read(raw.base)
      const changes = readChanges(raw.changes ?? {})
      const dropped = [...base.dropped, ...changes.dropped].map(problem => `in the pinned baseline, ${problem}`)
      return { value: base.dropped.length > 0 ? null : { base: base.value, changes: changes.value }, dropped }
    },
  },
}

export const fieldNames = Object.keys(fields) as (keyof Shared)[]

/** A scenario with nothing chosen. */
export const initial = Object.fromEntries(fieldNames.map(name => [name, fields[name].initial])) as Shared

/**
 * Reads a shared state from anything at all: a part that is not there stays as it is at first, a part that is not
 * understood is dropped with a sentence. It never throws.
 */
export function readShared(raw: unknown): { state: Shared; dropped: string[] } {
  if (!isRecord(raw)) return { state: initial, dropped: ['nothing in it was a scenario'] }
  const dropped: string[] = []
  const state = Object.fromEntries(
    fieldNames.map(name => {
      if (!Object.hasOwn(raw, name)) return [name, fields[name].initial]
      const read = fields[name].read(raw[name])
      dropped.push(...read.dropped)
      return [name, read.value]
    }),
  ) as Shared
  return { state, dropped }
}

/** Only what differs from a first visit: the shortest record that reads back to the same state. */
export const writeShared = (state: Shared): Partial<Shared> =>
  Object.fromEntries(
    fieldNames
      .filter(name => JSON.stringify(state[name]) !== JSON.stringify(fields[name].initial))
      .map(name => [name, state[name]]),
  )

/** The shared part of something larger. */
export const sharedOf = (state: Shared): Shared =>
  Object.fromEntries(fieldNames.map(name => [name, state[name]])) as Shared

function readChanges(raw: unknown): Read<Changes> {
  if (!isRecord(raw)) return { value: {}, dropped: ['the changed inputs are not readable'] }
  const dropped: string[] = []
  const read = Object.entries(raw).filter(([key, value]) => {
    const problem = problemOf(key, value)
    if (problem) dropped.push(problem)
    return !problem
  })
  return { value: Object.fromEntries(read), dropped }
}

function problemOf(key: string, value: unknown): string | null {
  if (!isInput(key)) return `the input ${shown(key)} is not known`
  const { parameter } = inputOf(key)
  if (typeof value !== 'number' || !Number.isFinite(value)) return `${key} is no number`
  if (value < parameter.min || value > parameter.max) return `${key} is outside ${parameter.min} to ${parameter.max}`
  if (parameter.unit === 'quarters' && !Number.isInteger(value)) return `${key} counts quarters and is not whole`
  return null
}

const longest = 300

function readReasons(raw: unknown): Read<Reasons> {
  if (!isRecord(raw)) return { value: {}, dropped: ['the reasons are not readable'] }
  const dropped: string[] = []
  const read = Object.entries(raw).flatMap(([key, reason]) => {
    if (!isInput(key) || !isRecord(reason) || typeof reason.says !== 'string') {
      dropped.push(`the reason for ${shown(key)} is not readable`)
      return []
    }
    const source = typeof reason.source === 'string' && /^https?:\/\//i.test(reason.source) ? reason.source : undefined
    if (reason.source !== undefined && !source) dropped.push(`the source of the reason for ${key} is no web address`)
    return [
      [key, { says: reason.says.slice(0, longest), ...(source && { source: source.slice(0, longest) }) }] as const,
    ]
  })
  return { value: Object.fromEntries(read), dropped }
}

const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw)

/** Something from outside, short enough to be quoted in a sentence. */
const shown = (raw: unknown) => `“${(typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? 'nothing')).slice(0, 40)}”`
