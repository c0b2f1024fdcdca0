import { inputOf, isInput } from '../../../model/inputs.ts'
import { isWhole } from '../../../model/parameter.ts'
import type { Changes } from '../../../model/world.ts'
import { isRecord, quotedRaw } from '../rawValue.ts'
import { asItIs, type Field } from './field.ts'
import { decimal, rawRecord } from './linkParts.ts'

/** The values that the user set. In a link each has its input's key, `aws.arr=80`; a name that is no field's is of an input that is not known. */
export const changesField: Field<Changes> = {
  read: raw => {
    if (!isRecord(raw)) return { value: {}, dropped: ['the changed inputs are not readable'] }
    const dropped: string[] = []
    const read = Object.entries(raw).filter(([key, value]) => {
      const problem = problemOf(key, value)
      if (problem) dropped.push(problem)
      return !problem
    })
    // A zero has no sign: none could be written.
    return { value: Object.fromEntries(read.map(([key, value]) => [key, Number(value) + 0])), dropped }
  },
  write: asItIs,
  link: {
    names: [],
    write: changes => Object.entries(changes).map(([key, value]) => [key, String(value)]),
    read: pairs => {
      const raw = rawRecord()
      for (const [key, text] of pairs) raw[key] = decimal(text)
      return raw
    },
  },
  code: 'number of the changes',
}

function problemOf(key: string, value: unknown): string | null {
  if (!isInput(key)) return `the input ${quotedRaw(key)} is not known`
  const { parameter } = inputOf(key)
  if (typeof value !== 'number' || !Number.isFinite(value)) return `${key} is no number`
  if (value < parameter.min || value > parameter.max) return `${key} is outside ${parameter.min} to ${parameter.max}`
  if (isWhole(parameter) && !Number.isInteger(value)) return `${key} counts quarters and is not whole`
  return null
}
