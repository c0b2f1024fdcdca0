import type { Baseline } from '../../scenario/scenarioState.ts'
import type { Pair } from '../versions.ts'
import { changesField } from './changesField.ts'
import { baseField } from './choiceFields.ts'
import { rawParts } from './linkParts.ts'
import { onlyOther } from './onlyOther.ts'
import { ownBaseField } from './ownBaseField.ts'
import { reasonsField } from './reasonsField.ts'

const parts = { own: ownBaseField.link, reasons: reasonsField.link, changes: changesField.link }

/** A scenario without a view, from anything at all: its base, its own base, its changes and their reasons; null where its base is not known. */
export function readAuthored(raw: Record<string, unknown>): { value: Baseline | null; dropped: string[] } {
  const base = baseField.read(raw.base)
  const own = ownBaseField.read(raw.own ?? null)
  const changes = changesField.read(raw.changes ?? {})
  const reasons = reasonsField.read(raw.reasons ?? {})
  const dropped = [base, own, changes, reasons].flatMap(each => each.dropped)
  if (base.dropped.length > 0) return { value: null, dropped }
  const value = onlyOther({ base: base.value, own: own.value, changes: changes.value })
  const isExplained = Object.keys(reasons.value).length > 0
  return { value: { ...value, ...(isExplained && { reasons: reasons.value }) }, dropped }
}

/** All of it but its base, as pairs of a link. */
export const authoredPairs = ({ own, changes, reasons = {} }: Baseline): Pair[] => [
  ...parts.own.write(own),
  ...parts.changes.write(changes),
  ...parts.reasons.write(reasons),
]

/** What `readAuthored` takes, from those pairs. */
export const authoredRaw = (pairs: readonly Pair[]): Record<string, unknown> => rawParts(pairs, parts, 'changes')
