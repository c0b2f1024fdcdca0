import { firstTables, type TableChoice } from '../../analysis/tableChoice.ts'
import { type BaseId, latestBase } from '../../model/bases.ts'
import type { LineKey } from '../../model/index.ts'
import type { InputKey } from '../../model/inputs.ts'
import type { MeasureId } from '../../model/measures.ts'
import type { Quarter, Share } from '../../model/quantities.ts'
import type { Changes } from '../../model/world.ts'
import { type FutureCount, firstAxes, firstCorrelation, firstSeed, futureCounts, type MapAxes } from './chance.ts'
import type { Consensus } from './consensus.ts'
import type { Frozen } from './frozenMarket.ts'
import type { Tie } from './linkedInputs.ts'
import type { Own } from './ownBase.ts'
import type { Reasons } from './reasons.ts'
import type { Start } from './start.ts'

/** A pinned scenario that everything is compared with, and why it has its values, where that was said. */
export type Baseline = Start & { changes: Changes; reasons?: Reasons }

/** A scenario that stands in another, under its name. */
export type NamedScenario = Baseline & { name: string }

/** A scenario under its name with how likely it is held to be; the weights of all add up to 1. */
export type WeightedScenario = NamedScenario & { weight: Share }

/**
 * What stands in the comparison beside the scenario, its base and its baseline; and the column that differences are taken from:
 * one of these, or the place of a scenario, from 1. Null is the baseline, or the scenario where none is pinned.
 */
export type Compared = {
  scenarios: readonly NamedScenario[]
  from: 'present' | 'base' | 'baseline' | number | null
}

/** The views of the top bar. */
export const views = ['desk', 'tables', 'compare', 'article', 'sources', 'model'] as const

export type View = (typeof views)[number]

/** All that makes a scenario, and the view on it: what links, files, storage and history carry. */
export type ScenarioState = {
  base: BaseId
  /** The user's own base that was made of that base, where the scenario starts from one. */
  own: Own | null
  changes: Changes
  measure: MeasureId
  view: View
  horizon: Quarter
  reasons: Reasons
  /** What analysts expect on average, as the user pasted it; it moves no result. */
  consensus: Consensus
  /** Inputs that presets and resets leave alone. */
  locks: readonly InputKey[]
  ties: readonly Tie[]
  baseline: Baseline | null
  /** Scenarios that are weighed against one another; weights add up to 1. */
  weights: readonly WeightedScenario[]
  /** What stands beside this scenario where they are compared. */
  compared: Compared
  /** The market as it was at a moment, where it was frozen; otherwise the feed goes on. */
  frozen: Frozen | null
  /** By which chance futures are drawn, how the two labs' growth hangs together (-1 to 1), and how many they are. */
  seed: number
  correlation: number
  futures: FutureCount
  /** The two inputs of the map. */
  map: MapAxes
  /** The line that the bridge splits by input; null: the lead. */
  bridgeLine: LineKey | null
  /** What the tables of the trade are of, besides these two. */
  tables: TableChoice
  /** What is presented, in its order. */
  scenes: readonly StoryScene[]
}

/**
 * One scene of a presentation: a scenario, the charts that show it (as many as a layout has places), the headline where
 * the user gave one (null: the computed verdict), notes for the presenter, and the one to five inputs that stay live.
 */
export type StoryScene = {
  id: string
  shared: ScenarioState
  charts: readonly string[]
  headline: string | null
  notes: string
  live: readonly InputKey[]
}

/** A scenario with nothing chosen; in this order files have what they hold of it. */
export const initial: ScenarioState = {
  base: latestBase,
  own: null,
  view: 'desk',
  changes: {},
  measure: 'valueCreated',
  horizon: 12,
  reasons: {},
  consensus: {},
  locks: [],
  ties: [],
  frozen: null,
  baseline: null,
  weights: [],
  compared: { scenarios: [], from: null },
  seed: firstSeed,
  correlation: firstCorrelation,
  futures: futureCounts[0],
  map: firstAxes,
  bridgeLine: null,
  tables: firstTables,
  scenes: [],
}

export const fieldNames = Object.keys(initial) as (keyof ScenarioState)[]

/** The shared part of something larger. */
export const sharedOf = (state: ScenarioState): ScenarioState =>
  Object.fromEntries(fieldNames.map(name => [name, state[name]])) as ScenarioState

/** The fields in which two states differ, in whatever order what they hold came about. */
export const fieldsThatDiffer = (a: ScenarioState, b: ScenarioState): (keyof ScenarioState)[] =>
  fieldNames.filter(name => a[name] !== b[name] && content(a[name]) !== content(b[name]))

const content = (field: unknown) =>
  typeof field === 'object' && field && !Array.isArray(field)
    ? JSON.stringify(Object.entries(field).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : JSON.stringify(field)
