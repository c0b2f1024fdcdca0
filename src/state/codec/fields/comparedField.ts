import { mostCompared } from '../../scenario/compared.ts'
import type { Compared, NamedScenario } from '../../scenario/scenarioState.ts'
import { isRecord, quotedRaw } from '../rawValue.ts'
import { type Pair, version } from '../versions.ts'
import type { Field } from './field.ts'
import { linkOfNamed, rawOfNamed, readNamed } from './namedScenario.ts'

const notTaken = (raw: unknown) => `${quotedRaw(raw)} is no column of the comparison that differences can be taken from`

/**
 * What stands beside the scenario in the comparison. In a link each is a link within the link, with its name; the column
 * that differences are taken from is named, or is the place of a scenario, from 1.
 */
export const comparedField: Field<Compared> = {
  read: raw => {
    const list: unknown = isRecord(raw) ? (raw.scenarios ?? []) : null
    if (!isRecord(raw) || !Array.isArray(list))
      return { value: { scenarios: [], from: null }, dropped: ['the compared scenarios are no list'] }
    const dropped: string[] = []
    const scenarios = list.slice(0, mostCompared).flatMap((one: unknown, i): NamedScenario[] => {
      const { value, dropped: lost } = readNamed(one, 'compared scenario', i + 1)
      dropped.push(...lost)
      return value ? [value] : []
    })
    if (list.length > mostCompared)
      dropped.push(`${list.length - mostCompared} compared scenarios beyond the ${mostCompared} that are kept`)
    const from = columnIn(raw.from ?? null, scenarios.length)
    if (from === undefined) dropped.push(notTaken(raw.from))
    return { value: { scenarios, from: from ?? null }, dropped }
  },
  write: ({ scenarios, from }) => ({ scenarios: scenarios.map(one => ({ v: version, ...one })), from }),
  link: {
    names: ['compared', 'comparedFrom'],
    write: ({ scenarios, from }) => [
      ...scenarios.map((one): Pair => ['compared', linkOfNamed(one)]),
      ...(from === null ? [] : [['comparedFrom', String(from)] satisfies Pair]),
    ],
    read: pairs => {
      const from = pairs.findLast(([name]) => name === 'comparedFrom')?.[1]
      return {
        scenarios: pairs.filter(([name]) => name === 'compared').map(([, text]) => rawOfNamed(text)),
        from: from === undefined ? null : /^\d{1,2}$/.test(from) ? Number(from) : from,
      }
    },
  },
  code: 'left out',
}

/** The column that is meant; undefined where there is none such. */
function columnIn(raw: unknown, count: number): Compared['from'] | undefined {
  if (raw === null || raw === 'present' || raw === 'base' || raw === 'baseline') return raw
  return typeof raw === 'number' && Number.isInteger(raw) && raw >= 1 && raw <= count ? raw : undefined
}
