import { isDay } from '../../data/dates.ts'
import { firstEditionBases } from '../../model/firstEdition/bases.ts'
import type { FirstEditionScenario } from '../scenario/firstEdition.ts'
import { changesField } from './fields/changesField.ts'
import { isRecord } from './rawValue.ts'

/** Reads what a saved scenario was under the first edition of the model; nothing where it does not say so readably. It never throws. */
export function readFirstEdition(raw: unknown): FirstEditionScenario | undefined {
  if (!isRecord(raw)) return undefined
  const base = firstEditionBases.find(id => id === raw.base)
  const { asOf } = raw
  if (!base || typeof asOf !== 'string' || !isDay(asOf)) return undefined
  return { base, asOf, values: changesField.read(raw.values).value }
}
