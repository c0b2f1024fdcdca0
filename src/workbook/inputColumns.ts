import { rowsOfInputs, sheetNames, valueColumn } from './places.ts'
import { fixedRef } from './sheet.ts'

/** The columns of the sheet of inputs, in their order; figures have their head to the right. */
export const inputColumns = {
  label: { head: 'Input', width: 44 },
  whose: { head: 'Whose', width: 11 },
  value: { head: 'Value', width: 11, isFigure: true },
  unit: { head: 'Unit', width: 9 },
  least: { head: 'Least', width: 9, isFigure: true },
  most: { head: 'Most', width: 9, isFigure: true },
  start: { head: 'Start', width: 11, isFigure: true },
  mark: { head: 'How sure', width: 41 },
  low: { head: 'Plausible from', width: 16, isFigure: true },
  high: { head: 'to', width: 9, isFigure: true },
  source: { head: 'Source of the start', width: 36 },
  name: { head: 'Name in formulas', width: 24 },
  exported: { head: 'As exported', width: 14, isFigure: true },
  why: { head: 'Why', width: 120 },
} satisfies Record<string, { head: string; width: number; isFigure?: true }>

export type InputColumn = keyof typeof inputColumns

export const inputColumnNames = Object.keys(inputColumns) as InputColumn[]

export const inputColumn = (name: InputColumn) => inputColumnNames.indexOf(name)

/** How many values are not what stands beside them in that column, as a formula. */
export function countOfOther(name: InputColumn): string {
  const [now, then] = [valueColumn, inputColumn(name)].map(
    column => `${sheetNames.inputs}!${fixedRef(rowsOfInputs.first, column)}:${fixedRef(rowsOfInputs.last, column)}`,
  )
  return `SUMPRODUCT(1 * (${now} <> ${then}))`
}
