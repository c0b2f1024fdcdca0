import { type BaseId, isBase, latestBase } from '../../model/bases.ts'
import { lastQuarter } from '../../model/index.ts'
import { type InputKey, isInput } from '../../model/inputs.ts'
import { isMeasure, type MeasureId } from '../../model/measures.ts'
import type { Changes } from '../../model/world.ts'
import {
  type FutureCount,
  firstAxes,
  firstCorrelation,
  firstSeed,
  futureCounts,
  type MapAxes,
  readAxes,
  readCorrelation,
  readFutures,
  readSeed,
} from './chance.ts'
import { laidOver } from './changes.ts'
import { type Frozen, readFrozen } from './frozenMarket.ts'
import { readTies, type Tie } from './linkedInputs.ts'
import { differing, type Own, readOwn } from './ownBase.ts'
import { isRecord, quotedRaw, type ReadChanges, readChanges } from './readChanges.ts'
import { type Reasons, readReasons } from './reasons.ts'
import type { Start } from './start.ts'
import { readScenes, type StoryScene } from './story.ts'

/** A pinned scenario that everything is compared with, and why it has its values, where that was said. */
export type Baseline = Start & { changes: Changes; reasons?: Reasons }

/** The views of the top bar. */
export const views = ['desk', 'compare', 'article', 'sources', 'model'] as const

export type View = (typeof views)[number]

/** All that makes a scenario, and the view on it: what links, files, storage and history carry. */
export type ScenarioState = {
  base: BaseId
  /** The user's own base that was made of that base, where the scenario starts from one. */
  own: Own | null
  changes: Changes
  measure: MeasureId
  view: View
  horizon: number
  reasons: Reasons
  /** Inputs that presets and resets leave alone. */
  locks: readonly InputKey[]
  ties: readonly Tie[]
  baseline: Baseline | null
  /** The market as it was at a moment, where it was frozen; otherwise the feed goes on. */
  frozen: Frozen | null
  /** By which chance futures are drawn, how the two labs' growth hangs together (-1 to 1), and how many they are. */
  seed: number
  correlation: number
  futures: FutureCount
  /** The two inputs of the map. */
  map: MapAxes
  /** What is presented, in its order. */
  scenes: readonly StoryScene[]
}

/** One field of the shared state: what it is when nothing is said, how to read it from what came from outside, and how it is written where not as it is. */
type Field<T> = { initial: T; read: (raw: unknown) => ReadChanges<T>; write?: (value: T) => unknown }

const good = <T>(value: T): ReadChanges<T> => ({ value, dropped: [] })

