import type { Fact } from '../data/facts.ts'
import type { LineKey } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import { feedsOf } from './feeds.ts'
import type { GradeContext } from './grade.ts'
import { publisherAt } from './publisher.ts'
import { sourcesOf, type ValueSource } from './sources.ts'

/** A source that is cited, and the inputs whose values rest on it. */
type Cited = {
  publisher: string | null
  date: string | null
  title: string | null
  url: string | null
  sources: Pick<ValueSource, 'key' | 'grade' | 'carried'>[]
}

/**
 * What stands behind some numbers, and nothing else: the inputs that are the user's own assumption, the sources that
 * all others rest on (one entry for each page), those of the user's first, and the inputs that are judgement alone.
 */
export type Citations = { changed: InputKey[]; cited: Cited[]; judged: InputKey[] }

/** The changed assumptions and the sources that feed these lines, read from the dependency graph. */
export function citationsOf(
  lines: readonly LineKey[],
  { base, yours, sources: own = {} }: GradeContext,
  facts: readonly Fact[],
): Citations {
  const { inputs } = feedsOf(lines)
  const changed = inputs.filter(key => yours[key] !== undefined && !own[key])
  const owned = inputs.flatMap(key => {
    const source = yours[key] === undefined ? undefined : own[key]
    return source ? [{ key, carried: null, ...source }] : []
  })
  const ownPages = Map.groupBy(owned, ({ source, publisher, date }) => [source, publisher, date].join())
  const sources = sourcesOf(
    inputs.filter(key => yours[key] === undefined),
    base,
    facts,
  )
  const resting = sources.filter(({ grade }) => grade !== 'judged')
  const pages = Map.groupBy(resting, ({ fact, key }) => [fact?.source_title, fact?.source_url ?? key].join())
  return {
    changed,
    cited: [
      ...[...ownPages.values()].map(group => {
        const { source: url = null, publisher = url && publisherAt(url), date = null } = group[0]!
        return { publisher, date, title: null, url, sources: group }
      }),
      ...[...pages.values()].map(group => {
        const { publisher, date, fact } = group[0]!
        return { publisher, date, title: fact?.source_title ?? null, url: fact?.source_url ?? null, sources: group }
      }),
    ],
    judged: sources.filter(({ grade }) => grade === 'judged').map(({ key }) => key),
  }
}
