import type { ComparedWorld } from '../../analysis/comparison.ts'
import { quartersTo } from '../../model/quarters.ts'
import type { World } from '../../model/world.ts'
import { automaticNames, nameOfSaved } from './automaticNames.ts'
import type { Baseline, Compared, NamedScenario } from './scenarioState.ts'
import { dayOf, worldFrom } from './start.ts'

/** So many scenarios are compared at the most in what leaves the desk. */
export const mostCompared = 12

/** What is compared with the scenario and its base, from `asOf` on: the baseline where one is pinned, then the others. */
export const comparedWorlds = (
  baseline: Baseline | null,
  { scenarios }: Compared,
  asOf: string,
): readonly ComparedWorld[] => [
  ...(baseline ? [worldOfNamed({ name: automaticNames.baseline, ...baseline }, asOf)] : []),
  ...scenarios.map(one => worldOfNamed({ ...one, name: nameOfSaved(one.name) }, asOf)),
]

/** The scenario and its base as they are compared, with the others after them. */
export const allCompared = (
  { world, baseWorld }: { world: World; baseWorld: World },
  others: readonly ComparedWorld[],
): readonly ComparedWorld[] => [
  { name: automaticNames.present, world, shift: 0 },
  { name: automaticNames.base, world: baseWorld, shift: 0 },
  ...others,
]

/** The place of the column that differences are taken from, among all that are compared. */
export function referenceOf({ from }: Compared, hasBaseline: boolean): number {
  if (typeof from === 'number') return 1 + Number(hasBaseline) + from
  if (from === 'base') return 1
  return hasBaseline && from !== 'present' ? 2 : 0
}

const worldOfNamed = ({ name, ...start }: NamedScenario, asOf: string): ComparedWorld => ({
  name,
  world: worldFrom(start),
  shift: quartersTo(asOf, dayOf(start)),
})
