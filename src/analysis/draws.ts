import { type InputKey, inputOf, inputs } from '../model/inputs.ts'
import { snapped } from '../model/parameter.ts'
import type { World } from '../model/world.ts'
import { normalQuantile } from './normal.ts'
import { pert } from './pert.ts'
import { plausible, type Range } from './plausible.ts'
import { quasiRandom } from './quasiRandom.ts'

/** What decides the draws: the same seed gives the same draws; `correlation` is that of the two labs' growth, -1 to 1. */
export type Chance = { seed: number; correlation: number }

/** An input that is drawn: where from, and where its peak stands between low (0) and high (1). */
type Drawn = { key: InputKey; range: Range; mode: number }

/** The inputs that are drawn at random: those with a plausible range that is wider than nothing. */
function drawnInputs(world: World, baseWorld: World): Drawn[] {
  return withSpread.flatMap(key => {
    const range = plausible(key, world, baseWorld)
    if (!range || range.high <= range.low) return []
    return [{ key, range, mode: (world[key] - range.low) / (range.high - range.low) }]
  })
}

/** Each has its own dimension, whatever else is drawn: moving one slider leaves the draws of the others as they are. */
const withSpread = inputs.filter(({ parameter }) => parameter.spread).map(({ key }) => key)

/**
 * Draws `from` to `from + n - 1` of every input that varies, each from a PERT distribution over its plausible range with
 * its peak at the present value; quarter counts rounded half up. The growth of the two labs is correlated by a Gaussian
 * copula. A draw depends on its number and the chance alone, not on how many are drawn with it.
 */
export function draws(
  from: number,
  n: number,
  world: World,
  baseWorld: World,
  { seed, correlation }: Chance,
): Partial<Record<InputKey, Float64Array>> {
  const normals = (key: InputKey) =>
    quasiRandom(new Float64Array(n), from, withSpread.indexOf(key), seed).map(normalQuantile)
  const drawn = drawnInputs(world, baseWorld).map(({ key, range, mode }) => {
    const column = key === growths[1] ? blended(normals(growths[0]!), normals(key), correlation) : normals(key)
    const curve = pert(mode)
    const { low, high } = range
    const { parameter } = inputOf(key)
    for (let i = 0; i < n; i++) column[i] = snapped(parameter, low + (high - low) * curve(column[i]!))
    return [key, column]
  })
  return Object.fromEntries(drawn)
}

/** The two inputs that are drawn together: where one lab grows fast, so may the other. */
export const growths: readonly InputKey[] = ['aws.arrGrowth', 'alliance.arrGrowth']

/** A normal that is correlated with the first as asked, and otherwise follows the second. */
function blended(first: Float64Array, second: Float64Array, correlation: number): Float64Array {
  const own = Math.sqrt(1 - correlation ** 2)
  return second.map((z, i) => correlation * first[i]! + own * z)
}
