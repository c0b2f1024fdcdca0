import { evaluate } from '../engine/evaluate.ts'
import { type LineKey, program } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import type { Quarter } from '../model/quantities.ts'
import { engineInputs, type World } from '../model/world.ts'
import { type Chance, draws } from './draws.ts'

/** What is asked of many futures: how many, by which chance, and which lines from quarter 0 to `until`. */
export type Futures = Chance & { count: number; lines: readonly LineKey[]; until: Quarter }

/**
 * Worlds drawn at random around one, by which correlation: the inputs that vary, a number a world, and the asked lines,
 * world `w` at quarter `t` at `t * count + w`.
 */
export type Simulation = {
  count: number
  world: World
  correlation: number
  inputs: { [Key in InputKey]?: Float64Array }
  columns: { [Key in LineKey]?: Float64Array }
}

/** So many futures of a scenario, each input that has a plausible range drawn from it. The same seed gives the same bits. */
export function simulate(world: World, baseWorld: World, asked: Futures): Simulation {
  const steps = simulating(world, baseWorld, asked)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** How many futures are worked out between two chances to stop. */
const stride = 4096

/**
 * The same, piece by piece: yields how many futures are worked out so far, so that a worker can tell its progress, or
 * stop. Returns what `simulate` does, bit for bit.
 */
export function* simulating(world: World, baseWorld: World, asked: Futures): Generator<number, Simulation> {
  const { count } = asked
  const whole = emptySimulation(world, asked)
  for (let from = 0; from < count; from += stride) {
    const n = Math.min(stride, count - from)
    putBlock(whole, from, simulateBlock(from, n, world, baseWorld, asked))
    yield from + n
  }
  return whole
}

/** A simulation without a future yet: blocks are put into it, in any order. */
export function emptySimulation(world: World, { count, lines, until, correlation }: Futures): Simulation {
  const whole: Simulation = { count, world, correlation, inputs: {}, columns: {} }
  for (const line of lines) whole.columns[line] = new Float64Array(count * (until + 1))
  return whole
}

/** Puts futures in their place, from the one with that number on. */
export function putBlock(
  { count, inputs, columns }: Simulation,
  from: number,
  block: Pick<Simulation, 'count' | 'inputs' | 'columns'>,
) {
  for (const key of Object.keys(block.inputs) as InputKey[])
    (inputs[key] ??= new Float64Array(count)).set(block.inputs[key]!, from)
  for (const line of Object.keys(block.columns) as LineKey[])
    for (let at = 0, to = from; at < block.columns[line]!.length; at += block.count, to += count)
      columns[line]!.set(block.columns[line]!.subarray(at, at + block.count), to)
}

/** Futures `from` to `from + n - 1` alone: the same numbers that they have among all. */
export function simulateBlock(
  from: number,
  n: number,
  world: World,
  baseWorld: World,
  { lines, until, ...chance }: Omit<Futures, 'count'>,
): Simulation {
  const inputs = draws(from, n, world, baseWorld, chance)
  const columns = evaluate(program, { count: n, inputs: engineInputs(world), columns: inputs }, lines, until)
  return { count: n, world, correlation: chance.correlation, inputs, columns }
}
