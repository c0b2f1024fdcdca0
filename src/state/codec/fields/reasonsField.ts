import { isInput } from '../../../model/inputs.ts'
import type { Reasons } from '../../scenario/reasons.ts'
import { cut, isRecord, quotedRaw } from '../rawValue.ts'
import type { Pair } from '../versions.ts'
import { asItIs, type Field } from './field.ts'
import { type RawRecord, rawRecord } from './linkParts.ts'

/** So many letters of a reason, and of its source, are kept. */
const longest = 300

/** Why inputs are what they are, and where that comes from: `why.aws.arr=…&source.aws.arr=https://…`. */
export const reasonsField: Field<Reasons> = {
  read: raw => {
    if (!isRecord(raw)) return { value: {}, dropped: ['the reasons are not readable'] }
    const dropped: string[] = []
    const read = Object.entries(raw).flatMap(([key, reason]) => {
      if (!isInput(key) || !isRecord(reason) || typeof reason.says !== 'string') {
        dropped.push(`the reason for ${quotedRaw(key)} is not readable`)
        return []
      }
      const source =
        typeof reason.source === 'string' && /^https?:\/\//i.test(reason.source) ? reason.source : undefined
      if (reason.source !== undefined && !source) dropped.push(`the source of the reason for ${key} is no web address`)
      return [[key, { says: cut(reason.says, longest), ...(source && { source: cut(source, longest) }) }] as const]
    })
    return { value: Object.fromEntries(read), dropped }
  },
  write: asItIs,
  link: {
    names: ['why.', 'source.'],
    write: reasons =>
      Object.entries(reasons).flatMap(([key, { says, source }]): Pair[] => [
        [`why.${key}`, says],
        ...(source ? [[`source.${key}`, source] as Pair] : []),
      ]),
    read: pairs => {
      const raw = rawRecord()
      for (const [name, text] of pairs) {
        const isWhy = name.startsWith('why.')
        const key = name.slice(name.indexOf('.') + 1)
        const reason = (raw[key] ??= rawRecord()) as RawRecord
        reason[isWhy ? 'says' : 'source'] = text
      }
      return raw
    },
  },
  code: 'left out',
}
