import * as v from 'valibot'
import { cleanName } from '../scenario/cleanName.ts'
import { differing, whole } from '../scenario/ownBase.ts'
import { type OwnBase, type SavedItem, setsWithReasons, startOf } from '../scenario/savedItem.ts'
import { fields, readShared, writeSharedFile } from './fields.ts'

const named = {
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  name: v.string(),
  place: v.pipe(v.number(), v.finite()),
  savedAt: v.pipe(v.string(), v.maxLength(40)),
  modelVersion: v.pipe(v.string(), v.maxLength(40)),
}

/** Entries from before reasons were kept have none. */
const reasons = v.optional(v.unknown())

/** A kept thing as storage and files have it: its frame is checked here, what it holds by the list of shared fields. */
const record = v.variant('kind', [
  v.object({ ...named, kind: v.literal('scenario'), shared: v.record(v.string(), v.unknown()) }),
  v.object({ ...named, kind: v.literal('preset'), says: v.string(), sets: v.unknown(), reasons }),
  v.object({
    ...named,
    kind: v.literal('base'),
    base: v.unknown(),
    asOf: v.unknown(),
    values: v.unknown(),
    reasons,
  }),
])

export type KeptRecord = v.InferOutput<typeof record>

/** The record that reads back to the same thing: of scenarios only what was chosen, of bases of one's own every value. */
export function writeRecord(kept: SavedItem): KeptRecord {
  if (kept.kind === 'preset') return { ...kept }
  if (kept.kind === 'base') return { ...kept, values: whole(kept.base, startOf(kept).own).values }
  return { ...kept, shared: writeSharedFile(kept.shared) }
}

/** Reads a record from anything at all; one that is broken is nothing and a sentence, one in part says which part. */
export function readRecord(raw: unknown): { kept: SavedItem | null; dropped: string[] } {
  const read = v.safeParse(record, raw)
  if (!read.success) return { kept: null, dropped: [`${nameIn(raw)} is not readable`] }
  const name = cleanName(read.output.name)
  const inIt = (problem: string) => `in “${name}”, ${problem}`
  if (read.output.kind === 'scenario') {
    const { state, dropped } = readShared(read.output.shared)
    return { kept: { ...read.output, name, shared: state }, dropped: dropped.map(inIt) }
  }
  if (read.output.kind === 'base') return readBase({ ...read.output, name })
  const { reasons: given, ...preset } = read.output
  const sets = fields.changes.read(preset.sets)
  const why = fields.reasons.read(given ?? {})
  return {
    kept: { ...preset, name, says: cleanSays(preset.says), ...setsWithReasons(sets.value, why.value) },
    dropped: [...sets.dropped, ...why.dropped].map(inIt),
  }
}

/** A base that is not made of one that is known, or that begins on no day, is none. */
function readBase(record: Extract<KeptRecord, { kind: 'base' }>): { kept: OwnBase | null; dropped: string[] } {
  const base = fields.base.read(record.base)
  const own = fields.own.read({ ...record, label: record.name })
  const dropped = [...base.dropped, ...own.dropped].map(problem => `in “${record.name}”, ${problem}`)
  const mine = differing(base.value, own.value)
  if (!mine || base.dropped.length > 0) return { kept: null, dropped }
  const { reasons: _, ...rest } = record
  const { label: _label, ...values } = mine
  return { kept: { ...rest, base: base.value, ...values }, dropped }
}

/** One sentence, on one line. */
export const cleanSays = (text: string) =>
  Array.from(
    text
      .toWellFormed()
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim(),
  )
    .slice(0, 200)
    .join('')

const nameIn = (raw: unknown) =>
  typeof raw === 'object' && raw !== null && 'name' in raw && typeof raw.name === 'string'
    ? `“${cleanName(raw.name)}”`
    : 'an entry without a name'
