import { latestBase } from '../../../src/model/bases.ts'
import { inputs } from '../../../src/model/inputs.ts'
import { baseWorld, engineInputs } from '../../../src/model/world.ts'

/** How many inputs differ between the worlds: none alone, two in a table, thirty under uncertainty. */
const varying: Record<number, number> = { 1: 0, 441: 2, 10_000: 30 }

/** So many worlds around the latest base, as columns for the engine and one by one for the hand-written model. */
export function crowd(count: number) {
  const base = baseWorld(latestBase)
  const moved = inputs.filter(({ parameter }) => parameter.unit !== 'quarters').slice(0, varying[count] ?? 30)
  let seed = 1
  const chance = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
  const columns = Object.fromEntries(
    moved.map(({ key, parameter: { min, max } }) => [
      key,
      Float64Array.from({ length: count }, () => Math.min(Math.max(base[key] * (0.8 + 0.4 * chance()), min), max)),
    ]),
  )
  const worlds = Array.from(
    { length: count },
    (_, w): Record<string, number> => ({
      ...base,
      ...Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, column[w]!])),
    }),
  )
  return { worlds, batch: { count, inputs: engineInputs({ ...base, ...columns }) } }
}
