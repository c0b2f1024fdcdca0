import { type InputKey, inputOf } from '../model/inputs.ts'
import { isWhole } from '../model/parameter.ts'
import type { World } from '../model/world.ts'
import type { Range } from './plausible.ts'
import { trackValue } from './track.ts'
import type { Answering } from './trials.ts'

/** A value of an input, and the number that it brings about. */
export type SwingEnd = { value: number; result: number }

/** What an input does to a number over a range: at both ends of it, and the least and the most, wherever they lie. */
export type Swing = { low: SwingEnd; high: SwingEnd; least: SwingEnd; most: SwingEnd }

/** What is asked: how far this input moves the number over this range. */
export type SwingQuestion = { key: InputKey; range: Range }

/** How many places of a range are looked at first. */
const looks = 9

/** The share of a swing that may be left unseen beside its least or its most. */
const close = 0.008

/** The share of a range below which a stretch is not halved: at a jump there is always more to find. */
const narrowest = 1 / 1024

/**
 * What each input does to a number over its range, all else as in the world. Whole quarters are all looked at, of other
 * inputs a few places and the present value. Where the number may turn between those, the halves to both sides are
 * looked at, until too little is missed to matter. All inputs are asked about together, round by round; few need a second.
 */
export function swingsOver(asked: readonly SwingQuestion[], world: World, resultsOf: Answering): Swing[] {
  const seen = asked.map((): SwingEnd[] => [])
  let open = asked.map((one, place) => ({ key: one.key, place, values: placesIn(one, world[one.key]) }))
  while (open.length > 0) {
    const found = resultsOf(open)
    let from = 0
    open = open.flatMap(({ key, place, values }) => {
      const ends = values.map((value): SwingEnd => ({ value, result: found[from++]! }))
      const all = seen[place]!.length === 0 ? ends : [...seen[place]!, ...ends].toSorted((a, b) => a.value - b.value)
      seen[place] = all
      const more = isWhole(inputOf(key).parameter) ? [] : placesBetween(all)
      return more.length > 0 ? [{ key, place, values: more }] : []
    })
  }
  return seen.map(ends => ({ low: ends[0]!, high: ends.at(-1)!, ...extremesOf(ends) }))
}

const latest = new Map<InputKey, { asked: Range; now: number; places: readonly number[] }>()

/** The places of a range that are looked at first. While one slider moves, those of the others are as they were. */
function placesIn({ key, range }: SwingQuestion, now: number): readonly number[] {
  const before = latest.get(key)
  if (before?.now === now && before.asked.low === range.low && before.asked.high === range.high) return before.places
  const places = placesOver(key, range, now)
  latest.set(key, { asked: range, now, places })
  return places
}

/** So many places from one end to the other, rising, the present value among them. */
function placesOver(key: InputKey, { low, high }: Range, now: number): number[] {
  const { scale, unit } = inputOf(key).parameter
  const even = isWhole({ unit })
    ? Array.from({ length: high - low + 1 }, (_, i) => low + i)
    : Array.from({ length: looks }, (_, i) => trackValue(i / (looks - 1), { min: low, max: high, scale }))
  return [...new Set([...even, now])].toSorted((a, b) => a - b)
}

function extremesOf(ends: readonly SwingEnd[]): { least: SwingEnd; most: SwingEnd } {
  return {
    least: ends.reduce((a, b) => (b.result < a.result ? b : a)),
    most: ends.reduce((a, b) => (b.result > a.result ? b : a)),
  }
}

/** Halves of the stretches in which the number might be less than the least seen, or more than the most, by enough to matter. */
function placesBetween(ends: readonly SwingEnd[]): number[] {
  const { least, most } = extremesOf(ends)
  const much = close * (most.result - least.result)
  if (!(much > 0) || ends.length < 3) return []
  const upsideDown = ends.map(({ value, result }): SwingEnd => ({ value, result: -result }))
  const stretches = new Set([...peaksIn(ends, most.result, much), ...peaksIn(upsideDown, -least.result, much)])
  const narrow = narrowest * (ends.at(-1)!.value - ends[0]!.value)
  return [...stretches].flatMap(i => {
    const [from, to] = [ends[i]!.value, ends[i + 1]!.value]
    return to - from > narrow ? [(from + to) / 2] : []
  })
}

/** The stretches beside a look that is not clearly below its neighbours, in which the number might rise above `best` by enough to matter. */
function peaksIn(ends: readonly SwingEnd[], best: number, much: number): number[] {
  const last = ends.length - 1
  return ends.flatMap(({ result }, i) => {
    if (result + much < Math.max(ends[i - 1]?.result ?? result, ends[i + 1]?.result ?? result)) return []
    const rise =
      i === 0
        ? riseAtEnd(ends)
        : i === last
          ? riseAtEnd(ends.toReversed())
          : result - Math.min(ends[i - 1]!.result, ends[i + 1]!.result)
    if (rise <= much || result + rise <= best) return []
    return i === 0 ? [0] : i === last ? [last - 1] : [i - 1, i]
  })
}

/**
 * How far the number might rise on the way from the end of a range, by its first looks from there: to where the second
 * stretch, drawn on towards the end, would come.
 */
function riseAtEnd([end, first, second]: readonly SwingEnd[]): number {
  const slope = (from: SwingEnd, to: SwingEnd) => (to.result - from.result) / Math.abs(to.value - from.value)
  return (slope(end!, first!) - slope(first!, second!)) * Math.abs(first!.value - end!.value)
}
