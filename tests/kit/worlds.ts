import * as fc from 'fast-check'
import { inputs } from '../../src/model/inputs.ts'
import type { Parameter } from '../../src/model/parameter.ts'
import type { World } from '../../src/model/world.ts'

/** The same worlds in every run; a failure names its path. */
export const seeded = { seed: 20260930, numRuns: 250 }

/** Any world within the ranges of its inputs, the ends of the ranges more often than the rest; quarters whole, prices as often halved as doubled. */
export const anyWorld: fc.Arbitrary<World> = fc.record(
  Object.fromEntries(inputs.map(({ key, parameter }) => [key, within(parameter)])) as Record<
    keyof World,
    fc.Arbitrary<number>
  >,
)

/** So many worlds, always the same ones. */
export const someWorlds = (count: number): World[] => fc.sample(anyWorld, { seed: seeded.seed, numRuns: count })

function within({ unit, min, max, scale }: Parameter): fc.Arbitrary<number> {
  if (unit === 'quarters') return fc.integer({ min, max })
  const steps = 10_000
  const along = (part: number) => (scale === 'log' ? min * (max / min) ** part : min + (max - min) * part)
  return fc.integer({ min: 0, max: steps }).map(step => (step === steps ? max : Math.min(along(step / steps), max)))
}
