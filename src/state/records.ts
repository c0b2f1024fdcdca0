import * as v from 'valibot'
import { cleanName, type Kept } from './scenarios.ts'
import { fields, readShared, writeShared } from './shared.ts'

const named = {
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  name: v.string(),
  place: v.pipe(v.number(), v.finite()),
  savedAt: v.pipe(v.string(), v.maxLength(40)),
  modelVersion: v.pipe(v.string(), v.maxLength(40)),
}

/** A kept thing as storage and files have it: its frame is checked here, what it holds by the list of shared fields. */
const record = v.variant('kind', [
  v.object({ ...named, kind: v.literal('scenario'), shared: v.record(v.string(), v.unknown()) }),
  v.object({ ...named, kind: v.literal('preset'), says: v.string(), sets: v.unknown() }),
])

export type KeptRecord = v.InferOutput<typeof record>

/** The shortest record that reads back to the same thing. */
export const writeRecord = (kept: Kept): KeptRecord =>
  kept.kind === 'scenario' ? { ...kept, shared: { ...writeShared(kept.shared) } } : { ...kept }

/** Reads a record from anything at all; one that is broken is nothing and a sentence, one in part says which part. */
export function readRecord(raw: unknown): { kept: Kept | null; dropped: string[] } {
  const read = v.safeParse(record, raw)
  if (!read.success) return { kept: null, dropped: [`${nameIn(raw)} is not readable`] }
  const name = cleanName(read.output.name)
  const inIt = (problem: string) => `in “${name}”, ${problem}`
  if (read.output.kind === 'scenario') {
    const { state, dropped } = readShared(read.output.shared)
    return { kept: { ...read.output, name, shared: state }, dropped: dropped.map(inIt) }
  }
  const { value, dropped } = fields.changes.read(read.output.sets)
  return { kept: { ...read.output, name, says: cleanSays(read.output.says), sets: value }, dropped: dropped.map(inIt) }
}

/** One sentence, on one line. */
export const cleanSays = (text: string) =>
  Array.from(text.replace(/[\p{Cc}\s]+/gu, ' ').trim())
    .slice(0, 200)
    .join('')

const nameIn = (raw: unknown) =>
  typeof raw === 'object' && raw !== null && 'name' in raw && typeof raw.name === 'string'
    ? `“${cleanName(raw.name)}”`
    : 'an entry without a name'
