import { type InputKey, inputOf, inputs } from '../model/inputs.ts'
import { type MeasureId, measures } from '../model/measures.ts'
import type { InputValue, Quarter, Share } from '../model/quantities.ts'
import { quarterLabel } from '../model/quarters.ts'
import type { Side } from '../model/sides.ts'
import { inputAt } from '../model/wording.ts'
import type { World } from '../model/world.ts'
import { flipsOf } from './flips.ts'
import type { Criterion } from './outcome.ts'
import { plausible } from './plausible.ts'
import { toPosition } from './track.ts'
import { verdict } from './verdict.ts'
import type { Answer } from './whatIf.ts'

/** The flip of an input nearest to a value of it, by the way along its track. */
export const nearestTo = (key: InputKey, now: InputValue, flips: readonly InputValue[]): InputValue | undefined =>
  flips.toSorted((a, b) => wayAlong(key, now, a) - wayAlong(key, now, b))[0]

/** How far two values of an input are apart, as a part of its track: to half a price is as far as to double it. */
const wayAlong = (key: InputKey, from: InputValue, to: InputValue): Share =>
  Math.abs(toPosition(to, inputOf(key).parameter) - toPosition(from, inputOf(key).parameter))

/** The input whose flip lies nearest, as a share of the way through its plausible range. */
export type Nearest = { key: InputKey; flip: InputValue; share: Share }

/** Of all inputs with a plausible range, the one that would change the leader soonest; null where none does. */
export function nearestFlip(world: World, baseWorld: World, criterion: Criterion): Nearest | null {
  const steps = nearestFlipInSteps(world, baseWorld, criterion)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The same a few inputs at a time, for who has more to do in between. */
export function* nearestFlipInSteps(
  world: World,
  baseWorld: World,
  criterion: Criterion,
): Generator<undefined, Nearest | null> {
  const ranges = new Map(inputs.map(({ key }) => [key, plausible(key, world, baseWorld)]))
  const keys = inputs.map(({ key }) => key).filter(key => ranges.get(key))
  const found: Nearest[] = []
  for (let from = 0; from < keys.length; from += atATime) {
    for (const { key, flips } of flipsOf(keys.slice(from, from + atATime), world, criterion)) {
      const flip = nearestTo(key, world[key], flips)
      const { low, high } = ranges.get(key)!
      if (flip !== undefined && high !== low)
        found.push({ key, flip, share: wayAlong(key, world[key], flip) / wayAlong(key, low, high) })
    }
    yield
  }
  return found.toSorted((a, b) => a.share - b.share)[0] ?? null
}

/** How many inputs are asked about before the others have their turn: a few milliseconds of work. */
const atATime = 6

/** Who leads first, and then each quarter in which the other takes the lead, up to the last; while both are equal nobody takes it. */
export function leadersOverTime(answer: Answer, measure: MeasureId): { quarter: Quarter; leader: Side }[] {
  const leads = Array.from(answer.aws.arr, (_, quarter) => ({ quarter, ...verdict(answer, measure, quarter) }))
  const unequal = leads.filter(({ margin }) => margin > 0)
  return unequal.filter(({ leader }, i) => leader !== unequal[i - 1]?.leader)
}

/** When the lead changes, as a sentence, or that it never does, or that there is none. */
export function overTime(answer: Answer, measure: MeasureId, asOf: string): string {
  const { line } = measures[measure]
  const until = quarterLabel(asOf, answer.aws.arr.length - 1)
  if (answer.aws[line].every((value, quarter) => value === answer.alliance[line][quarter]))
    return `Both are equal in every quarter to ${until}.`
  const { of } = measures[measure]
  const [opening, ...changes] = leadersOverTime(answer, measure)
  const [first] = changes
  if (first === undefined) return `${of(opening!.leader)} leads in every quarter to ${until}.`
  const taker = of(first.leader)
  const more =
    changes.length > 1 ? `, and it changes ${changes.length === 2 ? 'once' : `${changes.length - 1} times`} more` : ''
  return `${taker} takes the lead in ${quarterLabel(asOf, first.quarter)}${more}.`
}

/** The nearest flip of all, as a sentence, or that there is none. */
export const nearestSentence = (nearest: Nearest | null): string =>
  nearest
    ? `Nearest flip: ${inputAt(nearest.key, nearest.flip)}.`
    : 'No input with a plausible range changes the leader alone, wherever its slider is set.'
