import * as v from 'valibot'
import { cleanName } from '../scenario/cleanName.ts'
import { differing, whole } from '../scenario/ownBase.ts'
import { type OwnBase, type SavedItem, setsWithReasons, startOf } from '../scenario/savedItem.ts'
import { fields, readShared, writeSharedFile } from './fields.ts'
import { readFirstEdition } from './firstEdition.ts'
import { upgradedValues, version, versionIn } from './versions.ts'

const named = {
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  name: v.string(),
  place: v.pipe(v.number(), v.finite()),
  savedAt: v.pipe(v.string(), v.maxLength(40)),
  modelVersion: v.pipe(v.string(), v.maxLength(40)),
}

/** Entries from before reasons were kept have none, and those of the first version do not say which it is. */
const added = { reasons: v.optional(v.unknown()), v: v.optional(v.number()) }

/** A kept thing as storage and files have it: its frame is checked here, what it holds by the list of shared fields. */
const record = v.variant('kind', [
  v.object({
    ...named,
    kind: v.literal('scenario'),
    shared: v.record(v.string(), v.unknown()),
    firstEdition: v.optional(v.unknown()),
  }),
  v.object({ ...named, ...added, kind: v.literal('preset'), says: v.string(), sets: v.unknown() }),
  v.object({
    ...named,
    ...added,
    kind: v.literal('base'),
    base: v.unknown(),
    asOf: v.unknown(),
    values: v.unknown(),
    before: v.optional(v.unknown()),
  }),
])

export type KeptRecord = v.InferOutput<typeof record>

/** The record that reads back to the same thing: of scenarios only what was chosen, of bases of one's own every value. */
export function writeRecord(kept: SavedItem): KeptRecord {
  if (kept.kind === 'preset') return { ...kept, v: version }
  if (kept.kind === 'base') {
    const { label: _, ...own } = whole(kept.base, startOf(kept).own)
    return { ...kept, ...own, v: version }
  }
  return { ...kept, shared: writeSharedFile(kept.shared) }
}

/**
 * Reads a record from anything at all; one that is broken is nothing and a sentence, one in part says which part. `writtenIn` is
 * its version, where it does not say so itself.
 */
export function readRecord(raw: unknown, writtenIn = 1): { kept: SavedItem | null; dropped: string[] } {
  const read = v.safeParse(record, raw)
  if (!read.success) return { kept: null, dropped: [`${nameIn(raw)} is not readable`] }
  const name = cleanName(read.output.name)
  const inIt = (problem: string) => `in “${name}”, ${problem}`
  if (read.output.kind === 'scenario') {
    const { firstEdition: was, ...rest } = read.output
    const { state, dropped, firstEdition = readFirstEdition(was) } = readShared({ v: writtenIn, ...rest.shared })
    return { kept: { ...rest, name, shared: state, ...(firstEdition && { firstEdition }) }, dropped: dropped.map(inIt) }
  }
  if (read.output.kind === 'base') return readBase({ v: writtenIn, ...read.output, name })
  const { reasons: given, v: _, ...preset } = read.output
  const from = versionIn({ v: writtenIn, ...read.output })
  const sets = fields.changes.read(upgradedValues(preset.sets, from))
  const why = fields.reasons.read(upgradedValues(given ?? {}, from))
  return {
    kept: { ...preset, name, says: cleanSays(preset.says), ...setsWithReasons(sets.value, why.value) },
    dropped: [...sets.dropped, ...why.dropped].map(inIt),
  }
}

/** A base that is not made of one that is known, or that begins on no day, is none. */
function readBase(record: Extract<KeptRecord, { kind: 'base' }>): { kept: OwnBase | null; dropped: string[] } {
  const base = fields.base.read(record.base)
  const from = versionIn(record)
  const own = fields.own.read({
    label: record.name,
    asOf: record.asOf,
    values: upgradedValues(record.values, from),
    reasons: upgradedValues(record.reasons, from),
    ...(record.before !== undefined && { before: record.before }),
  })
  const dropped = [...base.dropped, ...own.dropped].map(problem => `in “${record.name}”, ${problem}`)
  const mine = differing(base.value, own.value)
  if (!mine || base.dropped.length > 0) return { kept: null, dropped }
  const { reasons: _, before: _before, v: _version, ...rest } = record
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
