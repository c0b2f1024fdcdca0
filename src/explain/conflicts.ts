import type { Fact } from '../data/facts.ts'
import { lastDayOf } from '../data/fiscal.ts'

/**
 * Facts that speak of the same thing and do not agree: the same measure of the same company at the same time with
 * other values, or a note that says so. Each group is to be shown side by side.
 */
export function conflictsOf(facts: readonly Fact[]): { alike: Fact[][]; noted: Fact[] } {
  const about = Map.groupBy(facts, fact =>
    [fact.entity, fact.metric.replace(/_(lo|hi|low|high)$/, ''), timeOf(fact)].join(),
  )
  const alike = [...about.values()].filter(group => new Set(group.map(({ value }) => value)).size > 1)
  return { alike, noted: facts.filter(({ note }) => note !== null && /\bCONFLICT|\bCONTRADICTS/.test(note)) }
}

const timeOf = (fact: Fact) => lastDayOf(fact) ?? fact.period_or_date
