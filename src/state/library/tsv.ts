import type { ComparisonRow } from '../../analysis/comparison.ts'
import { pasted } from '../../model/digits.ts'
import { isInput } from '../../model/inputs.ts'
import { reasonText } from '../scenario/reasons.ts'
import { reasonFor } from '../scenario/yours.ts'
import type { Comparison, ComparisonColumn } from './compare.ts'

/**
 * The comparison as a spreadsheet takes it from the clipboard: numbers plain, in the unit that the model has them in, with
 * the decimal mark of this machine; words such that no spreadsheet takes one for a formula.
 */
export function tsvOf({ columns, reference, inputs, lead, figures }: Comparison): string {
  const others = columns.map((_, i) => i).filter(i => i !== reference)
  const against = columns[reference]!.name
  const isReasoned = inputs.some(row => reasonsOf(columns, row) !== '')
  const heads = [
    '',
    'Unit',
    ...columns.map(({ name }) => name),
    ...others.map(i => `${columns[i]!.name} less ${against}`),
    ...(isReasoned ? ['Reasons'] : []),
  ]
  const cells = (row: ComparisonRow) => [
    inCell(row.label),
    inCell(cellUnits[row.unit.kind]),
    ...row.values.map(pasted),
    ...others.map(i => pasted(row.deltas[i]!)),
    ...(isReasoned ? [inCell(reasonsOf(columns, row))] : []),
  ]
  return [heads.map(inCell), ...[...inputs, lead, ...figures].map(cells)].map(row => row.join('\t')).join('\r\n')
}

/** Why the scenarios have their values of an input: "Bear: CFO survey (https://…); Bull: …". */
const reasonsOf = (columns: ComparisonColumn[], { id }: ComparisonRow) =>
  columns
    .flatMap(column => {
      const reason = isInput(id) ? reasonFor(column, id) : undefined
      return reason ? [`${column.name}: ${reasonText(reason)}`] : []
    })
    .join('; ')

/** On one line, in one cell, and never a formula. */
export const inCell = (text: string) => text.replace(/[\t\r\n]+/g, ' ').replace(/^\s*(?=[=+\-@])/, "'")

export const cellUnits = {
  usdBn: '$bn',
  fraction: 'fraction',
  share: 'fraction',
  quarters: 'quarters',
  multiple: 'times',
  flag: '1 is yes',
  cents: '$',
  years: 'years',
  dollarsPerShare: '$ a share',
  shares: 'bn shares',
  number: '',
} satisfies Record<ComparisonRow['unit']['kind'], string>
