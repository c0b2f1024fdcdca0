import type { Chance } from '../analysis/draws.ts'
import { simulating } from '../analysis/monteCarlo.ts'
import { quantiles } from '../analysis/quantiles.ts'
import { quartersSince } from '../data/dates.ts'
import type { Fact } from '../data/facts.ts'
import { type BaseId, baseIds, bases, latestBase } from '../model/bases.ts'
import { counted } from '../model/digits.ts'
import type { LineKey } from '../model/index.ts'
import { inputs } from '../model/inputs.ts'
import type { Billions, Quarter } from '../model/quantities.ts'
import { baseValue, type Changes, worldOf } from '../model/world.ts'
import { onStraightLine, type Report, reportSeries, reportsOf } from './reports.ts'

/** Where futures start: a base, or one of the user's own that was made of it, with its day and its values. */
export type BackTestStart = { base: BaseId; own: { asOf: string; values: Changes } | null }

/** A report since the start beside the 90 % band of its line at that day, from `low` (5 %) to `high` (95 %). */
export type BackTestPoint = {
  key: LineKey
  factId: string
  date: string
  quarter: Quarter
  reported: Billions
  low: Billions
  high: Billions
  isInside: boolean
}

/** How many futures the band is made of: as many as the desk draws when nothing moves. */
const runs = 20_000

/** The shares of futures below the two ends of the band. */
const ends = [0.05, 0.95] as const

/**
 * What was reported of the series since a start, up to the day of the latest base, line by line; without the facts on
 * which a value of the start itself rests. None for a start that is not older than the latest base.
 */
export function reportsSince({ base, own }: BackTestStart, facts: readonly Fact[]): (Report & { key: LineKey })[] {
  const resting = new Set(
    inputs.filter(({ key }) => own?.values[key] === undefined).map(input => baseValue(base, input).fact),
  )
  const asOf = dayOf({ base, own })
  return reportSeries.flatMap(one =>
    reportsOf(one, facts)
      .filter(({ id, date }) => date > asOf && date <= bases[latestBase].asOf && !resting.has(id))
      .map(report => ({ ...report, key: one.key })),
  )
}

/**
 * How the 90 % bands of a start's own futures held what was reported since: everything that has a plausible range is
 * drawn around the start, by this chance. Band and report are read on the straight line between the quarters about its
 * day. The last few answers are kept.
 */
export function backTestOf(start: BackTestStart, facts: readonly Fact[], chance: Chance): readonly BackTestPoint[] {
  const steps = backTesting(start, facts, chance)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The same, piece by piece, so that a page can do what else there is to do in between. */
export function* backTesting(
  { base, own }: BackTestStart,
  facts: readonly Fact[],
  { seed, correlation }: Chance,
): Generator<number, readonly BackTestPoint[]> {
  const before = known.find(({ of }) => isSame(of, [base, own, facts, seed, correlation]))
  if (before) return before.points
  const reports = reportsSince({ base, own }, facts).map(one => ({
    ...one,
    quarter: quartersSince(dayOf({ base, own }), one.date),
  }))
  if (reports.length === 0) return []
  const lines = [...new Set(reports.map(({ key }) => key))]
  const until = Math.ceil(Math.max(...reports.map(({ quarter }) => quarter)))
  const world = worldOf(base, own?.values ?? {})
  const { columns } = yield* simulating(world, world, { seed, correlation, count: runs, lines, until })
  const points = reports.map(({ key, id, date, quarter, value }): BackTestPoint => {
    const [low, high] = ends.map(share =>
      onStraightLine(t => quantiles(columns[key]!.subarray(t * runs, (t + 1) * runs), [share])[0]!, quarter),
    ) as [Billions, Billions]
    return { key, factId: id, date, quarter, reported: value, low, high, isInside: low <= value && value <= high }
  })
  known = [{ of: [base, own, facts, seed, correlation], points }, ...known].slice(0, mostKnown)
  return points
}

const mostKnown = 6
let known: { of: unknown[]; points: readonly BackTestPoint[] }[] = []

const isSame = (a: readonly unknown[], b: readonly unknown[]) => a.every((one, i) => Object.is(one, b[i]))

const dayOf = ({ base, own }: BackTestStart) => own?.asOf ?? bases[base].asOf

/** The outcome of a back-test in a sentence; null where there was nothing to test. */
export function backTestSays(points: readonly BackTestPoint[]): string | null {
  if (points.length === 0) return null
  const inside = points.filter(({ isInside }) => isInside).length
  const figures = points.length === 1 ? 'figure' : 'figures'
  return `This base’s 90\u00a0% band holds ${counted(inside)} of the ${counted(points.length)} ${figures} reported since.`
}

/** The bases that something has been reported since, from the earliest day. */
export const testedBases = (facts: readonly Fact[]): BaseId[] =>
  baseIds.filter(base => reportsSince({ base, own: null }, facts).length > 0)
