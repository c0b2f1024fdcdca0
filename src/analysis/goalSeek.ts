import { clamp } from '../model/clamp.ts'
import type { LineKey } from '../model/index.ts'
import { type InputKey, inputOf } from '../model/inputs.ts'
import { isWhole, type Parameter } from '../model/parameter.ts'
import type { InputValue, LineValue, Quarter } from '../model/quantities.ts'
import type { World } from '../model/world.ts'
import { outcomes } from './outcome.ts'
import { isZero, lookAt, type Probe, rootSearch, stretchesOfZero } from './rootSearch.ts'
import { toPosition, trackValue } from './track.ts'

/** What is sought: the input to move, and the line, quarter and target that it shall bring about. */
export type Goal = { key: InputKey; line: LineKey; quarter: Quarter; target: LineValue }

/**
 * Every value of the input that brings the line to the target, from low to high, and the one nearest to the present
 * value with what it reaches. Where there is none, `nearest` is the value that comes closest to the target. Where every
 * value from one to another reaches it, `flats` holds the two, and `roots` the value between that is nearest to the
 * present one. `hasEffect` is false where the line is the same whatever the input is.
 */
export type GoalAnswer = {
  roots: InputValue[]
  flats: Flat[]
  nearest: { value: InputValue; reached: LineValue }
  hasEffect: boolean
}

/** A stretch of values, its ends included. */
export type Flat = { from: InputValue; to: InputValue }

/** How many places of a track are looked at first. */
const looks = 1025

/**
 * Looks for a target over the slider's whole range, all else as in the world: at 1,025 places, then closer where the
 * line crosses the target or turns back near it. Where quarters are counted, every quarter is looked at, only whole
 * ones are answers, and each that reaches the target is one.
 */
export function goalSeek({ key, line, quarter, target }: Goal, world: World): GoalAnswer {
  const { parameter } = inputOf(key)
  const now = world[key]
  const reachedAt = (values: number[]) =>
    outcomes({ [key]: Float64Array.from(values) }, values.length, world, { line, quarter })
  const gapsAt = (values: number[]) => reachedAt(values).map(reached => reached - target)

  const isCounted = isWhole(parameter)
  const row = isCounted ? lookAt(gapsAt, wholesOf(parameter)) : rootSearch(gapsAt, placesOf(parameter, now))
  const found = isCounted
    ? row.filter(isZero).map(({ value }) => ({ value, flat: undefined }))
    : stretchesOfZero(row).map(zeros => rootIn(zeros, parameter, now))
  const roots = found.map(({ value }) => value)
  const nearest = roots.length > 0 ? nearestTo(now, roots) : closestIn(row, target, now)
  return {
    roots,
    flats: found.flatMap(({ flat }) => flat ?? []),
    nearest: { value: nearest, reached: reachedAt([nearest])[0]! },
    hasEffect: spanOf(row) > dustOf(row, target),
  }
}

const wholesOf = ({ min, max }: Parameter) => Array.from({ length: max - min + 1 }, (_, i) => min + i)

/** The present value is one of them: where nothing changes, it is the answer. */
function placesOf(parameter: Parameter, now: number): number[] {
  const even = Array.from({ length: looks }, (_, i) => trackValue(i / (looks - 1), parameter))
  return [...new Set([...even, now])].toSorted((a, b) => a - b)
}

/** One root of looks side by side that reach the target, or the stretch of it where they lie further apart than places. */
function rootIn(zeros: Probe[], parameter: Parameter, now: number): { value: number; flat?: Flat } {
  const [from, to] = [zeros[0]!.value, zeros.at(-1)!.value]
  const isFlat = toPosition(to, parameter) - toPosition(from, parameter) > 0.999 / (looks - 1)
  if (isFlat) return { value: clamp(now, from, to), flat: { from, to } }
  const [least] = zeros.toSorted(
    (a, b) => Math.abs(a.gap) - Math.abs(b.gap) || Math.abs(a.value - now) - Math.abs(b.value - now),
  )
  return { value: least!.value }
}

const nearestTo = (now: number, values: number[]) =>
  values.reduce((a, b) => (Math.abs(b - now) < Math.abs(a - now) ? b : a))

/** The value that comes closest to the target; of several alike the nearest to the present one. */
function closestIn(row: Probe[], target: number, now: number): number {
  const least = Math.min(...row.map(({ gap }) => Math.abs(gap))) + dustOf(row, target)
  return nearestTo(
    now,
    row.filter(({ gap }) => Math.abs(gap) <= least).map(({ value }) => value),
  )
}

const spanOf = (row: Probe[]) => Math.max(...row.map(({ gap }) => gap)) - Math.min(...row.map(({ gap }) => gap))

/** How far apart two sums that are equal on paper may come out: a millionth of a millionth of the line's size. */
const dustOf = (row: Probe[], target: number) => 1e-12 * Math.max(...row.map(({ gap }) => Math.abs(gap + target)))
