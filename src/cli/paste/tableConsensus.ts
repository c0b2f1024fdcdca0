import { valueAt, whatIf } from '../../analysis/whatIf.ts'
import { type AskScenario, dayOfAsk, worldsOf } from '../../asks/ask.ts'
import { estimatesOf } from '../../intake/estimates.ts'
import { type LineKey, lastQuarter, lineOf } from '../../model/index.ts'
import { type InputKey, inputOf } from '../../model/inputs.ts'
import { ownerOf } from '../../model/keys.ts'
import { lineName } from '../../model/lineName.ts'
import { inputName } from '../../model/names.ts'
import { quarterLabel, quartersTo } from '../../model/quarters.ts'
import { parameterUnits } from '../../model/units.ts'
import { inputValue } from '../../model/wording.ts'
import { type Consensus, estimateTarget } from '../../state/scenario/consensus.ts'
import { estimateText } from '../../state/scenario/estimateText.ts'
import { tableRows } from './tableRows.ts'

/** What analysts expect by a table: for inputs, and for lines at a quarter. */
export const tableConsensus = async (file: string, say: (sentence: string) => void): Promise<Consensus> =>
  estimatesOf(await tableRows(file, say))

/** Each estimate beside what the scenario has there: "…, Q4 2027: Consensus $240B of 34 estimates, 20 November 2026; own $253B; own less consensus +$13B." */
export function consensusSays(consensus: Consensus, scenario: AskScenario): string[] {
  const [world] = worldsOf(scenario)
  const answer = whatIf(world)
  const asOf = dayOfAsk(scenario)
  return Object.entries(consensus).flatMap(([target, estimate]) => {
    const found = estimateTarget(target)
    if (!found) return []
    const { key, day } = found
    if (day === null) {
      const input = key as InputKey
      const gap = parameterUnits[inputOf(input).parameter.unit].delta(world[input] - estimate.value)
      const expected = estimateText(inputValue(input, estimate.value), estimate)
      return [`${inputName(input)}: ${expected}; own ${inputValue(input, world[input])}; own less consensus ${gap}.`]
    }
    const line = key as LineKey
    const { unit } = lineOf(ownerOf(line).id)
    const says = `${lineName(line)}, ${quarterLabel(day, 0)}: ${estimateText(unit.format(estimate.value), estimate)}`
    const quarter = quartersTo(asOf, day)
    if (quarter < 0 || quarter > lastQuarter) return [`${says}; the scenario does not reach that quarter.`]
    const own = valueAt(answer, line, quarter)
    return [`${says}; own ${unit.format(own)}; own less consensus ${unit.delta(own - estimate.value)}.`]
  })
}
