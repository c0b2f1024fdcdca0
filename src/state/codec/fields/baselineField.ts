import type { Baseline } from '../../scenario/scenarioState.ts'
import { isRecord } from '../rawValue.ts'
import type { Pair } from '../versions.ts'
import { authoredPairs, authoredRaw, readAuthored } from './authoredPart.ts'
import { asItIs, type Field, good } from './field.ts'
import { prefixed, rawRecord } from './linkParts.ts'

const [name, prefix] = ['pinned', 'pinned.']

/** The pinned scenario, each of its parts behind `pinned.`: `pinned=article-stake&pinned.aws.valuation=411`. */
export const baselineField: Field<Baseline | null> = {
  read: raw => {
    if (raw === null) return good(null)
    if (!isRecord(raw)) return { value: null, dropped: ['the pinned baseline is not readable'] }
    const { value, dropped } = readAuthored(raw)
    return { value, dropped: dropped.map(problem => `in the pinned baseline, ${problem}`) }
  },
  write: asItIs,
  link: {
    names: [name, prefix],
    write: baseline => (baseline ? [[name, baseline.base], ...prefixed(prefix, authoredPairs(baseline))] : []),
    read: pairs => {
      const raw = rawRecord()
      const others: Pair[] = []
      for (const [each, text] of pairs) {
        if (each === name) raw.base = text
        else others.push([each.slice(prefix.length), text])
      }
      return Object.assign(raw, authoredRaw(others))
    },
  },
  code: 'left out',
}
