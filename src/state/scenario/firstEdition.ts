import { type FirstEditionBase, firstEditionBases } from '../../model/firstEdition/bases.ts'
import type { Changes } from '../../model/world.ts'
import type { ScenarioState } from './scenarioState.ts'
import { dayOf } from './start.ts'
import { yourValues } from './yours.ts'

/**
 * A scenario as the first edition of the model had it: its base, the day that is its quarter 0, and every value that was
 * set away from that base, in an own base or since, by the inputs' names of today.
 */
export type FirstEditionScenario = { base: FirstEditionBase; asOf: string; values: Changes }

/** What is told of it where it is opened, without a full stop. */
export const firstEditionSays = 'Made with the first edition of the model; figures have changed since'

/** The scenario as the first edition has it; null where it has no such base. */
export function firstEditionOf(state: Pick<ScenarioState, 'base' | 'own' | 'changes'>): FirstEditionScenario | null {
  const base = firstEditionBases.find(id => id === state.base)
  return base ? { base, asOf: dayOf(state), values: yourValues(state) } : null
}
