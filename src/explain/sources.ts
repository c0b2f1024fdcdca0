import type { Fact } from '../data/facts.ts'
import { fiscalLength, lastDayOf } from '../data/fiscal.ts'
import type { BaseId } from '../model/bases.ts'
import { type InputKey, inputOf } from '../model/inputs.ts'
import type { Grade } from '../model/parameter.ts'
import { rationaleOf } from '../model/rationale/index.ts'
import { baseValue } from '../model/world.ts'
import { publisherOf } from './publisher.ts'

/**
 * What the base's value of an input stands on. `fact` is the one that it rests on: null for a judgement, whose reason
 * is `why`, and where the facts have not come. `publisher` and `date` are the fact's, null where it does not say.
 * `carried` is the day from whose base the value was taken over unchanged, null where it is the base's own.
 */
export type ValueSource = {
  key: InputKey
  value: number
  grade: Grade
  carried: string | null
  why: string
  fact: Fact | null
  publisher: string | null
  date: string | null
}

/** What each of these inputs stands on in this base, in the order asked. */
export function sourcesOf(keys: readonly InputKey[], base: BaseId, facts: readonly Fact[]): ValueSource[] {
  const byId = new Map(facts.map(fact => [fact.id, fact]))
  return keys.map(key => {
    const input = inputOf(key)
    const { value, grade, fact: id, carried = null } = baseValue(base, input)
    const fact = (id && byId.get(id)) || null
    return {
      key,
      value,
      grade,
      carried,
      why: rationaleOf(input).why,
      fact,
      publisher: fact && publisherOf(fact),
      date: fact && dateOf(fact),
    }
  })
}

/** When a fact was published, else what it is about; of a fiscal period, its last day. */
const dateOf = (fact: Fact): string =>
  fact.source_date ?? (fiscalLength(fact.period_or_date) && lastDayOf(fact)) ?? fact.period_or_date
