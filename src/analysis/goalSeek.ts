import type { LineKey } from '../model/index.ts'
import { type InputKey, inputOf } from '../model/inputs.ts'
import type { World } from '../model/world.ts'
import { outcomes } from './outcome.ts'
import { valueAt } from './track.ts'

/** What is sought: the input to move, and the line, quarter and target that it shall bring about. */
export type Goal = { key: InputKey; line: LineKey; quarter: number; target: number }

/**
 * Every value of the input that brings the line to the target, from low to high, and the one nearest to the present
 * value with what it reaches. Where there is none, `nearest` is the value that comes closest to the target.
 */
export type Sought = { roots: number[]; nearest: { value: number; reached: number } }

/** How close to the target counts as reached, in the line's unit; the search goes on to a thousandth of it. */
const close = 1e-6
const looks = 129
const parts = 12
const rounds = 16

/**
 * Looks for a target over the slider's whole range, all else as in the world: at 129 places, then every crossing, and
 * every place where the line comes near and turns back, is narrowed down together. Where quarters are counted, every
 * quarter is looked at, and only whole ones are answers.
 */
export function goalSeek({ key, line, quarter, target }: Goal, world: World): Sought {
  const look = (values: number[]): Looked[] =>
    [...outcomes({ [key]: Float64Array.from(values) }, values.length, world, { line, quarter })].map((reached, i) => ({
      value: values[i]!,
      reached,
      gap: reached - target,
    }))
  const now = world[key]
  const looked = look(placesOf(key, now))
  if (inputOf(key).parameter.unit !== 'quarters') {
    let open = promising(looked)
    for (let round = 0; round < rounds && open.length > 0; round++) {
      const between = look(open.flatMap(inParts))
      looked.push(...between)
      open = open
        .flatMap(({ low, high }, i) => promising([low, ...between.slice(i * (parts - 1), (i + 1) * (parts - 1)), high]))
        .filter(({ low, high }) => Math.min(Math.abs(low.gap), Math.abs(high.gap)) > close / 1000)
    }
  }
  const roots = reachedIn(
    looked.toSorted((a, b) => a.value - b.value),
    now,
  )
  const nearest =
    roots.length > 0
      ? roots.reduce((a, b) => (Math.abs(b.value - now) < Math.abs(a.value - now) ? b : a))
      : looked.reduce((a, b) => (Math.abs(b.gap) < Math.abs(a.gap) ? b : a))
  return { roots: roots.map(({ value }) => value), nearest: { value: nearest.value, reached: nearest.reached } }
}

type Looked = { value: number; reached: number; gap: number }
type Stretch = { low: Looked; high: Looked }

/** The present value is one of them: where nothing changes, it is the answer. */
function placesOf(key: InputKey, now: number): number[] {
  const { parameter } = inputOf(key)
  if (parameter.unit === 'quarters')
    return Array.from({ length: parameter.max - parameter.min + 1 }, (_, i) => parameter.min + i)
  const even = Array.from({ length: looks }, (_, i) => valueAt(i / (looks - 1), parameter))
  return [...new Set([...even, now])].toSorted((a, b) => a - b)
}

const inParts = ({ low, high }: Stretch): number[] =>
  Array.from({ length: parts - 1 }, (_, i) => low.value + ((high.value - low.value) * (i + 1)) / parts)

/** Where a row of looks crosses the target, and where it comes nearer than on either side and turns back. */
function promising(row: Looked[]): Stretch[] {
  return row.flatMap((at, i) => {
    const [before, after] = [row[i - 1], row[i + 1]]
    if (before && before.gap < 0 !== at.gap < 0) return [{ low: before, high: at }]
    if (!before || !after || after.gap < 0 !== at.gap < 0) return []
    const isNearest = Math.abs(at.gap) < Math.abs(before.gap) && Math.abs(at.gap) <= Math.abs(after.gap)
    return isNearest ? [{ low: before, high: after }] : []
  })
}

/** The looks that reach the target; of those side by side the closest one, or the one nearest to the present value. */
function reachedIn(row: Looked[], now: number): Looked[] {
  const roots: Looked[] = []
  row.forEach((at, i) => {
    if (Math.abs(at.gap) > close) return
    const isNext = i > 0 && Math.abs(row[i - 1]!.gap) <= close
    const last = roots.at(-1)
    if (!isNext || !last) roots.push(at)
    else if (isBetter(at, last, now)) roots[roots.length - 1] = at
  })
  return roots
}

function isBetter(a: Looked, b: Looked, now: number): boolean {
  const [gap, least] = [Math.abs(a.gap), Math.abs(b.gap)]
  return gap < least || (gap === least && Math.abs(a.value - now) < Math.abs(b.value - now))
}
