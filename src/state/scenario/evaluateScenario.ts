import type { Ghost } from '../../analysis/ghost.ts'
import { type Answer, whatIf } from '../../analysis/whatIf.ts'
import type { World } from '../../model/world.ts'
import { ghostOf } from './baseline.ts'
import type { ScenarioState } from './scenarioState.ts'
import { dayOf, startWorld, worldFrom } from './start.ts'

/** A scenario with what the model makes of it. */
export type EvaluatedScenario = {
  /** The day that is its quarter 0. */
  asOf: string
  world: World
  answer: Answer
  /** The world that it starts from, without any change. */
  baseWorld: World
  /** What it is compared with, where it differs. */
  ghost: Ghost | null
}

/** Asks the model about a scenario: for the screen as for a figure. */
export function evaluateScenario(
  state: Pick<ScenarioState, 'base' | 'own' | 'changes' | 'baseline'>,
): EvaluatedScenario {
  const world = worldFrom(state)
  return { asOf: dayOf(state), world, answer: whatIf(world), baseWorld: startWorld(state), ghost: ghostOf(state) }
}
