import { rounded } from '../model/digits.ts'
import { readFile } from '../state/codec/file.ts'
import { scenariosIn } from '../state/scenario/savedItem.ts'
import type { WeightedScenario } from '../state/scenario/scenarioState.ts'
import { evenWeights, mostWeights, scenarioToWeigh, sharedOut } from '../state/scenario/weights.ts'
import type { NamedText } from './ask.ts'
import { plainNumber } from './number.ts'
import { refuse } from './refusal.ts'

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
  if (scenarios === undefined || scenarios.name === '')
    return refuse('--scenarios needs the name of a file that scenarios were saved in.')
  const read = readFile(scenarios.text)
  if ('problem' in read) return refuse(`"${scenarios.name}" is not taken: ${read.problem}.`)
  const saved = scenariosIn(read.kept)
  const [first] = saved
  if (!first) return refuse(`"${scenarios.name}" has no scenario in it.`)
  if (weights === undefined && first.shared.weights.length > 0) return first.shared.weights
  if (saved.length > mostWeights)
    return refuse(`"${scenarios.name}" has ${saved.length} scenarios; ${mostWeights} are the most that are weighed.`)
  const shares = weights === undefined ? evenWeights(saved.length) : sharesIn(weights, saved.length)
  return saved.map((one, i) => ({ ...scenarioToWeigh(one), weight: shares[i]! }))
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
