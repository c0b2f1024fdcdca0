import { pastOn } from '../figures/subject.ts'
import { type Provenance, provenanceOf } from '../provenance/provenance.ts'
import { initial } from '../state/scenario/scenarioState.ts'
import type { AskScenario } from './ask.ts'
import { shippedRows } from './shipped.ts'

/** Where the numbers of an answer come from, as of today, as every file of the scenario says it. */
export const provenanceAsOfToday = ({
  base,
  own = null,
  overrides,
  reasons = {},
  consensus = {},
  state = initial,
}: AskScenario): Provenance =>
  provenanceOf({ ...state, base, own, changes: overrides, reasons, consensus }, pastOn(new Date(), shippedRows()))
