import type { WeightedFigures } from '../../analysis/expectation.ts'
import { expectationOf } from '../../analysis/expectation.ts'
import { stackLines } from '../../model/index.ts'
import { type MeasureId, measures } from '../../model/measures.ts'
import { tableTsv } from './tableTsv.ts'
import { cellUnits } from './tsv.ts'

/** Weighted scenarios as a spreadsheet takes them: numbers plain, in the unit that the model has them in. */
export function weightsTable(figures: readonly WeightedFigures[], measure: MeasureId): string {
  const { of, line } = measures[measure]
  const unit = cellUnits[stackLines[line].unit.kind]
  const found = expectationOf(figures)
  return tableTsv([
    [
      'Scenario',
      'Weight',
      ...[of('aws'), of('alliance'), 'Lead', 'Part of the expected lead'].map(name => `${name}, ${unit}`),
    ],
    ...figures.map(({ name, weight, aws, alliance, lead, part }) => [name, weight, aws, alliance, lead, part]),
    ...(found ? [['Expected', 1, found.aws, found.alliance, found.lead, found.lead]] : []),
  ])
}
