import { modelVersion } from '../../src/model/version.ts'
import type { Changes } from '../../src/model/world.ts'
import type { KeptRecord } from '../../src/state/codec/records.ts'
import type { Shelf } from '../../src/state/library/indexedDb.ts'
import { openScenarios } from '../../src/state/library/openScenarios.ts'
import type { OwnBase, OwnPreset, SavedScenario } from '../../src/state/scenario/savedItem.ts'
import { initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'
import { makeStore } from '../../src/state/scenario/store.ts'
import type { Keep } from '../../src/state/settings/storageSlot.ts'

/** A shelf in memory, with which a test can do what browsers do: hold rubbish, refuse, and change under our hands. */
export function shelfInMemory(records: unknown[] = []) {
  const held = new Map(records.map((record, i) => [(record as { id?: string })?.id ?? `${i}`, record]))
  const listeners: (() => void)[] = []
  const shelf = {
    refusal: null as Error | null,
    held,
    read: async () => {
      if (shelf.refusal) throw shelf.refusal
      return structuredClone([...held.values()])
    },
    write: async (put: readonly KeptRecord[], gone: readonly string[]) => {
      if (shelf.refusal) throw shelf.refusal
      for (const record of put) held.set(record.id, structuredClone(record))
      for (const id of gone) held.delete(id)
    },
    onChange: (listener: () => void) => void listeners.push(listener),
    /** Another tab has written. */
    stir: () => listeners.forEach(listener => listener()),
  }
  return shelf
}

/** A place in storage, in memory. */
export function keepInMemory(text: string | null = null): Keep {
  let held = text
  return { read: () => held, write: next => void (held = next) }
}

/** No two things are saved at the same moment, in whichever tab. */
let clock = Date.parse('2026-11-22T12:00:00.000Z')

/** Scenarios over a desk of their own, numbered in the order in which they are saved. */
export function scenariosOver(
  shared: Partial<ScenarioState> = {},
  shelf: Shelf = shelfInMemory(),
  tab = '',
  keep = keepInMemory(),
) {
  let count = 0
  const desk = makeStore(shared)
  const stamp = () => ({ id: `${tab}${++count}`, savedAt: new Date(clock++).toISOString() })
  const scenarios = openScenarios(desk, { shelf, keep, stamp })
  return { ...scenarios, names: () => scenarios.store.getState().kept.map(({ name }) => name) }
}

export const someScenario = (name: string, shared: Partial<ScenarioState> = {}, place = 1): SavedScenario => ({
  kind: 'scenario',
  id: name.toLowerCase(),
  name,
  place,
  savedAt: '2026-11-22T12:00:00.000Z',
  modelVersion,
  shared: { ...initial, ...shared },
})

export const somePreset = (name: string, sets: Changes): OwnPreset => ({
  kind: 'preset',
  id: name.toLowerCase(),
  name,
  place: 1,
  savedAt: '2026-11-22T12:00:00.000Z',
  modelVersion,
  says: 'One sentence.',
  sets,
})

export const someBase = (name: string, values: Changes, asOf = '2026-12-31'): OwnBase => ({
  kind: 'base',
  id: name.toLowerCase(),
  name,
  place: 1,
  savedAt: '2026-11-22T12:00:00.000Z',
  modelVersion,
  base: 'reported-2026-09-30',
  asOf,
  values,
})
