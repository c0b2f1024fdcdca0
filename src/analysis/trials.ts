import { evaluateInto } from '../engine/evaluate.ts'
import { kinOf } from '../engine/kin.ts'
import { program } from '../model/index.ts'
import { type InputKey, inputs } from '../model/inputs.ts'
import { engineInputs, type World } from '../model/world.ts'
import { type Criterion, linesOf, type Outcome } from './outcome.ts'
import { beyondLevel } from './verdict.ts'

/** One input, and the values that it is tried at, all else as it is. */
type Trial = { key: InputKey; values: readonly number[] }

/** What answers trials: a number a value, trial after trial. */
export type Answering = (trials: readonly Trial[]) => Float64Array

/** The outcome at each value: a `Lead` of the measure, or a `LineValue` of the line. */
export const outcomesOfTrials =
  (world: World, outcome: Outcome): Answering =>
  trials =>
    answered(trials, world, outcome, 'line' in outcome ? first => first : (first, second) => first - second)

/** How far the stacks are beyond level at each value: below zero where they are level. */
export const beyondLevelOfTrials =
  (world: World, criterion: Criterion): Answering =>
  trials =>
    answered(trials, world, criterion, beyondLevel)

/**
 * Inputs that move nearly the same, with a column for each of them. All of them have one, tried or not, so that the engine
 * meets the same few questions again and again.
 */
type Kin = { keys: readonly InputKey[]; columns: Partial<Record<InputKey, Float64Array>> }

let kinByKey: ReadonlyMap<InputKey, Kin> | undefined

/** The kin of each input, worked out when first wanted. */
function kin(): ReadonlyMap<InputKey, Kin> {
  kinByKey ??= new Map(
    kinOf(
      program,
      inputs.map(({ key }) => key),
    ).flatMap(keys => {
      const own: Kin = { keys, columns: {} }
      return keys.map(key => [key, own])
    }),
  )
  return kinByKey
}

/** One batch for all trials of inputs that are kin; `numberOf` makes one number of the lines of an outcome. */
function answered(
  trials: readonly Trial[],
  world: World,
  outcome: Outcome,
  numberOf: (first: number, second: number) => number,
): Float64Array {
  const starts: number[] = []
  let total = 0
  for (const { values } of trials) {
    starts.push(total)
    total += values.length
  }
  const answers = new Float64Array(total)
  const { quarter } = outcome
  const lines = linesOf(outcome)
  const given = engineInputs(world)
  const kinOfInputs = kin()
  for (const [own, places] of Map.groupBy(trials.keys(), place => kinOfInputs.get(trials[place]!.key)!)) {
    const count = places.reduce((sum, place) => sum + trials[place]!.values.length, 0)
    for (const key of own.keys) columnFor(own, key, count).fill(world[key], 0, count)
    let at = 0
    for (const place of places) {
      const { key, values } = trials[place]!
      own.columns[key]!.set(values, at)
      at += values.length
    }
    const found = foundIn(lines.length, count)
    evaluateInto(found, program, { count, inputs: given, columns: own.columns }, lines, quarter, quarter)
    const [first, second = first] = found
    at = 0
    for (const place of places)
      for (let to = starts[place]!; to < (starts[place + 1] ?? total); to++, at++)
        answers[to] = numberOf(first![at]!, second![at]!)
  }
  return answers
}

/** The column of an input among its kin, made longer where it is too short: what is asked for in every frame leaves nothing to sweep. */
function columnFor({ columns }: Kin, key: InputKey, count: number): Float64Array {
  const before = columns[key]
  if (before && before.length >= count) return before
  return (columns[key] = new Float64Array(roomFor(count)))
}

let lent: Float64Array[] = []

/** Columns for what is found, until the next question. */
function foundIn(lines: number, count: number): Float64Array[] {
  if (lent.length < lines || lent[0]!.length < count)
    lent = Array.from({ length: Math.max(lines, 2) }, () => new Float64Array(roomFor(count)))
  return lent.length === lines ? lent : lent.slice(0, lines)
}

const roomFor = (count: number) => Math.max(256, 2 ** Math.ceil(Math.log2(count)))
