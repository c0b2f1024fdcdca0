import { clamp } from '../model/clamp.ts'
import { type InputKey, inputOf, inputs } from '../model/inputs.ts'
import { isWhole } from '../model/parameter.ts'
import type { World } from '../model/world.ts'
import { trackValue } from './track.ts'
import type { Answering } from './trials.ts'

/** Two neighbouring values of an input between which a score changes its sign. */
type Turn = { low: number; high: number }

/** Along one input from its low end: whether the score is below nought at first, and where it turns. */
type Turns = { key: InputKey; isBelowFirst: boolean; turns: Turn[] }

/** Values of one input from low to high, how many grains each is, and their scores. */
type Scan = { key: InputKey; values: readonly number[]; grains: readonly number[]; scores: Float64Array }

/** How many places of a track are looked at first. */
const looks = 33

/**
 * Where the sign of a score turns along each input, all else as in the world; nought counts as above. Values are those
 * that are told and set: whole grains of the input, and the present one. All tracks are looked at together, whole quarters
 * at each of them. Then all crossings are narrowed down together to two neighbours; so are the places where the score
 * comes near nought and goes away again, as it might turn twice between two looks.
 */
export function turnsOf(keys: readonly InputKey[], world: World, scoresOf: Answering): Turns[] {
  const scans = keys.map(key => scanOf(key, world[key]))
  const first = scoresOf(scans)
  let from = 0
  for (const scan of scans) scan.scores = first.subarray(from, (from += scan.values.length))
  let open = scans.flatMap(nextLooks)
  while (open.length > 0) {
    const found = scoresOf(open)
    from = 0
    for (const { scan, values, grains } of open)
      insert(scan, values, grains, found.subarray(from, (from += values.length)))
    open = open.flatMap(({ scan }) => nextLooks(scan))
  }
  return scans.map(turnsIn)
}

function turnsIn({ key, values, scores }: Scan): Turns {
  const turns: Turn[] = []
  for (let i = 1; i < values.length; i++)
    if (isBelow(scores[i - 1]!) !== isBelow(scores[i]!)) turns.push({ low: values[i - 1]!, high: values[i]! })
  return { key, isBelowFirst: isBelow(scores[0]!), turns }
}

/** The stretches of a track between its turns, from the first value to the last. */
export function stretchesOf(key: InputKey, turns: readonly Turn[]): [number, number][] {
  const { min, max } = inputOf(key).parameter
  const starts = [min, ...turns.map(({ high }) => high)]
  const ends = [...turns.map(({ low }) => low), max]
  return starts.map((start, i) => [start, ends[i]!])
}

/** The unit in which a value of this input is told and set where nobody typed it: the power of ten at or under its step. */
export const grainOf = (key: InputKey): number => 10 ** digitsOf(key)

/** The power of ten of an input's grain: -2 where it is a hundredth. */
const digitsOf = (key: InputKey) => Math.floor(Math.log10(inputOf(key).parameter.step) + 1e-9)

/** The value of so many grains of that power of ten, without floating dust. */
const ofGrains = (count: number, digits: number) => (digits < 0 ? count / 10 ** -digits : count * 10 ** digits) + 0

/** How many grains a value is; a whole number where it is one. */
const grainsOf = (value: number, key: InputKey) => Number((value / grainOf(key)).toPrecision(12))

type Places = { values: number[]; grains: number[]; digits: number }

/** Places from one end of a track to the other, rising. */
function placesOf(key: InputKey): Places {
  const { parameter } = inputOf(key)
  const digits = digitsOf(key)
  const count = isWhole(parameter) ? parameter.max - parameter.min + 1 : looks
  const grains = Array.from({ length: count }, (_, i) =>
    Math.round(grainsOf(trackValue(i / (count - 1), parameter), key)),
  )
  const own = [...new Set(grains)]
  return { grains: own, values: own.map(grain => ofGrains(grain, digits)), digits }
}

const places = new Map(inputs.map(({ key }) => [key, placesOf(key)]))

const unseen = new Float64Array()
const latest = new Map<InputKey, { now: number; first: Scan }>()

