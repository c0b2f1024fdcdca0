import { type MeasureId, measures } from '../../model/measures.ts'
import type { Lead } from '../../model/quantities.ts'
import type { Unit } from '../../model/units.ts'

/** How a lead and what moves it read in a table: whose it is, and by how much. */
export function leadFormat(measure: MeasureId, unit: Unit) {
  const { of } = measures[measure]
  const lead = (value: Lead) => `${of(value < 0 ? 'alliance' : 'aws')} +${unit.exact(Math.abs(value))}`
  return {
    sides: { aws: `${of('aws')} leads`, alliance: `${of('alliance')} leads` },
    effectHead: 'Effect on the lead',
    valueHead: 'Lead',
    effect: lead,
    value: lead,
  }
}
