import { pastOn } from '../figures/subject.ts'
import { type Provenance, provenanceOf } from '../provenance/provenance.ts'
import { initial } from '../state/scenario/scenarioState.ts'
import type { AskScenario } from './asks/ask.ts'
import { shippedRows } from './shipped.ts'

/** Where the numbers of an answer come from, as of today, as every file of the scenario says it. */
export const provenanceAsOfToday = ({ base, overrides, reasons = {} }: AskScenario): Provenance =>
  provenanceOf({ ...initial, base, changes: overrides, reasons }, pastOn(new Date(), shippedRows()))
