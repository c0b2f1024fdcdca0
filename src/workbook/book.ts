import type { Fact } from '../data/facts.ts'
import type { House } from '../house/house.ts'
import type { ScenarioState } from '../state/scenario/scenarioState.ts'

/** A scenario under its name; null where it has none. */
export type Named = { name: string | null; shared: ScenarioState }

/**
 * What a workbook is made of: the scenario whose model it is, others whose verdicts stand beside it, and the facts that
 * inputs may rest on. `isCarried` puts the scenario's link into the file; `address` is where others find the app.
 */
export type Book = Named & {
  others: readonly Named[]
  facts: readonly Fact[]
  isCarried: boolean
  address: string | null
  madeAt: Date
  /** Whether the tables of the view Tables are among the sheets. */
  hasTables?: boolean
  /** The house file, where one is applied. */
  house?: House
}
