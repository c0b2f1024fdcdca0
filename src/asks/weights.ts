import { rounded } from '../model/digits.ts'
import { namedScenarioOf } from '../state/scenario/baseline.ts'
import type { WeightedScenario } from '../state/scenario/scenarioState.ts'
import { evenWeights, mostWeights, sharedOut } from '../state/scenario/weights.ts'
import type { NamedText } from './ask.ts'
import { plainNumber } from './number.ts'
import { refuse } from './refusal.ts'
import { savedFrom } from './savedScenarios.ts'

/**
 * The saved scenarios of a file of Stakeout's with the weights that `--weights` gives them in percent, in their order. Without it, those of
 * the desk that the file's first scenario was saved on, where it weighed any, and else all alike.
 */
export function weightsFrom({
  scenarios,
  weights,
}: {
  scenarios?: NamedText | undefined
  weights?: string
}): readonly WeightedScenario[] {
  const { name, saved } = savedFrom(scenarios)
  const { weights: before } = saved[0]!.shared
  if (weights === undefined && before.length > 0) return before
  if (saved.length > mostWeights)
    return refuse(`"${name}" has ${saved.length} scenarios; ${mostWeights} are the most that are weighed.`)
  const shares = weights === undefined ? evenWeights(saved.length) : sharesIn(weights, saved.length)
  return saved.map((one, i) => ({ ...namedScenarioOf(one), weight: shares[i]! }))
}

function sharesIn(text: string, count: number) {
  const percents = text.split(',').map(plainNumber)
  const isWeight = (one: number | null): one is number => typeof one === 'number' && one >= 0
  if (percents.length !== count || !percents.every(isWeight))
    return refuse(
      `--weights needs a percentage for each of the ${count} scenarios, as in ${evenly(count)}, not "${text}".`,
    )
  const sum = percents.reduce((all, one) => all + one, 0)
  return Math.abs(sum - 100) < 1e-9 ? sharedOut(percents) : refuse(`--weights add up to ${sum}, not to 100.`)
}

const evenly = (count: number) =>
  evenWeights(count)
    .map(share => rounded(share * 100, 1))
    .join()
