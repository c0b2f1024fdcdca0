import * as v from 'valibot'
import type { Keep } from './keep.ts'
import type { ScenarioStore } from './scenarioStore.ts'

const ids = v.array(v.string())
const record = v.object({
  overlaid: ids,
  leftOut: ids,
  sortedBy: v.picklist(['effect', 'name']),
  open: v.nullable(v.string()),
})

/**
 * Which scenarios are looked at together, and how: it survives a reload of this tab. It belongs to no link, file or
 * history: elsewhere there are no such scenarios, and another tab may look at others.
 */
export function keepLookedAt(store: ScenarioStore, keep: Keep) {
  const read = v.safeParse(record, parsed(keep.read()))
  if (read.success) store.setState(read.output)
  store.subscribe(({ overlaid, leftOut, sortedBy, open }, before) => {
    if (
      overlaid !== before.overlaid ||
      leftOut !== before.leftOut ||
      sortedBy !== before.sortedBy ||
      open !== before.open
    )
      keep.write(JSON.stringify({ overlaid, leftOut, sortedBy, open }))
  })
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
