import type { Criterion } from '../analysis/outcome.ts'
import type { BaseId } from '../model/bases.ts'
import { measures } from '../model/measures.ts'
import { quarterLabel } from '../model/quarters.ts'
import type { Unit } from '../model/units.ts'
import type { Changes, World } from '../model/world.ts'
import type { Consensus } from '../state/scenario/consensus.ts'
import type { Own } from '../state/scenario/ownBase.ts'
import type { Reasons } from '../state/scenario/reasons.ts'
import type { ScenarioState } from '../state/scenario/scenarioState.ts'
import { dayOf, type Start, startWorld } from '../state/scenario/start.ts'

/** A file that was read, under its name. */
export type NamedText = { name: string; text: string }

/** What the options of the asks were given, each still text. */
export type AskOptions = Partial<
  Record<
    | 'measure'
    | 'of'
    | 'years'
    | 'quarter'
    | 'across'
    | 'up'
    | 'columns'
    | 'rows'
    | 'size'
    | 'goal'
    | 'over'
    | 'draws'
    | 'seed'
    | 'correlation'
    | 'from'
    | 'weights'
    | 'against',
    string
  > &
    Record<'input' | 'from-set', string[]> &
    Record<'scenarios', NamedText>
>

export type Option = keyof AskOptions

/** The scenario that is asked about, on a base or on one of the user's own; `reasons` of overrides that come from elsewhere than the command itself; `consensus` moves no answer; `state` is all of the link or file that it was read from. */
export type AskScenario = {
  base: BaseId
  own?: Own | null
  overrides: Changes
  reasons?: Reasons
  consensus?: Consensus
  state?: ScenarioState
}

/** A cell of a table: text, a plain number, or a number (none, as "") with the words that a reader sees for it. */
export type ReportCell = string | number | { value: number | ''; text: string }

/** An answer: the data whole, the same as rows under a head, and what it says in sentences. */
export type AskReport = { data: Record<string, unknown>; head: string[]; rows: ReportCell[][]; says: string[] }

/** A question that the command line puts to a scenario. `read` refuses what it does not understand. */
export type Ask = {
  does: string
  takes: readonly Option[]
  read: (given: AskOptions) => (scenario: AskScenario) => AskReport
}

/** Where the scenario starts. */
export const startOfAsk = ({ base, own = null }: AskScenario): Start => ({ base, own })

/** The day that is the scenario's quarter 0, YYYY-MM-DD. */
export const dayOfAsk = (scenario: AskScenario): string => dayOf(startOfAsk(scenario))

/** The scenario's world, and that of where it starts. */
export function worldsOf(scenario: AskScenario): [world: World, start: World] {
  const start = startWorld(startOfAsk(scenario))
  return [{ ...start, ...scenario.overrides }, start]
}

/** A number as a cell, in the words of its unit. */
export const cell = (unit: Unit, value: number): ReportCell => ({ value, text: unit.format(value) })

/** What the lead is and when, to stand at the head of an answer. */
export function leadOn({ measure, quarter }: Criterion, scenario: AskScenario): string {
  const { label, of } = measures[measure]
  const when = quarter === 0 ? 'today' : quarterLabel(dayOfAsk(scenario), quarter)
  return `${of('aws')} less ${of('alliance')}: ${label}, ${when}`
}