/** The one list of the shareable state. Every reader of it (link, file, storage, history) goes by this list. */
export const fields: { [Key in keyof ScenarioState]: Field<ScenarioState[Key]> } = {
  base: {
    initial: latestBase,
    read: raw =>
      typeof raw === 'string' && isBase(raw)
        ? good(raw)
        : { value: latestBase, dropped: [`the base ${quotedRaw(raw)} is not known`] },
  },
  own: { initial: null, read: readOwn },
  view: {
    initial: 'desk',
    read: raw => {
      const view = views.find(one => one === raw)
      return view ? good(view) : { value: 'desk', dropped: [`the view ${quotedRaw(raw)} is not known`] }
    },
  },
  changes: { initial: {}, read: readChanges },
  measure: {
    initial: 'valueCreated',
    read: raw =>
      typeof raw === 'string' && isMeasure(raw)
        ? good(raw)
        : { value: 'valueCreated', dropped: [`the measure ${quotedRaw(raw)} is not known`] },
  },
  horizon: {
    initial: 12,
    read: raw =>
      Number.isInteger(raw) && Number(raw) >= 0 && Number(raw) <= lastQuarter
        ? good(Number(raw))
        : { value: 12, dropped: [`the quarter ${quotedRaw(raw)} is not one of 0 to ${lastQuarter}`] },
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
  frozen: { initial: null, read: readFrozen },
  baseline: {
    initial: null,
    read: raw => {
      if (raw === null) return good(null)
      if (!isRecord(raw)) return { value: null, dropped: ['the pinned baseline is not readable'] }
      const base = fields.base.read(raw.base)
      const own = readOwn(raw.own ?? null)
      const changes = readChanges(raw.changes ?? {})
      const reasons = readReasons(raw.reasons ?? {})
      const all = [base, own, changes, reasons].flatMap(({ dropped }) => dropped)
      const dropped = all.map(problem => `in the pinned baseline, ${problem}`)
      if (base.dropped.length > 0) return { value: null, dropped }
      const value = onlyOther({ base: base.value, own: own.value, changes: changes.value })
      const isExplained = Object.keys(reasons.value).length > 0
      return { value: { ...value, ...(isExplained && { reasons: reasons.value }) }, dropped }
    },
  },
  seed: { initial: firstSeed, read: readSeed },
  correlation: { initial: firstCorrelation, read: readCorrelation },
  futures: { initial: futureCounts[0], read: readFutures },
  map: { initial: firstAxes, read: readAxes },
  scenes: {
    initial: [],
    read: raw => readScenes(raw, readShared),
    write: scenes =>
      scenes.map(({ shared, charts, headline, notes, live }) => ({
        shared: writeShared(shared),
        charts,
        headline,
        notes,
        live,
      })),
  },
}

export const fieldNames = Object.keys(fields) as (keyof ScenarioState)[]

/** A scenario with nothing chosen. */
export const initial = Object.fromEntries(fieldNames.map(name => [name, fields[name].initial])) as ScenarioState

/**
 * Reads a shared state from anything at all: a part that is not there stays as it is at first, a part that is not
 * understood is dropped with a sentence. It never throws.
 */
export function readShared(raw: unknown): { state: ScenarioState; dropped: string[] } {
  if (!isRecord(raw)) return { state: initial, dropped: ['nothing in it was a scenario'] }
  const dropped: string[] = []
  const state = Object.fromEntries(
    fieldNames.map(name => {
      if (!Object.hasOwn(raw, name)) return [name, fields[name].initial]
      const read = fields[name].read(raw[name])
      dropped.push(...read.dropped)
      return [name, read.value]
    }),
  ) as ScenarioState
  return { state: onlyOther(state), dropped }
}

/** Without values of an own base that the base of the model has, too, and without changes to what the start has. */
function onlyOther<Of extends Start & { changes: Changes }>(read: Of): Of {
  const start = { base: read.base, own: differing(read.base, read.own) }
  return { ...read, own: start.own, changes: laidOver({ ...start, changes: read.changes }, {}) }
}

/** Only what differs from a first visit: the shortest record that reads back to the same state. */
export const writeShared = (state: ScenarioState): Partial<ScenarioState> =>
  Object.fromEntries(
    fieldNames
      .filter(name => JSON.stringify(state[name]) !== JSON.stringify(fields[name].initial))
      .map(name => [name, written(name, state[name])]),
  )

const written = <Name extends keyof ScenarioState>(name: Name, value: ScenarioState[Name]) =>
  fields[name].write?.(value) ?? value

/** The shared part of something larger. */
export const sharedOf = (state: ScenarioState): ScenarioState =>
  Object.fromEntries(fieldNames.map(name => [name, state[name]])) as ScenarioState

/** The fields in which two states differ, in whatever order what they hold came about. */
export const fieldsThatDiffer = (a: ScenarioState, b: ScenarioState): (keyof ScenarioState)[] =>
  fieldNames.filter(name => a[name] !== b[name] && content(a[name]) !== content(b[name]))

const content = (field: unknown) =>
  typeof field === 'object' && field && !Array.isArray(field)
    ? JSON.stringify(Object.entries(field).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : JSON.stringify(field)
