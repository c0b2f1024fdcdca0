import { stackLines } from '../model/index.ts'
import { type MeasureId, measures } from '../model/measures.ts'
import { type Side, sides } from '../model/sides.ts'
import type { ComparedWorld, WorldComparison } from './comparison.ts'
import { leadInFull } from './leadInFull.ts'

type Compared = readonly Pick<ComparedWorld, 'name'>[]

/** In how many worlds each stack leads, in how many they are level, and how many have figures in the quarter. */
export function leadCounts({ leaders }: Pick<WorldComparison, 'leaders'>): Record<Side | 'level' | 'all', number> {
  const count = (who: Side | 'level') => leaders.filter(one => one === who).length
  return {
    aws: count('aws'),
    alliance: count('alliance'),
    level: count('level'),
    all: leaders.filter(one => one !== null).length,
  }
}

/** What a comparison says, in sentences: what differences are from, from where to where the lead goes, who leads how often, and who has no figures in the quarter. */
export function comparisonSentences(
  measure: MeasureId,
  compared: Compared,
  found: WorldComparison & { reference: number },
  quarter: string,
): string[] {
  return [
    `Differences are from ${compared[found.reference]!.name}.`,
    ...(found.inputs.length === 0 ? ['No input differs.'] : []),
    ...leadSays(measure, compared, found),
    ...missingSays(compared, found, quarter),
  ]
}

function leadSays(measure: MeasureId, compared: Compared, found: WorldComparison): string[] {
  const { values } = found.lead
  const there = compared.map(({ name }, i) => ({ name, lead: values[i]! })).filter(({ lead }) => Number.isFinite(lead))
  if (there.length === 0) return []
  const [least, most] = [
    there.reduce((a, b) => (b.lead < a.lead ? b : a)),
    there.reduce((a, b) => (b.lead > a.lead ? b : a)),
  ]
  const { exact } = stackLines[measures[measure].line].unit
  const text = (lead: number) => (exact(Math.abs(lead)) === exact(0) ? 'none' : leadInFull(measure, lead))
  const { level, all, ...led } = leadCounts(found)
  const { of } = measures[measure]
  const leads = sides.filter(side => led[side] > 0).map(side => `${of(side)} leads in ${led[side]} of ${all}`)
  const [from, to] = [text(least.lead), text(most.lead)]
  return [
    from === to
      ? `The lead is the same in all ${all}: ${from}.`
      : `The lead goes from ${from} (${least.name}) to ${to} (${most.name}).`,
    `${[...leads, ...(level > 0 ? [`level in ${level} of ${all}`] : [])].join(', ')}.`,
  ]
}

function missingSays(compared: Compared, { lead: { values } }: WorldComparison, quarter: string): string[] {
  const missing = compared.filter((_, i) => !Number.isFinite(values[i]!)).map(({ name }) => `“${name}”`)
  if (missing.length === 0) return []
  return [
    `${missing.join(', ')} ${missing.length === 1 ? 'has' : 'have'} no figures in ${quarter}, which lies outside the six years of ${missing.length === 1 ? 'its base' : 'their bases'}.`,
  ]
}
