import { writeRecord } from '../codec/records.ts'
import { freeName, lastPlace, type SavedItem } from '../scenario/savedItem.ts'
import type { Stamp } from './scenarioActions.ts'

/** A list with what a file brought: each entry under a name of its own; what is there already is not added again. */
export function mergedItems(list: readonly SavedItem[], brought: readonly SavedItem[], stamp: () => Stamp) {
  const known = new Map(list.map(one => [contents(one), one.id]))
  const all = [...list]
  const ids = brought.map(one => {
    const same = known.get(contents(one))
    if (same) return same
    const mine = { ...one, id: stamp().id, name: freeName(all, one.kind, one.name), place: lastPlace(all) }
    all.push(mine)
    known.set(contents(mine), mine.id)
    return mine.id
  })
  return { all, ids, isNew: all.length - list.length }
}

/** What makes two entries the same: name and contents, whenever they were saved and wherever they stand. */
function contents(kept: SavedItem): string {
  const { id: _, place: _place, savedAt: _savedAt, modelVersion: _model, ...rest } = writeRecord(kept)
  return JSON.stringify(rest)
}
