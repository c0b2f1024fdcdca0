import * as v from 'valibot'
import { parsedJson } from '../../data/json.ts'
import { readShared, writeShared } from '../codec/fields.ts'
import type { Keep } from '../settings/storageSlot.ts'
import type { ScenarioStore, Scenarios } from './scenarioStore.ts'

const ids = v.array(v.string())
const record = v.object({
  overlaid: ids,
  leftOut: ids,
  sortedBy: v.picklist(['effect', 'name']),
  reference: v.nullish(v.string(), null),
  open: v.nullable(v.string()),
  openedAs: v.nullish(v.object({ savedAt: v.string(), shared: v.unknown() }), null),
})

/**
 * Which scenarios are looked at together, and how, and as what one was opened: it survives a reload of this tab. It belongs
 * to no link, file or history: elsewhere there are no such scenarios, and another tab may look at others.
 */
export function keepLookedAt(store: ScenarioStore, keep: Keep) {
  const read = v.safeParse(record, parsedJson(keep.read()))
  if (read.success) {
    const { openedAs, ...lookedAt } = read.output
    store.setState({
      ...lookedAt,
      openedAs: openedAs && { savedAt: openedAs.savedAt, shared: readShared(openedAs.shared).state },
    })
  }
  store.subscribe((now, before) => {
    if (names.some(name => now[name] !== before[name])) keep.write(JSON.stringify(written(now)))
  })
}

const names = ['overlaid', 'leftOut', 'sortedBy', 'reference', 'open', 'openedAs'] as const

const written = ({ overlaid, leftOut, sortedBy, reference, open, openedAs }: Scenarios) => ({
  overlaid,
  leftOut,
  sortedBy,
  reference,
  open,
  openedAs: openedAs && { ...openedAs, shared: writeShared(openedAs.shared) },
})
