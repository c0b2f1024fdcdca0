import { isDay } from '../../../data/dates.ts'
import { cleanName } from '../../scenario/cleanName.ts'
import { type Own, whole, withReasonsOf } from '../../scenario/ownBase.ts'
import { isRecord, quotedRaw } from '../rawValue.ts'
import type { Pair } from '../versions.ts'
import { changesField } from './changesField.ts'
import { asItIs, type Field, good } from './field.ts'
import { prefixed, rawParts, rawRecord } from './linkParts.ts'
import { reasonsField } from './reasonsField.ts'

const [name, prefix] = ['own', 'own.']
const inner = { reasons: reasonsField.link, values: changesField.link }

/**
 * A base of the user's own: `own=Mine&own.asOf=2026-12-31&own.aws.arr=80&own.why.aws.arr=…`. Without a real day it is none;
 * values that are not understood are left out. A file has all of its values, so that it stays what it is when a base of
 * the model is mended; all else has those that differ.
 */
export const ownBaseField: Field<Own | null> = {
  read: raw => {
    if (raw === null) return good(null)
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
              ['asOf', own.asOf],
              ...inner.values.write(own.values),
              ...inner.reasons.write(own.reasons ?? {}),
            ]),
          ]
        : [],
    read: pairs => {
      const raw = rawRecord()
      const others: Pair[] = []
      for (const [each, text] of pairs) {
        const part = each.slice(prefix.length)
        if (part === '') raw.label = text
        else if (part === 'asOf') raw.asOf = text
        else others.push([part, text])
      }
      return Object.assign(raw, rawParts(others, inner, 'values'))
    },
  },
  code: 'no code',
}
