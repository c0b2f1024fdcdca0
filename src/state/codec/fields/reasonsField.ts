import { isDay } from '../../../data/dates.ts'
import { isWebAddress } from '../../../data/webAddress.ts'
import { isInput } from '../../../model/inputs.ts'
import { grades } from '../../../model/parameter.ts'
import { onOneLine } from '../../scenario/cleanName.ts'
import type { Reason, Reasons } from '../../scenario/reasons.ts'
import { cut, isRecord, quotedRaw } from '../rawValue.ts'
import type { Pair } from '../versions.ts'
import { asItIs, type Field } from './field.ts'
import { type RawRecord, rawRecord } from './linkParts.ts'

/** So many letters of a reason, and of its source, are kept. */
const longest = 300

/** Each part of a reason with the name of its pair in a link: `why.aws.arr=…&source.aws.arr=https://…&grade.aws.arr=claimed`. */
const parts = [
  ['why', 'says'],
  ['source', 'source'],
  ['publisher', 'publisher'],
  ['date', 'date'],
  ['grade', 'grade'],
] as const satisfies (readonly [string, keyof Reason])[]

/** Why inputs have their values, where these come from, of which day they are and how sure. */
export const reasonsField: Field<Reasons> = {
  read: raw => {
    if (!isRecord(raw)) return { value: {}, dropped: ['the reasons are not readable'] }
    const dropped: string[] = []
    const read = Object.entries(raw).flatMap(([key, given]) => {
      const { reason, problems } = isInput(key) ? readReason(given) : { reason: null, problems: [] }
      if (!reason && problems.length === 0) dropped.push(`the reason for ${quotedRaw(key)} is not readable`)
      dropped.push(...problems.map(problem => `the ${problem[0]} of the reason for ${key} is no ${problem[1]}`))
      return reason ? [[key, reason] as const] : []
    })
    return { value: Object.fromEntries(read), dropped }
  },
  write: asItIs,
  link: {
    names: parts.map(([name]) => `${name}.`),
    write: reasons =>
      Object.entries(reasons).flatMap(([key, reason]) =>
        parts.flatMap(([name, part]): Pair[] => {
          const text = reason[part] ?? ''
          const isAlone = part === 'says' && Object.keys(reason).length === 1
          return text !== '' || isAlone ? [[`${name}.${key}`, text]] : []
        }),
      ),
    read: pairs => {
      const raw = rawRecord()
      for (const [name, text] of pairs) {
        const dot = name.indexOf('.')
        const [, part] = parts.find(([own]) => own === name.slice(0, dot))!
        const reason = (raw[name.slice(dot + 1)] ??= rawRecord()) as RawRecord
        reason[part] = text
      }
      return raw
    },
  },
  code: 'left out',
}

/** The reason in anything at all: null where there is none, and what of it is not what it should be. A source alone is one. */
function readReason(raw: unknown): { reason: Reason | null; problems: (readonly [string, string])[] } {
  const none = { reason: null, problems: [] }
  if (!isRecord(raw)) return none
  const { says = '', source, publisher, date, grade } = raw
  const isBare = raw.says === undefined && [source, publisher, date, grade].every(part => part === undefined)
  if (isBare || typeof says !== 'string') return none
  const problems: (readonly [string, string])[] = []
  const taken = (name: string, part: unknown, is: (text: string) => boolean, what: string) => {
    if (part === undefined) return undefined
    if (typeof part === 'string' && is(part)) return part
    problems.push([name, what])
    return undefined
  }
  const address = taken('source', source, isWebAddress, 'web address')
  const who = typeof publisher === 'string' ? onOneLine(publisher) : ''
  if (publisher !== undefined && !who) problems.push(['publisher', 'name'])
  const day = taken('date', date, isDay, 'day')
  const named = taken('grade', grade, text => grades.some(one => one === text), 'grade')
  const sure = grades.find(one => one === named)
  const reason = {
    says: cut(says, longest),
    ...(address && { source: cut(address, longest) }),
    ...(who && { publisher: who }),
    ...(day && { date: day }),
    ...(sure && { grade: sure }),
  }
  const isEmpty = raw.says === undefined && Object.keys(reason).length === 1
  return { reason: isEmpty ? null : reason, problems }
}
