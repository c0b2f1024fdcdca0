import { createStore, type StoreApi } from 'zustand/vanilla'
import { few } from '../codec/rawValue.ts'
import { readRecord, writeRecord } from '../codec/records.ts'
import type { FirstEditionScenario } from '../scenario/firstEdition.ts'
import { inOrder, type SavedItem } from '../scenario/savedItem.ts'
import type { ScenarioState } from '../scenario/scenarioState.ts'
import type { Shelf } from './indexedDb.ts'

/**
 * What was last done, to be told once; it may be taken back, and a warning waits until it is dismissed. `firstEdition` is what was opened,
 * where it was made with the first edition of the model; `updatable` a deck or workbook that can be brought up to date.
 */
export type LibraryNotice = {
  says: string
  particulars: string[]
  undo?: () => void
  isWarning?: boolean
  firstEdition?: FirstEditionScenario
  updatable?: File
}

type OpenedAs = { savedAt: string; shared: ScenarioState }

/** The user's scenarios and presets, and which of them are looked at together. */
export type Scenarios = {
  kept: readonly SavedItem[]
  /** Drawn over the charts, four at the most. */
  overlaid: readonly string[]
  /** Not in the comparison, where all others are. */
  leftOut: readonly string[]
  /** By what the rows of the comparison are sorted. */
  sortedBy: 'effect' | 'name'
  /** The column that the comparison takes its differences from: a saved scenario's id, or that of a column that is always there; null where none was chosen. */
  reference: string | null
  /** The one that was last saved or opened. */
  open: string | null
  /** When that one had been saved, and what was on the desk then: from there on this tab has changed it, or another has. */
  openedAs: OpenedAs | null
  told: LibraryNotice | null
  /** Why nothing can be stored just now; all goes on in memory. */
  trouble: string | null
}

export type ScenarioStore = StoreApi<Scenarios>

export const makeScenarioStore = (): ScenarioStore =>
  createStore<Scenarios>(() => ({
    kept: [],
    overlaid: [],
    leftOut: [],
    sortedBy: 'effect',
    reference: null,
    open: null,
    openedAs: null,
    told: null,
    trouble: null,
  }))

/**
 * Keeps a list and a shelf the same. A change shows at once and is written after; what could not be written stays in
 * memory, survives every re-reading, and is tried again with the next change. Only records that changed are written,
 * so the last writer of each record wins, and no other record is touched.
 */
export function keepOn(shelf: Shelf, store: ScenarioStore) {
  const unwritten = new Map<string, SavedItem | null>()
  let isRead = false
  let queue = Promise.resolve()
  const inTurn = (task: () => Promise<void>) => (queue = queue.then(task))

  async function write() {
    const batch = [...unwritten]
    if (batch.length === 0) return
    try {
      const records = batch.flatMap(([, one]) => (one ? [writeRecord(one)] : []))
      await shelf.write(
        records,
        batch.filter(([, one]) => one === null).map(([id]) => id),
      )
      for (const [id, one] of batch) if (unwritten.get(id) === one) unwritten.delete(id)
      if (!isRead) await read()
      store.setState({ trouble: null })
    } catch (error) {
      store.setState({ trouble: troubleOf(error) })
    }
  }

  async function read() {
    const found = (await shelf.read()).map(one => readRecord(one))
    isRead = true
    const stored = found.flatMap(({ kept }) => (kept && !unwritten.has(kept.id) ? [kept] : []))
    const own = [...unwritten.values()].filter(one => one !== null)
    store.setState({ kept: inOrder([...stored, ...own]) })
    const particulars = few(found.flatMap(({ dropped }) => dropped))
    if (particulars.length > 0) tellOnce(store, { says: 'Part of what was saved was not understood', particulars })
  }

  const readAgain = () =>
    inTurn(async () => read().catch((error: unknown) => store.setState({ trouble: troubleOf(error) })))

  shelf.onChange(() => void readAgain())
  return {
    /** The list as it is to be from now on. */
    commit: (next: readonly SavedItem[]) => {
      const before = store.getState().kept
      for (const one of next) if (!before.includes(one)) unwritten.set(one.id, one)
      for (const { id } of before) if (!next.some(one => one.id === id)) unwritten.set(id, null)
      store.setState({ kept: inOrder(next) })
      void inTurn(write)
    },
    /** When all is read and written that was asked for so far. */
    ready: () => queue,
    readAgain,
  }
}

function tellOnce(store: ScenarioStore, told: LibraryNotice) {
  const before = store.getState().told
  if (before?.particulars.join() !== told.particulars.join()) store.setState({ told })
}

const troubleOf = (error: unknown) =>
  error instanceof Error && error.name === 'QuotaExceededError'
    ? 'This browser has no room left to store scenarios. What you save stays until this page is closed: keep it as a file.'
    : 'This browser refuses to store scenarios. What you save stays until this page is closed: keep it as a file.'
