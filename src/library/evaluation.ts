import { whatIf } from '../analysis/whatIf.ts'
import { dayOfAsk, startOfAsk, worldsOf } from '../asks/ask.ts'
import { provenanceAsOfToday } from '../asks/provenance.ts'
import type { BaseId } from '../model/bases.ts'
import { lastQuarter, type MarketLineId, type StackLine } from '../model/index.ts'
import { quarterLabel } from '../model/quarters.ts'
import { type Side, sides } from '../model/sides.ts'
import type { Changes, World } from '../model/world.ts'
import type { Provenance } from '../provenance/provenance.ts'
import { labelOf } from '../state/scenario/start.ts'
import { type ScenarioRequest, scenarioFrom } from './scenarioRequest.ts'

/**
 * What the model says of a scenario: each line of the market and of both stacks (`aws`, `alliance`) as 25 numbers, quarter 0 (the day
 * `asOf`) to quarter 24, whose calendar names are in `quarters`; the value of every input; and where the numbers come from.
 */
export type Evaluation = {
  base: BaseId
  label: string
  asOf: string
  changes: Changes
  quarters: readonly string[]
  inputs: World
  market: Record<MarketLineId, number[]>
  provenance: Provenance
} & Record<Side, Record<StackLine, number[]>>

/**
 * Works out every line of the model for a scenario.
 *
 * Units: each line's own, as `lines` says: `usdBn` is billions of dollars, `fraction` and `share` are of one.
 * Shape: an `Evaluation`: 25 numbers a line, for quarters 0 to 24.
 * Errors: throws a `Refusal` where the scenario is not understood.
 */
export function evaluationOf(request: ScenarioRequest = {}): Evaluation {
  const scenario = scenarioFrom(request)
  const [world] = worldsOf(scenario)
  const answer = whatIf(world)
  const asOf = dayOfAsk(scenario)
  return {
    base: scenario.base,
    label: labelOf(startOfAsk(scenario)),
    asOf,
    changes: scenario.overrides,
    quarters: Array.from({ length: lastQuarter + 1 }, (_, quarter) => quarterLabel(asOf, quarter)),
    inputs: { ...world },
    market: plainNumbers(answer.market),
    aws: plainNumbers(answer.aws),
    alliance: plainNumbers(answer.alliance),
    provenance: provenanceAsOfToday(scenario),
  } satisfies Record<(typeof sides)[number], unknown> & Evaluation
}

/** Plain arrays, whose zeros have no sign. */
const plainNumbers = <Id extends string>(columns: Record<Id, Float64Array>) =>
  Object.fromEntries(
    Object.entries<Float64Array>(columns).map(([id, values]) => [id, Array.from(values, value => value + 0)]),
  ) as Record<Id, number[]>
