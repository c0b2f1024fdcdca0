import { isDay } from '../../../data/dates.ts'
import { cleanName } from '../../scenario/cleanName.ts'
import { type BaseVersion, type Own, whole, withReasonsOf } from '../../scenario/ownBase.ts'
import { isRecord, quotedRaw } from '../rawValue.ts'
import type { Pair } from '../versions.ts'
import { changesField } from './changesField.ts'
import { asItIs, type Field, type FieldRead, good } from './field.ts'
import { prefixed, type RawRecord, rawParts, rawRecord } from './linkParts.ts'
import { reasonsField } from './reasonsField.ts'

const [name, prefix] = ['own', 'own.']
/** The earlier version stands behind a word of its own: `own.before=Mine&own.before.asOf=…`. */
const [earlier, earlierPrefix] = ['before', 'before.']
const inner = { reasons: reasonsField.link, values: changesField.link }

/**
 * A base of the user's own: `own=Mine&own.asOf=2026-12-31&own.aws.arr=80&own.why.aws.arr=…`, and the one that it is a version of.
 * Without a real day it is none; values that are not understood are left out. A file has all of its values, so that it stays what it
 * is when a base of the model is mended; all else has those that differ.
 */
export const ownBaseField: Field<Own | null> = {
  read: raw => {
    if (raw === null) return good(null)
    const { value, dropped } = readVersion(raw)
    if (!value || !isRecord(raw) || raw.before === undefined) return { value, dropped }
    const before = readVersion(raw.before)
    return {
      value: { ...value, ...(before.value && { before: before.value }) },
      dropped: [...dropped, ...before.dropped.map(problem => `in what “${value.label}” was made of, ${problem}`)],
    }
  },
  write: asItIs,
  writeFile: (own, { base }) => own && whole(base, own),
  link: {
    names: [name, prefix],
    write: own =>
      own
        ? [
            [name, own.label],
            ...prefixed(prefix, [
              ...versionPairs(own),
              ...(own.before
                ? [[earlier, own.before.label] as Pair, ...prefixed(earlierPrefix, versionPairs(own.before))]
                : []),
            ]),
          ]
        : [],
    read: pairs => {
      const own = pairs.map(([each, text]): Pair => [each.slice(prefix.length), text])
      const isEarlier = ([part]: Pair) => part === earlier || part.startsWith(earlierPrefix)
      const before = own.filter(isEarlier).map(([part, text]): Pair => [part.slice(earlierPrefix.length), text])
      const raw = rawVersion(own.filter(pair => !isEarlier(pair)))
      return before.length > 0 ? Object.assign(raw, { before: rawVersion(before) }) : raw
    },
  },
  code: 'no code',
}

function readVersion(raw: unknown): FieldRead<BaseVersion | null> {
  if (!isRecord(raw)) return { value: null, dropped: ['the base of one’s own is not readable'] }
  const label = cleanName(typeof raw.label === 'string' ? raw.label : '')
  const { asOf } = raw
  if (typeof asOf !== 'string' || !isDay(asOf))
    return { value: null, dropped: [`the base “${label}” begins on ${quotedRaw(asOf)}, which is no day`] }
  const values = changesField.read(raw.values ?? {})
  const reasons = reasonsField.read(raw.reasons ?? {})
  return {
    value: withReasonsOf({ label, asOf, values: values.value }, reasons.value),
    dropped: [...values.dropped, ...reasons.dropped].map(problem => `in the base “${label}”, ${problem}`),
  }
}

const versionPairs = ({ asOf, values, reasons = {} }: BaseVersion): Pair[] => [
  ['asOf', asOf],
  ...inner.values.write(values),
  ...inner.reasons.write(reasons),
]

/** The pairs of one version, of which the empty name is its label. */
function rawVersion(pairs: readonly Pair[]): RawRecord {
  const raw = rawRecord()
  const others: Pair[] = []
  for (const [part, text] of pairs) {
    if (part === '') raw.label = text
    else if (part === 'asOf') raw.asOf = text
    else others.push([part, text])
  }
  return Object.assign(raw, rawParts(others, inner, 'values'))
}