/** The places of a track, with the present value among them. While one slider moves, those of the others are as they were. */
function scanOf(key: InputKey, now: number): Scan {
  const before = latest.get(key)
  if (before?.now === now) return { ...before.first }
  const first = { key, ...placesWith(now, key), scores: unseen }
  latest.set(key, { now, first })
  return { ...first }
}

function placesWith(now: number, key: InputKey): Pick<Scan, 'values' | 'grains'> {
  const { values, grains } = places.get(key)!
  const after = values.findIndex(value => value >= now)
  if (values[after] === now) return { values, grains }
  const at = after < 0 ? values.length : after
  return { values: values.toSpliced(at, 0, now), grains: grains.toSpliced(at, 0, grainsOf(now, key)) }
}

/** Puts further looks of a scan in their places; both rise, and no value stands in both. */
function insert(scan: Scan, values: readonly number[], grains: readonly number[], scores: Float64Array) {
  const old = { ...scan }
  const count = old.values.length + values.length
  const all = { values: [] as number[], grains: [] as number[], scores: new Float64Array(count) }
  let [i, j] = [0, 0]
  for (let to = 0; to < count; to++) {
    const isNew = j < values.length && !(old.values[i]! < values[j]!)
    all.values.push(isNew ? values[j]! : old.values[i]!)
    all.grains.push(isNew ? grains[j]! : old.grains[i]!)
    all.scores[to] = isNew ? scores[j++]! : old.scores[i++]!
  }
  Object.assign(scan, all)
}

const isBelow = (score: number) => score < 0

/** What of a scan is looked at next: nothing where there is no grain left between two looks that it turns between, or might. */
function nextLooks(scan: Scan): { scan: Scan; key: InputKey; values: number[]; grains: number[] }[] {
  const { key, scores } = scan
  const next: number[] = []
  let wasDip = false
  for (let i = 1; i < scores.length; i++) {
    const isDip = i + 1 < scores.length && mayTurnAt(scores, i)
    if (isBelow(scores[i - 1]!) !== isBelow(scores[i]!)) aboutNought(scan, i, next)
    else if (wasDip || isDip) halfway(scan, i, next)
    wasDip = isDip
  }
  if (next.length === 0) return []
  const { digits } = places.get(key)!
  return [{ scan, key, grains: next, values: next.map(count => ofGrains(count, digits)) }]
}

/** Whether a look is nearest to nought of three on one side of it, and so near that the score might lie beyond between them. */
function mayTurnAt(scores: Float64Array, i: number): boolean {
  const [before, least, after] = [scores[i - 1]!, scores[i]!, scores[i + 1]!]
  if (isBelow(before) !== isBelow(least) || isBelow(after) !== isBelow(least)) return false
  const fall = Math.abs(before) - Math.abs(least)
  const rise = Math.abs(after) - Math.abs(least)
  return Math.min(fall, rise) >= 0 && Math.abs(least) < Math.max(fall, rise)
}

/** The whole grains between a look and the one before it, the first and the last of them. */
function grainsBetween({ grains }: Scan, i: number): [number, number] {
  return [Math.floor(grains[i - 1]!) + 1, Math.ceil(grains[i]!) - 1]
}

/** Adds the grain halfway between a look and the one before it, where there is one. */
function halfway(scan: Scan, i: number, next: number[]) {
  const [first, last] = grainsBetween(scan, i)
  if (first <= last) next.push(Math.floor((first + last) / 2))
}

/** The same, and the grains to either side of where a straight line between the two looks meets nought. */
function aboutNought(scan: Scan, i: number, next: number[]) {
  const [first, last] = grainsBetween(scan, i)
  if (first > last) return
  const [low, high] = [scan.scores[i - 1]!, scan.scores[i]!]
  const [from, to] = [scan.grains[i - 1]!, scan.grains[i]!]
  const meets = Math.floor(from + ((to - from) * low) / (low - high))
  const middle = Math.floor((first + last) / 2)
  const held = Number.isNaN(meets) ? [middle] : [clamp(meets, first, last), clamp(meets + 1, first, last), middle]
  for (const grain of held.toSorted((a, b) => a - b)) if (next.at(-1) !== grain) next.push(grain)
}
