import type { Fact } from '../data/facts.ts'
import { lastDayOf } from '../data/fiscal.ts'
import { conflictsOf } from './conflicts.ts'
import { factText, metricText } from './fact.ts'
import { publisherOf } from './publisher.ts'

/** What facts are looked for: all that is set must fit. `from` and `to` are days, YYYY-MM-DD, both included. */
export type Wanted = {
  text: string
  entity: string
  kind: Fact['kind'] | ''
  from: string
  to: string
  isDisputed: boolean
}

export const everything: Wanted = { text: '', entity: '', kind: '', from: '', to: '', isDisputed: false }

/** The columns of the table of facts, and what they are sorted by. */
export const columns = {
  entity: { head: 'Of', of: (fact: Fact) => fact.entity },
  metric: { head: 'What', of: metricText },
  value: { head: 'Value', of: (fact: Fact) => fact.value },
  date: { head: 'For', of: lastDayOf },
  kind: { head: 'Kind', of: (fact: Fact) => fact.kind },
  publisher: { head: 'Publisher', of: publisherOf },
} as const

export type ColumnName = keyof typeof columns

/** By which column, and which way. */
export type Sort = { by: ColumnName; isDown: boolean }

/**
 * The facts that fit what is wanted, sorted; every word of the text must stand somewhere in the fact. What has no date
 * or no publisher comes last, whichever way they are sorted.
 */
export function findFacts(facts: readonly Fact[], wanted: Wanted, { by, isDown }: Sort): Fact[] {
  const words = wanted.text.toLowerCase().split(/\s+/).filter(Boolean)
  const disputed = wanted.isDisputed ? disputedIn(facts) : null
  const fits = (fact: Fact) => {
    const date = lastDayOf(fact)
    const said = [
      fact.entity,
      metricText(fact),
      factText(fact),
      publisherOf(fact),
      fact.source_title,
      fact.quote,
      fact.note,
    ]
    const text = said.filter(Boolean).join(' ').toLowerCase()
    return (
      (!wanted.entity || fact.entity === wanted.entity) &&
      (!wanted.kind || fact.kind === wanted.kind) &&
      (!wanted.from || (date !== null && date >= wanted.from)) &&
      (!wanted.to || (date !== null && date <= wanted.to)) &&
      (!disputed || disputed.has(fact)) &&
      words.every(word => text.includes(word))
    )
  }
  const { of } = columns[by]
  return facts.filter(fits).toSorted((one, other) => {
    const [a, b] = [of(one), of(other)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return isDown ? compared(b, a) : compared(a, b)
  })
}

function disputedIn(facts: readonly Fact[]): Set<Fact> {
  const { alike, noted } = conflictsOf(facts)
  return new Set([...alike.flat(), ...noted])
}

/** Numbers by size and before words; words by the alphabet. */
function compared(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'number') return -1
  return typeof b === 'number' ? 1 : a.localeCompare(b, 'en')
}

/** The facts as rows for a spreadsheet, in the file's own field names. */
export function factRows(facts: readonly Fact[]): (string | number)[][] {
  const names = [
    'id',
    'entity',
    'metric',
    'value',
    'unit',
    'period_or_date',
    'kind',
    'source_title',
    'source_url',
    'source_date',
    'quote',
    'note',
  ] as const
  return [
    [...names, 'publisher'],
    ...facts.map(fact => [...names.map(name => fact[name] ?? ''), publisherOf(fact) ?? '']),
  ]
}
