import { inputOf } from '../model/inputs.ts'
import { type MeasureId, measures } from '../model/measures.ts'
import { rivalOf, type Side } from '../model/sides.ts'
import { inputValue } from '../model/wording.ts'
import type { World } from '../model/world.ts'
import type { Flips } from './flips.ts'
import type { Criterion } from './outcome.ts'
import { beyondLevelOfTrials } from './trials.ts'
import { stretchesOf, turnsOf } from './turns.ts'

type Stretch = [from: number, to: number]

const key = 'adoptionSlowdown'

/**
 * What the slowdown does to the verdict, as a sentence without its full stop: where it hands over the lead, and where the
 * two are level, which is a verdict, too. "A slowdown of 50 % or more hands the lead to Microsoft; from 47 % to 53 % the
 * two are level", "Microsoft leads at any slowdown: level up to 7 %, clear from 8 %".
 */
export function slowdownClause({ stretches }: Flips, world: World, criterion: Criterion): string {
  const now = world[key]
  const { leader } = stretches.find(({ to }) => now <= to) ?? stretches.at(-1)!
  const rival = rivalOf(leader)
  const lost = stretches.filter(one => one.leader === rival).map(({ from, to }): Stretch => [from, to])
  const [level, clear] = levelAndClear(world, criterion)
  const isOne = level.length === 0 || clear.length === 0
  if (lost.length > 0) {
    const alike = isOne
      ? level.length > 0
        ? '; the two are level at any'
        : ''
      : `; ${listed(level)} the two are level`
    return `A slowdown ${lost.map(sized).join(' or ')} hands the lead to ${nameOf(rival, criterion.measure)}${alike}`
  }
  if (isOne) return 'No slowdown in range changes the verdict'
  return `${nameOf(leader, criterion.measure)} leads at any slowdown: level ${listed(level)}, clear ${listed(clear)}`
}

/** The stretches of the track on which the two are level, and those on which one is clearly ahead. */
function levelAndClear(world: World, criterion: Criterion): [Stretch[], Stretch[]] {
  const [found] = turnsOf([key], world, beyondLevelOfTrials(world, criterion))
  const { isBelowFirst, turns } = found!
  const stretches = stretchesOf(key, turns)
  const own = (rest: 0 | 1) => stretches.filter((_, i) => i % 2 === rest)
  return isBelowFirst ? [own(0), own(1)] : [own(1), own(0)]
}

const nameOf = (side: Side, measure: MeasureId) => measures[measure].of(side)

const { min, max } = inputOf(key).parameter
const text = (value: number) => inputValue(key, value)

/** "up to 7 % and from 60 %" */
const listed = (stretches: readonly Stretch[]): string =>
  stretches
    .map(([from, to]) => {
      if (from === to) return `at ${text(from)}`
      if (from === min) return `up to ${text(to)}`
      return to === max ? `from ${text(from)}` : `from ${text(from)} to ${text(to)}`
    })
    .join(' and ')

/** "of 50 % or more" */
function sized([from, to]: Stretch): string {
  if (from === to) return `of ${text(from)}`
  if (from === min) return `of ${text(to)} or less`
  return to === max ? `of ${text(from)} or more` : `from ${text(from)} to ${text(to)}`
}
