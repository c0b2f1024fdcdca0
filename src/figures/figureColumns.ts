import { type StackLine } from '../model/index.ts'
import { type MeasureId, measures } from '../model/measures.ts'

/** A line of both stacks among the figures at the horizon, and what stands over it. */
type FigureColumn = { line: StackLine; head: string }

const always: FigureColumn[] = [
  { line: 'stakeValue', head: 'Stake value' },
  { line: 'paperGain', head: 'Paper gain' },
  { line: 'valueCreated', head: 'Value created' },
  { line: 'moneyMultiple', head: 'Money multiple' },
  { line: 'capexCover', head: 'Gain ÷ yearly capex' },
  { line: 'stakeOfMarketCap', head: 'Stake ÷ market value' },
]

/** The figures of a scenario, that of its measure among them. */
export function figureColumns(measure: MeasureId): readonly FigureColumn[] {
  const { line, label } = measures[measure]
  return always.some(column => column.line === line) ? always : [...always, { line, head: label }]
}
