import { cellRef, type DataValidation } from 'hucre/xlsx'
import { lastQuarter } from '../model/index.ts'

/** A cell in which a quarter of the model is typed takes nothing else. */
export const judgedHold = (row: number, column: number): DataValidation => ({
  type: 'whole',
  operator: 'between',
  formula1: '0',
  formula2: String(lastQuarter),
  range: cellRef(row, column),
  showErrorMessage: true,
  errorTitle: 'Quarters from today',
  errorMessage: `A whole number from 0 to ${lastQuarter}`,
})
