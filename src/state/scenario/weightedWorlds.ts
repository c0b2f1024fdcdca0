import type { WeightedWorld } from '../../analysis/expectation.ts'
import { quartersTo } from '../../model/quarters.ts'
import { worldOf } from '../../model/world.ts'
import type { WeightedScenario } from './scenarioState.ts'
import { dayOf } from './start.ts'

/** Weighted scenarios as worlds, each with its distance from a scenario that starts on `asOf`. */
export const weightedWorlds = (weights: readonly WeightedScenario[], asOf: string): WeightedWorld[] =>
  weights.map(({ name, weight, changes, ...start }) => {
    const baseWorld = worldOf(start.base, start.own?.values ?? {})
    return { name, weight, baseWorld, world: { ...baseWorld, ...changes }, shift: quartersTo(asOf, dayOf(start)) }
  })
