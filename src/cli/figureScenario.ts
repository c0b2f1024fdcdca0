import type { AskScenario } from '../asks/ask.ts'
import { initial, type ScenarioState } from '../state/scenario/scenarioState.ts'
import type { FigureRequest } from './figureRequest.ts'

/** All of a scenario that its figures are drawn from: what it was read from, what is set in it, and what is asked of the figure. */
export const figureScenario = (
  { base, own = null, overrides, reasons = {}, consensus = {}, state = initial }: AskScenario,
  { scenario, bridgeLine }: Pick<FigureRequest, 'scenario' | 'bridgeLine'>,
): ScenarioState => ({
  ...state,
  base,
  own,
  changes: overrides,
  reasons,
  consensus,
  ...scenario,
  tables: { ...state.tables, ...scenario.tables },
  weights: scenario.weights.length > 0 ? scenario.weights : state.weights,
  compared: scenario.compared === initial.compared ? state.compared : scenario.compared,
  bridgeLine: bridgeLine ?? state.bridgeLine,
})
