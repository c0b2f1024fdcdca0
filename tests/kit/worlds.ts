import * as fc from 'fast-check'
import { inputs } from '../../src/model/inputs.ts'
import type { Parameter } from '../../src/model/parameter.ts'
import type { World } from '../../src/model/world.ts'

/** The same worlds in every run; a failure names its path. */
export const seeded = { seed: 20260930, numRuns: 250 }

/** Any world within the ranges of its inputs, the ends of the ranges more often than the rest; quarters whole. */
export const anyWorld: fc.Arbitrary<World> = fc.record(
  Object.fromEntries(inputs.map(({ key, parameter }) => [key, within(parameter)])) as Record<
    keyof World,
    fc.Arbitrary<number>
  >,
)

/** So many worlds, always the same ones. */
export const someWorlds = (count: number): World[] => fc.sample(anyWorld, { seed: seeded.seed, numRuns: count })

function within({ unit, min, max }: Parameter): fc.Arbitrary<number> {
  if (unit === 'quarters') return fc.integer({ min, max })
  const steps = 10_000
  return fc.integer({ min: 0, max: steps }).map(step => Math.min(min + ((max - min) * step) / steps, max))
}
