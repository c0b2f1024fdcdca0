import { clamp } from '../model/clamp.ts'
import { type InputKey, inputOf, inputs } from '../model/inputs.ts'
import { isWhole } from '../model/parameter.ts'
import type { World } from '../model/world.ts'
import type { Case } from './leadIf.ts'
import { trackValue } from './track.ts'

/** A number for each case whose sign is what is asked about; nought counts as above. */
export type Score = (cases: readonly Case[]) => Float64Array

/** Two neighbouring values of an input between which a score changes its sign. */
type Turn = { low: number; high: number }

/** Along one input from its low end: whether the score is below nought at first, and where it turns. */
type Turns = { key: InputKey; isBelowFirst: boolean; turns: Turn[] }

type Looked = Case & { score: number }

/** How many places of a track are looked at first. */
const looks = 33

/**
 * Where a score turns along each input, all else as in the world. Values are those that are told and set: whole grains
 * of the input, and the present one. All tracks are looked at in one batch, whole quarters at each of them. Then all
 * crossings are narrowed down together to two neighbours; so are the places where the score comes near nought and goes
 * away again, as it might turn twice between two looks.
 */
export function turnsOf(keys: readonly InputKey[], world: World, scoreOf: Score): Turns[] {
  const scans = keys.map(key => placesWith(world[key], key).map(value => ({ key, value })))
  return refined(lookedAt(scans, scoreOf), scoreOf).map((scan, i) => ({
    key: keys[i]!,
    isBelowFirst: isBelow(scan[0]!),
    turns: crossingsIn(scan).map(([low, high]) => ({ low: low.value, high: high.value })),
  }))
}

/** The stretches of a track between its turns, from the first value to the last. */
export function stretchesOf(key: InputKey, turns: readonly Turn[]): [number, number][] {
  const { min, max } = inputOf(key).parameter
  const starts = [min, ...turns.map(({ high }) => high)]
  const ends = [...turns.map(({ low }) => low), max]
  return starts.map((start, i) => [start, ends[i]!])
}

/** The unit in which a value of this input is told and set where nobody typed it: the power of ten at or under its step. */
export const grainOf = (key: InputKey): number => 10 ** Math.floor(Math.log10(inputOf(key).parameter.step) + 1e-9)

/** The value of so many grains, without floating dust. */
const ofGrains = (count: number, key: InputKey) => Number((count * grainOf(key)).toPrecision(12)) + 0

/** How many grains a value is; a whole number where it is one. */
const grainsOf = (value: number, key: InputKey) => Number((value / grainOf(key)).toPrecision(12))

/** Places from one end of a track to the other, rising. */
function placesOf(key: InputKey): number[] {
  const { parameter } = inputOf(key)
  const count = isWhole(parameter) ? parameter.max - parameter.min + 1 : looks
  const places = Array.from({ length: count }, (_, i) =>
    ofGrains(Math.round(grainsOf(trackValue(i / (count - 1), parameter), key)), key),
  )
  return [...new Set(places)]
}

const places = new Map(inputs.map(({ key }) => [key, placesOf(key)]))

/** The same with the present value among them. */
function placesWith(now: number, key: InputKey): readonly number[] {
  const own = places.get(key)!
  const after = own.findIndex(place => place >= now)
  return own[after] === now ? own : own.toSpliced(after < 0 ? own.length : after, 0, now)
}

/** The score of each case of each list, in one batch. */
function lookedAt(lists: readonly (readonly Case[])[], scoreOf: Score): Looked[][] {
  const scores = scoreOf(lists.flat())
  let from = 0
  return lists.map(list => list.map(at => ({ ...at, score: scores[from++]! })))
}

/** Scans with more looks wherever the score turns or might, until there is no grain left between. */
function refined(scans: readonly Looked[][], scoreOf: Score): readonly Looked[][] {
  const cases = scans.map(scan => [
    ...crossingsIn(scan).flatMap(([low, high]) => aboutNought(low, high)),
    ...dipsIn(scan).flatMap(([before, least, after]) => [...halfway(before, least), ...halfway(least, after)]),
  ])
  if (cases.every(list => list.length === 0)) return scans
  const more = lookedAt(cases, scoreOf)
  return refined(
    scans.map((scan, i) => [...scan, ...more[i]!].toSorted((a, b) => a.value - b.value)),
    scoreOf,
  )
}

const isBelow = ({ score }: Looked) => score < 0

/** Two looks next to one another on different sides of nought. */
const crossingsIn = (scan: readonly Looked[]): [Looked, Looked][] =>
  scan.slice(1).flatMap((high, i): [Looked, Looked][] => {
    const low = scan[i]!
    return isBelow(low) === isBelow(high) ? [] : [[low, high]]
  })

/** Three looks on one side of nought, the second nearest to it, and so near that it might lie beyond between them. */
const dipsIn = (scan: readonly Looked[]): [Looked, Looked, Looked][] =>
  scan.slice(1, -1).flatMap((least, i): [Looked, Looked, Looked][] => {
    const [before, after] = [scan[i]!, scan[i + 2]!]
    if (isBelow(before) !== isBelow(least) || isBelow(after) !== isBelow(least)) return []
    const [fall, rise] = [before, after].map(({ score }) => Math.abs(score) - Math.abs(least.score)) as [number, number]
    const mayTurn = Math.min(fall, rise) >= 0 && Math.abs(least.score) < Math.max(fall, rise)
    return mayTurn ? [[before, least, after]] : []
  })

/** The whole grains inside a stretch, the first and the last of them; null where its ends are neighbours. */
function grainsBetween(low: Case, high: Case): [number, number] | null {
  const first = Math.floor(grainsOf(low.value, low.key)) + 1
  const last = Math.ceil(grainsOf(high.value, low.key)) - 1
  return first <= last ? [first, last] : null
}

function halfway(low: Case, high: Case): Case[] {
  const inside = grainsBetween(low, high)
  return inside ? [{ key: low.key, value: ofGrains(Math.floor((inside[0] + inside[1]) / 2), low.key) }] : []
}

/** Inside a crossing, the grains to either side of where a straight line meets nought, and the one halfway. */
function aboutNought(low: Looked, high: Looked): Case[] {
  const inside = grainsBetween(low, high)
  if (!inside) return []
  const [first, last] = inside
  const share = low.score / (low.score - high.score)
  const meets = Math.floor(grainsOf(low.value + (high.value - low.value) * share, low.key))
  const held = [meets, meets + 1, Math.floor((first + last) / 2)].map(count => clamp(count, first, last))
  return [...new Set(held)].map(count => ({ key: low.key, value: ofGrains(count, low.key) }))
}
