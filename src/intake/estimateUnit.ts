import { type LineKey, lineOf } from '../model/index.ts'
import { ownerOf } from '../model/keys.ts'
import type { ParameterUnit, Unit } from '../model/units.ts'

const units: Partial<Record<Unit['kind'], ParameterUnit>> = {
  usdBn: 'usd_bn',
  fraction: 'fraction',
  share: 'fraction',
  multiple: 'multiple',
  dollarsPerShare: 'usd_share',
}

/** The unit in which an estimate for a line is read, as in an entry box; null for a line that is no number, such as a yes or no. */
export const estimateUnit = (key: LineKey): ParameterUnit | null => units[lineOf(ownerOf(key).id).unit.kind] ?? null
