import { type Live, still } from '../../live/live.ts'
import { type BaseId, bases } from '../../model/bases.ts'
import type { Baseline, ScenarioState } from '../scenario/scenarioState.ts'
import { type Desk, deskOf } from './desk.ts'

type Named = { name: string }

/**
 * Another world that can be asked about: what the reader is told it is ("In the scenario “Slow”"), and what it has
 * other than the desk. Its quarters count from its own start.
 */
export type WorldVariant = {
  says: string
  of: Partial<Pick<ScenarioState, 'base' | 'own' | 'changes' | 'reasons' | 'horizon'>>
}

export const inBase: WorldVariant = { says: 'In the base, without your changes', of: { changes: {}, reasons: {} } }

export const inBaseline = (baseline: Baseline): WorldVariant => ({
  says: 'In the pinned baseline',
  of: { reasons: {}, ...baseline },
})

/** A saved scenario; its storyboard, measure and what it looks at stay behind. */
export const inSaved = ({
  name,
  base,
  own,
  changes,
  reasons,
}: Named & Baseline & Pick<ScenarioState, 'reasons'>): WorldVariant => ({
  says: `In the scenario “${name}”`,
  of: { base, own, changes, reasons },
})

/** A base of the model, as it stands or with the desk's changes laid over it. */
export const inOtherBase = (base: BaseId, isAsItStands: boolean): WorldVariant => ({
  says: `In the base “${bases[base].label}”, ${isAsItStands ? 'as it stands' : 'with your changes over it'}`,
  of: { base, own: null, ...(isAsItStands && { changes: {}, reasons: {} }) },
})

/** The desk as it would be in another world; it stands still. */
export function deskElsewhere(here: Desk, { of }: WorldVariant): Live<Desk> {
  return still(deskOf({ ...here, ...of }))
}
