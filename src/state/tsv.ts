import { isInput } from '../model/inputs.ts'
import type { Column, Comparison, Row } from './compare.ts'

/**
 * The comparison as a spreadsheet takes it from the clipboard: numbers plain, in the unit that the model has them in;
 * words such that no spreadsheet takes one for a formula.
 */
export function tsvOf({ columns, reference, inputs, figures }: Comparison): string {
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
  const cells = (row: Row) => [
    words(row.label),
    words(unitWords[row.unit.kind]),
    ...row.values.map(plain),
    ...others.map(i => plain(row.deltas[i]!)),
    ...(isReasoned ? [words(reasonsOf(columns, row))] : []),
  ]
  return [heads.map(words), ...inputs.map(cells), ...figures.map(cells)].map(row => row.join('\t')).join('\r\n')
}

/** Why the scenarios have their values of an input: "Bear: CFO survey (https://…); Bull: …". */
const reasonsOf = (columns: Column[], { id }: Row) =>
  columns
    .flatMap(({ name, reasons }) => {
      const reason = isInput(id) ? reasons[id] : undefined
      return reason ? [`${name}: ${reason.says}${reason.source ? ` (${reason.source})` : ''}`] : []
    })
    .join('; ')

/** On one line, in one cell, and never a formula. */
const words = (text: string) => text.replace(/[\t\r\n]+/g, ' ').replace(/^\s*(?=[=+\-@])/, "'")

/** Twelve digits hold all that matters; a figure that is missing is an empty cell. */
const plain = (value: number) => (Number.isFinite(value) ? String(Number(value.toPrecision(12)) + 0) : '')

const unitWords = {
  usdBn: '$bn',
  fraction: 'fraction',
  share: 'fraction',
  quarters: 'quarters',
  multiple: 'times',
  flag: '1 is yes',
  cents: '$',
  number: '',
} satisfies Record<Row['unit']['kind'], string>
