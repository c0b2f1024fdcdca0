import { clamp } from '../model/clamp.ts'
import { type InputKey, inputs, type StackId } from '../model/inputs.ts'
import { isWhole, type Parameter, snapped } from '../model/parameter.ts'
import type { InputValue } from '../model/quantities.ts'
import { sides } from '../model/sides.ts'
import type { World } from '../model/world.ts'
import { hashOfText } from './hash.ts'
import { normalQuantile } from './normal.ts'
import { pert } from './pert.ts'
import { plausible, type Range } from './plausible.ts'
import { quasiRandom } from './quasiRandom.ts'

/**
 * What decides the draws: the same seed gives the same draws; `correlation` is that of the two labs' inputs that are drawn
 * together, -1 to 1.
 */
export type Chance = { seed: number; correlation: number }

/** What moves both labs at once: where one grows fast, or is priced anew, so may the other. One pair knows nothing of the next. */
const drawnTogether = ['arrGrowth', 'rerating'] as const satisfies StackId[]

/** The inputs that are drawn together, two and two: the second follows the first. */
export const correlatedPairs: readonly (readonly [InputKey, InputKey])[] = drawnTogether.map(id => {
  const [first, second] = sides
  return [`${first}.${id}`, `${second}.${id}`]
})

const leaderOfPair = new Map(correlatedPairs.map(([first, second]) => [second, first]))

/**
 * The dimension of an input's draws, by its name: moving one slider leaves the draws of the others as they are, and so does
 * a model that has more inputs.
 */
export const dimensionOf = (key: InputKey): number => dimensions.get(key)!

const dimensions = new Map(inputs.map(({ key }) => [key, hashOfText(key) >>> 1]))

/**
 * Draws `from` to `from + n - 1` of every input that varies, each from a PERT distribution over its plausible range with
 * its peak at the present value, in logarithms where its track is in logarithms; quarter counts rounded half up. The pairs
 * that are drawn together are each correlated by a Gaussian copula. A draw depends on its number and the chance alone, not
 * on how many are drawn with it.
 */
export function draws(
  from: number,
  n: number,
  world: World,
  baseWorld: World,
  { seed, correlation }: Chance,
): Partial<Record<InputKey, Float64Array>> {
  const normals = (key: InputKey) => {
    const column = quasiRandom(new Float64Array(n), from, dimensionOf(key), seed)
    for (let i = 0; i < n; i++) column[i] = normalQuantile(column[i]!)
    return column
  }
  const drawn: Partial<Record<InputKey, Float64Array>> = {}
  for (const { key, parameter } of inputs) {
    const range = plausible(key, world, baseWorld)
    if (!range || range.high <= range.low) continue
    const column = normals(key)
    const first = leaderOfPair.get(key)
    if (first) blend(column, normals(first), correlation)
    fromNormals(column, parameter, range, world[key])
    drawn[key] = column
  }
  return drawn
}

/** Normals become correlated with the first ones as asked, and otherwise stay their own. */
function blend(column: Float64Array, first: Float64Array, correlation: number) {
  const own = Math.sqrt(1 - correlation ** 2)
  for (let i = 0; i < column.length; i++) column[i] = correlation * first[i]! + own * column[i]!
}

/** Normals become values of an input between the ends of a range, most often near the mode. */
function fromNormals(column: Float64Array, parameter: Parameter, { low, high }: Range, mode: InputValue) {
  const isLog = parameter.scale === 'log'
  const place = (value: InputValue) => (isLog ? Math.log(value) : value)
  const [from, to] = [place(low), place(high)]
  const curve = pert((place(mode) - from) / (to - from))
  const width = to - from
  for (let i = 0; i < column.length; i++) column[i] = from + width * curve(column[i]!)
  if (isLog) for (let i = 0; i < column.length; i++) column[i] = clamp(Math.exp(column[i]!), low, high)
  if (isWhole(parameter)) for (let i = 0; i < column.length; i++) column[i] = snapped(parameter, column[i]!)
}
