import { isDay } from '../../../data/dates.ts'
import { type Consensus, type Estimate, estimateTarget, mostEstimates } from '../../scenario/consensus.ts'
import { isRecord, quotedRaw } from '../rawValue.ts'
import { asItIs, type Field } from './field.ts'
import { decimal, rawRecord } from './linkParts.ts'

const prefix = 'consensus.'

/** What analysts expect: `consensus.aws.arr@2027-12-31=240,2026-11-20,34`, the value, its day and of how many; the last two where they are known. */
export const consensusField: Field<Consensus> = {
  read: raw => {
    if (!isRecord(raw)) return { value: {}, dropped: ['the consensus is not readable'] }
    const dropped: string[] = []
    const read = Object.entries(raw).flatMap(([text, estimate]) => {
      const found = estimateTarget(text)
      if (!found) dropped.push(`the consensus for ${quotedRaw(text)} is of nothing that is known`)
      else if (!isEstimate(estimate)) dropped.push(`the consensus for ${text} is no estimate`)
      else return [[found.target, estimate] as const]
      return []
    })
    return { value: Object.fromEntries(read), dropped }
  },
  write: asItIs,
  link: {
    names: [prefix],
    write: consensus =>
      Object.entries(consensus).map(([target, { value, date = '', count = '' }]) => [
        `${prefix}${target}`,
        [value, date, count].join(',').replace(/,+$/, ''),
      ]),
    read: pairs => {
      const raw = rawRecord()
      for (const [name, text] of pairs) {
        const [value = '', date, count] = text.split(',')
        raw[name.slice(prefix.length)] = {
          value: decimal(value),
          ...(date && { date }),
          ...(count && { count: decimal(count) }),
        }
      }
      return raw
    },
  },
  code: 'left out',
}

function isEstimate(raw: unknown): raw is Estimate {
  if (!isRecord(raw) || typeof raw.value !== 'number' || !Number.isFinite(raw.value)) return false
  const { date, count } = raw
  const isDated = date === undefined || (typeof date === 'string' && isDay(date))
  const isCounted =
    count === undefined || (typeof count === 'number' && Number.isInteger(count) && count > 0 && count <= mostEstimates)
  return isDated && isCounted
}
