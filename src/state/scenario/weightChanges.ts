import type { Share } from '../../model/quantities.ts'
import type { WeightedScenario } from './scenarioState.ts'
import { evenWeights, mostWeights, sharedOut, withWeight } from './weights.ts'

type Scenario = Omit<WeightedScenario, 'weight'>
type Weights = readonly WeightedScenario[]

/** Scenarios weighed against one another, all alike. */
export function weighedAlike(scenarios: readonly Scenario[]): Weights {
  const some = scenarios.slice(0, mostWeights)
  return weighed(some, evenWeights(some.length))
}

/** With one more, as likely as all are on average; the others keep their proportions. */
export function withScenario(weights: Weights, scenario: Scenario): Weights {
  if (weights.length >= mostWeights) return weights
  const shares = [...sharesOf(weights), 0]
  return weighed([...weights, scenario], withWeight(shares, weights.length, 1 / shares.length))
}

/** Without one: the others share its weight in their proportions. */
export function withoutScenario(weights: Weights, at: number): Weights {
  const others = weights.toSpliced(at, 1)
  return weighed(others, sharedOut(sharesOf(others)))
}

/** With one weight moved: the others share the rest in the proportions of `before`. */
export const withMovedWeight = (weights: Weights, before: Weights, at: number, to: Share): Weights =>
  weighed(weights, withWeight(sharesOf(before), at, to))

/** With scenarios of these names as they are now; their weights stay. */
export const withScenariosAnew = (weights: Weights, scenarios: readonly Scenario[]): Weights =>
  weights.map(one => ({ ...one, ...scenarios.find(({ name }) => name === one.name) }))

const sharesOf = (weights: Weights) => weights.map(({ weight }) => weight)

const weighed = (scenarios: readonly Scenario[], shares: readonly Share[]): Weights =>
  scenarios.map((one, i): WeightedScenario => ({ ...one, weight: shares[i]! }))
