import { type InputKey, isInput } from '../../model/inputs.ts'
import { cut, isRecord, quotedRaw, type ReadChanges } from './readChanges.ts'

/** Why an input was changed: the user's own line, and where it comes from. */
export type Reason = { says: string; source?: string }

export type Reasons = { readonly [Key in InputKey]?: Reason }

/** So many letters of a reason, and of its source, are kept. */
const longest = 300

/** The reasons in anything at all; one that is not understood is dropped with a sentence. */
export function readReasons(raw: unknown): ReadChanges<Reasons> {
  if (!isRecord(raw)) return { value: {}, dropped: ['the reasons are not readable'] }
  const dropped: string[] = []
  const read = Object.entries(raw).flatMap(([key, reason]) => {
    if (!isInput(key) || !isRecord(reason) || typeof reason.says !== 'string') {
      dropped.push(`the reason for ${quotedRaw(key)} is not readable`)
      return []
    }
    const source = typeof reason.source === 'string' && /^https?:\/\//i.test(reason.source) ? reason.source : undefined
    if (reason.source !== undefined && !source) dropped.push(`the source of the reason for ${key} is no web address`)
    return [[key, { says: cut(reason.says, longest), ...(source && { source: cut(source, longest) }) }] as const]
  })
  return { value: Object.fromEntries(read), dropped }
}
