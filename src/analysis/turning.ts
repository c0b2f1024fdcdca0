import { inputOf, inputs } from '../model/inputs.ts'
import { type MeasureId, measures } from '../model/measures.ts'
import type { Parameter } from '../model/parameter.ts'
import { quarterLabel } from '../model/quarters.ts'
import { rivalOf } from '../model/sides.ts'
import { fraction, parameterUnits, share } from '../model/units.ts'
import type { World } from '../model/world.ts'
import { type Flips, flipsOf } from './flips.ts'
import type { Stakes } from './leadIf.ts'
import { plausible } from './plausible.ts'
import { verdict } from './verdict.ts'
import type { Answer } from './whatIf.ts'

/** At which slowdown the lead changes, as a sentence: "A slowdown above 35 % hands the lead to Microsoft." */
export function slowdownSentence({ flips, stretches }: Flips, now: number, measure: MeasureId): string {
  const nearest = nearestTo(now, flips)
  if (nearest === undefined) return 'No slowdown in range changes the verdict.'
  const here = stretches.find(({ from, to }) => now >= from && now <= to) ?? stretches[0]!
  const to = measures[measure].of(rivalOf(here.leader))
  return `A slowdown ${nearest > now ? 'above' : 'below'} ${fraction.format(nearest)} hands the lead to ${to}.`
}

/** The flip nearest to a value, by distance. */
export const nearestTo = (now: number, flips: readonly number[]): number | undefined =>
  flips.toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now))[0]

/** The input whose flip lies nearest, as a share of its plausible range. */
export type Nearest = { key: (typeof inputs)[number]['key']; flip: number; share: number }

/** Of all inputs with a plausible range, the one that would change the leader soonest; null where none does. */
export function nearestFlip(world: World, baseWorld: World, stakes: Stakes): Nearest | null {
  const steps = nearestFlipInSteps(world, baseWorld, stakes)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The same a few inputs at a time, for who has more to do in between. */
export function* nearestFlipInSteps(
  world: World,
  baseWorld: World,
  stakes: Stakes,
): Generator<undefined, Nearest | null> {
  const ranges = new Map(inputs.map(({ key }) => [key, plausible(key, world, baseWorld)]))
  const keys = inputs.map(({ key }) => key).filter(key => ranges.get(key))
  const found: Nearest[] = []
  for (let from = 0; from < keys.length; from += atATime) {
    for (const { key, flips } of flipsOf(keys.slice(from, from + atATime), world, stakes)) {
      const flip = nearestTo(world[key], flips)
      const { low, high } = ranges.get(key)!
      if (flip !== undefined && high !== low)
        found.push({ key, flip, share: Math.abs(flip - world[key]) / (high - low) })
    }
    yield
  }
  return found.toSorted((a, b) => a.share - b.share)[0] ?? null
}

/** How many inputs are asked about before the others have their turn: a few milliseconds of work. */
const atATime = 6

/** The quarters in which the lead changes along time, up to the last. */
export function leadChanges(answer: Answer, measure: MeasureId): number[] {
  const leaders = Array.from(answer.aws.arr, (_, quarter) => verdict(answer, measure, quarter).leader)
  return leaders.flatMap((leader, quarter) => (quarter > 0 && leader !== leaders[quarter - 1] ? [quarter] : []))
}

/** When the lead changes, as a sentence, or that it never does. */
export function overTime(answer: Answer, measure: MeasureId, asOf: string): string {
  const changes = leadChanges(answer, measure)
  const [first] = changes
  const { of } = measures[measure]
  if (first === undefined)
    return `${of(verdict(answer, measure, 0).leader)} leads in every quarter to ${quarterLabel(asOf, answer.aws.arr.length - 1)}.`
  const taker = of(verdict(answer, measure, first).leader)
  const more =
    changes.length > 1 ? `, and it changes ${changes.length === 2 ? 'once' : `${changes.length - 1} times`} more` : ''
  return `${taker} takes the lead in ${quarterLabel(asOf, first)}${more}.`
}

/** The nearest flip of all, as a sentence, or that there is none. */
export const nearestSentence = (nearest: Nearest | null, name: (key: Nearest['key']) => string): string =>
  nearest
    ? `Nearest flip: ${name(nearest.key)} at ${flipValue(inputOf(nearest.key).parameter, nearest.flip)}.`
    : 'No input alone changes the leader within its range.'

/** A flip is told as a result is, not as an entry: in whole percent, or in tenths where the steps are that fine. */
export function flipValue({ unit, step }: Pick<Parameter, 'unit' | 'step'>, flip: number): string {
  if (unit === 'fraction') return (step < 0.01 ? share : fraction).format(flip)
  return parameterUnits[unit].format(unit === 'multiple' ? Math.round(flip * 10) / 10 : flip)
}
