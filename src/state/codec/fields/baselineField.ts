import type { Baseline } from '../../scenario/scenarioState.ts'
import { isRecord } from '../rawValue.ts'
import type { Pair } from '../versions.ts'
import { changesField } from './changesField.ts'
import { baseField } from './choiceFields.ts'
import { asItIs, type Field, good } from './field.ts'
import { prefixed, rawParts, rawRecord } from './linkParts.ts'
import { onlyOther } from './onlyOther.ts'
import { ownBaseField } from './ownBaseField.ts'
import { reasonsField } from './reasonsField.ts'

const [name, prefix] = ['pinned', 'pinned.']
const inner = { own: ownBaseField.link, reasons: reasonsField.link, changes: changesField.link }

/** The pinned scenario, each of its parts behind `pinned.`: `pinned=article-stake&pinned.aws.valuation=411`. */
export const baselineField: Field<Baseline | null> = {
  read: raw => {
    if (raw === null) return good(null)
    if (!isRecord(raw)) return { value: null, dropped: ['the pinned baseline is not readable'] }
    const base = baseField.read(raw.base)
    const own = ownBaseField.read(raw.own ?? null)
    const changes = changesField.read(raw.changes ?? {})
    const reasons = reasonsField.read(raw.reasons ?? {})
    const all = [base, own, changes, reasons].flatMap(({ dropped }) => dropped)
    const dropped = all.map(problem => `in the pinned baseline, ${problem}`)
    if (base.dropped.length > 0) return { value: null, dropped }
    const value = onlyOther({ base: base.value, own: own.value, changes: changes.value })
    const isExplained = Object.keys(reasons.value).length > 0
    return { value: { ...value, ...(isExplained && { reasons: reasons.value }) }, dropped }
  },
  write: asItIs,
  link: {
    names: [name, prefix],
    write: baseline =>
      baseline
        ? [
            [name, baseline.base],
            ...prefixed(prefix, [
              ...inner.own.write(baseline.own),
              ...inner.changes.write(baseline.changes),
              ...inner.reasons.write(baseline.reasons ?? {}),
            ]),
          ]
        : [],
    read: pairs => {
      const raw = rawRecord()
      const others: Pair[] = []
      for (const [each, text] of pairs) {
        if (each === name) raw.base = text
        else others.push([each.slice(prefix.length), text])
      }
      return Object.assign(raw, rawParts(others, inner, 'changes'))
    },
  },
  code: 'left out',
}
